import { type OrganizationIds } from '#contract';
import { organizationIdsIn, organizationIdsNow } from '#directory';
import { Directory } from '#kernel';
import { type AppContext } from './app-context.ts';

/** The directory as other features see it. */
export class RegisteredOrganizations extends Directory {
  constructor(private readonly app: Pick<AppContext, 'runner' | 'ops'>) {
    super();
  }

  idsIn(region: string): Promise<OrganizationIds> {
    return organizationIdsIn(region, this.now());
  }

  async idOf(region: string, organization: string): Promise<string> {
    const named = { region, organization };
    return (await organizationIdsNow([named], this.now()))(named);
  }

  private now(): Parameters<typeof organizationIdsNow>[1] {
    const { runner, ops } = this.app;
    return { store: runner.store, views: ops };
  }
}
