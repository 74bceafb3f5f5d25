import { type OrganizationIds } from '#contract';
import { organizationIdsIn } from '#directory';
import { Directory } from '#plans';
import { type AppContext } from './app-context.ts';

/** The directory as plans see it. */
export class RegisteredOrganizations extends Directory {
  constructor(private readonly app: Pick<AppContext, 'runner' | 'ops'>) {
    super();
  }

  idsIn(region: string): Promise<OrganizationIds> {
    const { runner, ops } = this.app;
    return organizationIdsIn(region, { store: runner.store, views: ops });
  }
}
