import { type OrganizationIds } from '#contract';
import { organizationIdNow, organizationIdsIn } from '#directory';
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

  idOf(region: string, name: string): Promise<string> {
    return organizationIdNow(region, name, this.now());
  }

  private now(): Parameters<typeof organizationIdNow>[2] {
    const { runner, ops } = this.app;
    return { store: runner.store, views: ops };
  }
}
