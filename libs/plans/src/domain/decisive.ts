import { type PlanContent } from './content.events.ts';
import { differenceOf } from './difference.ts';
import { isPlannable } from './plannable.ts';
import { type ExistingPlan } from './plan-state.ts';

/**
 * A plan with as little of its content as decides what may be done with it as a whole: a list tries some ten commands on
 * each of its plans, and many items would have to be compared for each.
 */
export function decisiveOf(plan: ExistingPlan): ExistingPlan {
  const content = decisive(plan.content);
  const printed = { ...plan.printed, phases: [], tasks: [], targets: [] };
  return { ...plan, content, printed, amendment: decisiveAmendment(plan, content) };
}

function decisiveAmendment(
  { amendment, content: whole }: ExistingPlan,
  content: PlanContent,
): ExistingPlan['amendment'] {
  if (!amendment) return null;
  const isAnother = differenceOf(whole, amendment.content).length > 0;
  const { title } = whole;
  // Whatever differs, it is enough that something does.
  const after = { ...decisive(amendment.content), title: isAnother ? `${title}…` : title };
  return { ...amendment, content: isAnother ? after : content };
}

/** Of each kind one item, and the first of those for which a plan cannot be adopted. */
function decisive(content: PlanContent): PlanContent {
  const { phases, tasks, targets, organizations } = content;
  return {
    ...content,
    phases: oneAndFirst(phases, ({ from, to }) => !(isPlannable(from) && isPlannable(to))),
    tasks: oneAndFirst(
      tasks,
      ({ tracked, dueOn }) => tracked && dueOn === null,
      ({ dueOn }) => dueOn !== null && !isPlannable(dueOn),
    ),
    targets: oneAndFirst(
      targets,
      ({ recurrence, deadline }) => recurrence === 'yearly' || deadline === null,
      ({ deadline }) => deadline !== null && !isPlannable(deadline),
    ),
    organizations: organizations.slice(0, 1),
  };
}

/** The first item, and the first of each sort, in their order. */
function oneAndFirst<I>(
  items: readonly I[],
  ...sorts: readonly ((item: I) => boolean)[]
): readonly I[] {
  const kept = new Set([items[0], ...sorts.map((isOfSort) => items.find(isOfSort))]);
  return items.filter((item) => kept.has(item));
}
