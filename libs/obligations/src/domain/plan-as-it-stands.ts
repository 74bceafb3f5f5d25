import { type LocalDate } from '#kernel';
import type { PlanAdopted, PlanChanges, PlanContent, PlanEvent } from '#plans';

/** An adopted plan after all that was ruled and amended since. */
export type PlanAsItStands = PlanAdopted['data'] & {
  readonly withdrawn: boolean;
  /** When items came into the plan that were not there from the first day, by their ids. */
  readonly addedOn: Readonly<Record<string, LocalDate>>;
  /** Ids of tasks that the office ended beside the plan: they stay in its text, and nothing new is owed for them. */
  readonly cancelled: readonly string[];
};

/** The plan without the tasks that the office ended beside it. */
export function withoutCancelled(plan: PlanAsItStands): PlanAsItStands {
  const { content, cancelled } = plan;
  if (cancelled.length === 0) return plan;
  const tasks = content.tasks.filter(({ id }) => !cancelled.includes(id));
  return { ...plan, content: { ...content, tasks } };
}

type PlanFact = { readonly type: string; readonly data: object };

/** Folds a plan's stream; undefined while it is not adopted. */
export const planAsItStands = (events: readonly PlanFact[]): PlanAsItStands | undefined =>
  (events as readonly PlanEvent[]).reduce<PlanAsItStands | undefined>(evolve, undefined);

function evolve(plan: PlanAsItStands | undefined, event: PlanEvent): PlanAsItStands | undefined {
  if (event.type === 'PlanAdopted') {
    return { ...event.data, withdrawn: false, addedOn: {}, cancelled: [] };
  }
  if (!plan) return undefined;
  switch (event.type) {
    case 'DutiesRuled': {
      const { changes, organizations, collectives, inForce } = event.data;
      const content = { ...ruled(plan.content, changes), organizations, collectives };
      return {
        ...plan,
        content,
        organizationIds: inForce?.organizationIds ?? plan.organizationIds,
      };
    }
    case 'PlanAmended': {
      const { content, changes, amendedOn, inForce } = event.data;
      const added = changes.items.filter(
        (item) =>
          item.change === 'added' ||
          (item.kind === 'task' && item.change === 'changed' && item.after.tracked === true),
      );
      const days = Object.fromEntries(added.map(({ id }) => [id, amendedOn]));
      const { organizationIds } = inForce;
      return { ...plan, content, organizationIds, addedOn: { ...plan.addedOn, ...days } };
    }
    case 'PlanWithdrawn':
      return { ...plan, withdrawn: true };
    default:
      return plan;
  }
}

function ruled(content: PlanContent, { items }: PlanChanges): PlanContent {
  const changed = new Map(
    items.flatMap((item) => (item.change === 'changed' ? [[item.id, item.after] as const] : [])),
  );
  return {
    ...content,
    tasks: content.tasks.map((task) => ({ ...task, ...changed.get(task.id) })),
    targets: content.targets.map((target) => ({ ...target, ...changed.get(target.id) })),
  };
}
