import { Rejection } from '#contract';
import { changedTask } from './change-items.ts';
import { type PlanContent } from './content.events.ts';
import { type Difference, differenceOf } from './difference.ts';
import { dutiesOf } from './duties.ts';
import { mustHave } from './placed-items.ts';
import { intoTheirTasks, underNames } from './restored.ts';
import { type Reviewed } from './reviewed.ts';

type Printed = Pick<Reviewed, 'printed' | 'renames' | 'content'>;

const printedToday = ({ printed, renames }: Printed): PlanContent => underNames(printed, renames);

/**
 * The item as the document prints it, under the names of today, where it stands now. Targets that stand in a task and had
 * its duties follow it.
 * @throws {Rejection} `outline-item-not-found`, `item-not-printed` where it was added by hand
 */
export function reverted(plan: Printed, id: string): PlanContent {
  mustHave(itemsOf(plan.content), id);
  const printed = printedToday(plan);
  if (!itemsOf(printed).some((item) => item.id === id)) {
    throw new Rejection('item-not-printed', { id });
  }
  const asPrinted = <I extends { readonly id: string }>(
    now: readonly I[],
    was: readonly I[],
  ): readonly I[] =>
    now.map((item) => (item.id === id ? (was.find((one) => one.id === id) ?? item) : item));
  const content = withDuties(plan.content, printed, id);
  const tasks = asPrinted(content.tasks, printed.tasks);
  const targets = asPrinted(content.targets, printed.targets);
  return {
    ...content,
    phases: asPrinted(content.phases, printed.phases),
    tasks,
    targets: intoTheirTasks(targets, tasks),
  };
}

function withDuties(content: PlanContent, printed: PlanContent, id: string): PlanContent {
  const task = printed.tasks.find((one) => one.id === id);
  return task ? changedTask(content, { edit: 'change-task', id, ...dutiesOf(task) }) : content;
}

const itemsOf = ({ phases, tasks, targets }: PlanContent): readonly { readonly id: string }[] => [
  ...phases,
  ...tasks,
  ...targets,
];

/** Items that do not say what the document prints, from that to what they say now. */
export const correctedIn = (plan: Printed): readonly Difference[] =>
  differenceOf(printedToday(plan), plan.content).filter(
    ({ kind, change }) => change === 'changed' && kind !== 'plan',
  );
