import { everyoneIn, type OrganizationIds } from '#contract';
import { type LocalDate, yearOf } from '#kernel';
import type { Duties, PlanAdopted, PlanContent, PlanEvent, PlanInForce } from '#plans';

type PlanTask = Duties & { readonly id: string; readonly title: string };

/** What of an adopted plan decides who reports when. */
export type CheckInPlan = {
  readonly planId: string;
  readonly title: string;
  readonly region: string;
  readonly office: string;
  /** Of everybody whom it names, and of the office. */
  readonly organizationIds: OrganizationIds;
  readonly adoptedOn: LocalDate;
  /** `MM-DD` of every year of the period; none: the plan asks for no check-in. */
  readonly checkIns: readonly string[];
  readonly period: PlanContent['period'];
  readonly tasks: readonly PlanTask[];
  /** Null while it is in force. */
  readonly withdrawnOn: LocalDate | null;
};

/** From the plan's stream; undefined while it is not adopted. */
export const checkInPlanOf = (events: readonly PlanEvent[]): CheckInPlan | undefined =>
  events.reduce<CheckInPlan | undefined>(evolve, undefined);

function evolve(plan: CheckInPlan | undefined, event: PlanEvent): CheckInPlan | undefined {
  if (event.type === 'PlanAdopted') return adopted(event.data);
  if (!plan) return undefined;
  switch (event.type) {
    case 'DutiesRuled': {
      const ruled = new Map(
        event.data.changes.items.flatMap((item) =>
          item.kind === 'task' && item.change === 'changed' ? [[item.id, item.after]] : [],
        ),
      );
      const tasks = plan.tasks.map((task) => ({ ...task, ...ruled.get(task.id) }));
      return { ...plan, tasks, ...idsIn(event.data) };
    }
    case 'PlanAmended': {
      const { title, period, tasks } = event.data.content;
      return { ...plan, title, period, tasks, ...idsIn(event.data) };
    }
    case 'PlanWithdrawn':
      return { ...plan, withdrawnOn: event.data.withdrawnOn };
    default:
      return plan;
  }
}

const idsIn = ({
  inForce,
}: {
  readonly inForce: PlanInForce | null;
}): Partial<Pick<CheckInPlan, 'organizationIds'>> =>
  inForce ? { organizationIds: inForce.organizationIds } : {};

function adopted(data: PlanAdopted['data']): CheckInPlan {
  const { planId, region, office, organizationIds, adoptedOn, checkIns = [], content } = data;
  const { title, period, tasks } = content;
  const about = { planId, title, region, office, organizationIds, adoptedOn };
  return { ...about, checkIns, period, tasks, withdrawnOn: null };
}

/** Whether the plan asks for a report on this day: one of its days, after the adoption, in a year of its period. */
export function asksFor({ checkIns, adoptedOn, period }: CheckInPlan, dueOn: LocalDate): boolean {
  const isDay = checkIns.includes(dueOn.slice('YYYY-'.length));
  if (!isDay || !period) return false;
  return dueOn > adoptedOn && yearOf(dueOn) >= yearOf(period.from) && dueOn <= period.to;
}

/** Everybody named in it; where nobody is, the supervising office. */
export function doersOf(duties: Duties, office: string): ReadonlySet<string> {
  const named = everyoneIn(duties);
  return new Set(named.length > 0 ? named : [office]);
}
