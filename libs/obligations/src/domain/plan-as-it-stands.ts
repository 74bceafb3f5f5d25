import { type LocalDate } from '#kernel';
import type { Duties, PlanAdopted, PlanContent } from '#plans';

/** An adopted plan after all that was ruled and amended since. */
export type PlanAsItStands = PlanAdopted['data'] & {
  readonly withdrawn: boolean;
  /** When it was adopted or last amended: what was past then and is new with it waits for a ruling. */
  readonly asOf: LocalDate;
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

type Ruled = Duties & { readonly id: string };

/** What the plan's stream tells that changes what is owed; only these fields are relied upon. */
type Fact = {
  readonly content: PlanContent;
  readonly amendedOn: LocalDate;
  readonly changed: readonly Ruled[];
  readonly organizations: readonly string[];
  readonly collectives: readonly string[];
};

type PlanFact = { readonly type: string; readonly data: object };

/** Folds a plan's stream; undefined while it is not adopted. */
export const planAsItStands = (events: readonly PlanFact[]): PlanAsItStands | undefined =>
  events.reduce<PlanAsItStands | undefined>(evolve, undefined);

function evolve(plan: PlanAsItStands | undefined, event: PlanFact): PlanAsItStands | undefined {
  if (event.type === 'PlanAdopted') {
    const adopted = event.data as PlanAdopted['data'];
    return { ...adopted, withdrawn: false, asOf: adopted.adoptedOn, cancelled: [] };
  }
  if (!plan) return undefined;
  const fact = event.data as Fact;
  switch (event.type) {
    case 'DutiesRuled':
      return { ...plan, content: ruled(plan.content, fact) };
    case 'PlanAmended':
      return { ...plan, content: fact.content, asOf: fact.amendedOn };
    case 'PlanWithdrawn':
      return { ...plan, withdrawn: true };
    default:
      return plan;
  }
}

function ruled(content: PlanContent, { changed, organizations, collectives }: Fact): PlanContent {
  const duties = new Map(changed.map((item) => [item.id, item]));
  const after = <I extends Ruled>(item: I): I => {
    const now = duties.get(item.id);
    if (!now) return item;
    const { leads, supports, responsible } = now;
    return { ...item, leads, supports, responsible };
  };
  return {
    ...content,
    tasks: content.tasks.map(after),
    targets: content.targets.map(after),
    organizations,
    collectives,
  };
}
