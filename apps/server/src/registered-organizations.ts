import { type OrganizationIds } from '#contract';
import {
  type ContactRow,
  organizationIdsIn,
  organizationIdsNow,
  organizationsNamed,
} from '#directory';
import { Directory } from '#kernel';
import { type PlanRow, USUAL_OFFICE } from '#plans';
import { type Views } from '#views';
import { type AppContext } from './app-context.ts';

const MOST = 10_000;
const RUNNING = ['opening', 'adopted', 'concluded'] as const satisfies readonly PlanRow['status'][];

/** The directory as other features see it. */
export class RegisteredOrganizations extends Directory {
  constructor(private readonly app: Pick<AppContext, 'runner' | 'ops' | 'views'>) {
    super();
  }

  idsIn(region: string): Promise<OrganizationIds> {
    return organizationIdsIn(region, this.now());
  }

  async idOf(region: string, organization: string): Promise<string> {
    const named = { region, organization };
    return (await organizationIdsNow([named], this.now()))(named);
  }

  override async regions(): Promise<readonly string[]> {
    const { ops, views } = this.app;
    await this.caughtUp(ops, views);
    const there = { status: { in: ['draft', ...RUNNING] } };
    const counted = await Promise.all([
      views.count('plan-board', there, ['region']),
      ops.count('organization-list', {}, ['region']),
      ops.count('contact-list', {}, ['region']),
    ]);
    return [...new Set(counted.flat().map(({ group }) => String(group['region'])))].sort();
  }

  override async officesIn(region: string): Promise<readonly string[]> {
    const { ops, views } = this.app;
    await this.caughtUp(ops, views);
    const { rows: contacts } = await ops.find<ContactRow>('contact-list', {
      where: { region },
      limit: MOST,
    });
    const { rows: plans } = await views.find<PlanRow>('plan-board', {
      where: { region, status: { in: RUNNING } },
      limit: MOST,
    });
    const keeping = plans.flatMap(({ office }) => office ?? []);
    const signing = contacts.flatMap(({ organization, roles }) =>
      roles.includes('approver') ? organization : [],
    );
    for (const names of [keeping, signing, [USUAL_OFFICE]]) {
      const reached = await this.withLiaison(region, names, contacts);
      if (reached.length > 0) return reached;
    }
    return [];
  }

  /** Those of the names for which somebody is liaison; of several names of one organization the first. */
  private async withLiaison(
    region: string,
    names: readonly string[],
    contacts: readonly ContactRow[],
  ): Promise<readonly string[]> {
    const named = await organizationsNamed(this.app.ops, region, [...new Set(names)]);
    const liaisons = contacts.filter(({ roles }) => roles.includes('liaison'));
    const reached = [...named].filter(([, { names: all }]) =>
      liaisons.some(({ organization }) => all.includes(organization)),
    );
    const byId = new Map(
      reached.toReversed().map(([name, { organizationId }]) => [organizationId, name]),
    );
    return [...byId.values()].sort();
  }

  private async caughtUp(...tables: readonly Views[]): Promise<void> {
    const head = await this.app.runner.store.head();
    await Promise.all(tables.map((one) => one.waitFor(head)));
  }

  private now(): Parameters<typeof organizationIdsNow>[1] {
    const { runner, ops } = this.app;
    return { store: runner.store, views: ops };
  }
}
