import { equal } from '#kernel';
import type { Departments, PrintedDate, Share, Task } from '#outline';
import {
  type Duties,
  type RecurringContent,
  type StepContent,
  type TaskContent,
} from './content.events.ts';

type DutiesOf = (departments: Departments) => Duties;
type Found = Omit<StepContent, 'no'>;

/**
 * What of a task is owed by dates of its own: where it prints several days up to its limit a step for each, in their
 * order, and what it asks for again and again. One day alone is the task's limit, and no step.
 */
export function stepsOf(task: Task, dutiesOf: DutiesOf): Pick<TaskContent, 'steps' | 'recurring'> {
  const dates = (task.dates ?? []).map((date) => ({ date, share: shareOf(date, task.shares) }));
  const found = dates.flatMap(({ date, share }): readonly Found[] => {
    const { on: dueOn, words } = date;
    if (dueOn === null || task.deadline === undefined || dueOn > task.deadline) return [];
    const title = titleOf(date, share);
    return [{ title, words, dueOn, ...(share && { duties: dutiesOf(share.departments) }) }];
  });
  const steps = joined(found);
  const recurring = dates.flatMap(({ date, share }): readonly RecurringContent[] => {
    const { words, what, rhythm } = date;
    if (!rhythm) return [];
    const duties = share && { duties: dutiesOf(share.departments) };
    return [{ title: what || words, words, ...rhythm, ...duties }];
  });
  const several = new Set(steps.map(({ dueOn }) => dueOn)).size > 1;
  return {
    ...(several && { steps: steps.map((step, index) => ({ no: index + 1, ...step })) }),
    ...(recurring.length > 0 && { recurring }),
  };
}

/** By date; what the same organizations do by the same day is one step. */
function joined(found: readonly Found[]): readonly Found[] {
  const steps: Found[] = [];
  for (const step of found.toSorted((a, b) => (a.dueOn < b.dueOn ? -1 : +(a.dueOn > b.dueOn)))) {
    const alike = ({ dueOn, duties }: Found): boolean =>
      dueOn === step.dueOn && equal(duties, step.duties);
    const at = steps.findIndex(alike);
    const same = steps[at];
    if (same) steps[at] = { ...same, title: both(same, step) };
    else steps.push(step);
  }
  return steps;
}

/** What has no words of its own adds none. */
function both(one: Found, other: Found): string {
  if (other.title === other.words || other.title === one.title) return one.title;
  return one.title === one.words ? other.title : `${one.title}；${other.title}`;
}

const TITLE_LENGTH = 40;

/** Where a label gives the day, what the part says that the label is about; of the whole task the words of the date. */
function titleOf({ what, words }: PrintedDate, share: Share | undefined): string {
  const title = what || (share?.text.split(/[。；\n]/, 1)[0] ?? '') || words;
  return title.length > TITLE_LENGTH ? `${title.slice(0, TITLE_LENGTH)}…` : title;
}

/** The part of the text that a date stands in, or whose clause holds it. */
function shareOf({ span, what }: PrintedDate, shares: readonly Share[] = []): Share | undefined {
  const before = shares.findLast(
    (share) => share.span.start >= 0 && share.span.start <= span.start,
  );
  return before && (span.end <= before.span.end || what === '') ? before : undefined;
}
