import type { PrintedDate, Task } from './outline.ts';
import { datesIn, isDated, lastOf } from './printed-dates.ts';
import type { TaskDraft } from './section-drafts.ts';
import type { Warnings } from './warnings.ts';
import type { Years } from './years.ts';

/**
 * The dates of a task and its own limit: a labelled one (完成时限：…), else what its text says must be done 前 a date.
 * Of several the latest, for only then is the task as a whole done; with a warning.
 */
export function taskDates(
  { clauses, text, title, ordinal, span }: TaskDraft,
  years: Years,
  warnings: Warnings,
): Pick<Task, 'deadline' | 'deadlineWords' | 'dates'> {
  const labelled = clauses.flatMap(({ limits }) =>
    limits.flatMap((limit) => datesIn(limit, years, true)),
  );
  const printed = datesIn(text, years, false);
  const limiting = (labelled.some(isDated) ? labelled : printed).filter(isDated);
  const last = lastOf(limiting);
  const dates = [...labelled, ...printed].sort(byPlace);
  const days = dates.filter(isDated).filter(({ on }) => last !== null && on <= last.on);
  const count = new Set(days.map(({ on }) => on)).size;
  if (count > 1) {
    warnings.add(
      'several-deadlines',
      `任务“${title ?? ordinal}”写有${count}个期限，拟按期限分步办理，最后一个为整项任务的时限，请核对。`,
      span,
    );
  }
  return {
    ...(last ? { deadline: last.on, deadlineWords: last.words } : {}),
    ...(dates.length > 0 ? { dates } : {}),
  };
}

const byPlace = (a: PrintedDate, b: PrintedDate): number => a.span.start - b.span.start;
