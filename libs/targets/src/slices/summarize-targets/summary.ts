import { organizationIdIn, ownersOf } from '#contract';
import { type LocalDate } from '#kernel';
import { targetStatus, type TargetStatus } from '../../domain/status.ts';
import { type TargetRow } from '../../views/target-board.ts';

/** How many targets stand how. Every status is named, also with none. */
export type StatusCounts = Readonly<Record<TargetStatus, number>>;

export type TargetSummary = {
  readonly on: LocalDate;
  readonly total: number;
  readonly counts: StatusCounts;
  readonly plans: readonly {
    readonly planId: string;
    readonly planTitle: string;
    readonly total: number;
    readonly counts: StatusCounts;
  }[];
  /** Of whoever owes it, see `ownersOf`. A target of several counts for each. */
  readonly organizations: readonly {
    readonly region: string;
    readonly organization: string;
    readonly organizationId: string;
    readonly total: number;
    readonly counts: StatusCounts;
  }[];
};

/** No target in any status. */
export const noTargets: StatusCounts = {
  attained: 0,
  claimed: 0,
  'no-data': 0,
  stale: 0,
  'on-track': 0,
  lagging: 0,
  'at-risk': 0,
  missed: 0,
};

type Whose = Pick<
  TargetSummary['organizations'][number],
  'region' | 'organization' | 'organizationId'
>;

type Tally = { readonly total: number; readonly counts: StatusCounts };

const plus = (tally: Tally | undefined, status: TargetStatus): Tally => {
  const { total, counts } = tally ?? { total: 0, counts: noTargets };
  return { total: total + 1, counts: { ...counts, [status]: counts[status] + 1 } };
};

/** Rolls targets up, by their status on a day; those dropped by then are left out. */
export class Summing {
  private all: Tally = { total: 0, counts: noTargets };
  private readonly plans = new Map<string, Tally & { planTitle: string }>();
  private readonly organizations = new Map<string, Tally & Whose>();

  constructor(private readonly on: LocalDate) {}

  add(row: TargetRow): void {
    if (row.dropped && row.dropped.droppedOn <= this.on) return;
    const status = targetStatus(row, this.on);
    this.all = plus(this.all, status);
    const { planId, planTitle } = row;
    this.plans.set(planId, { ...plus(this.plans.get(planId), status), planTitle });
    const { region, organizationIds } = row;
    for (const organization of new Set(ownersOf(row, row.office))) {
      const organizationId = organizationIdIn(organizationIds, organization);
      const key = JSON.stringify([region, organization]);
      const tally = plus(this.organizations.get(key), status);
      this.organizations.set(key, { region, organization, organizationId, ...tally });
    }
  }

  summary(): TargetSummary {
    return {
      on: this.on,
      ...this.all,
      plans: [...this.plans].map(([planId, tally]) => ({ planId, ...tally })),
      organizations: [...this.organizations.values()],
    };
  }
}
