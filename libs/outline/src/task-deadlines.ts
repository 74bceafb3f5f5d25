import type { LocalDate } from '#kernel';
import type { TaskDraft } from './section-drafts.ts';
import { statementsIn } from './statements.ts';
import { timeFrameIn } from './time-frames.ts';
import type { Warnings } from './warnings.ts';

/**
 * The task's own limit: a labelled one (完成时限：…), else what its text says must be done 前 a date.
 * Of several the latest, for only then is the task as a whole done; with a warning.
 */
export function taskDeadline(
  { clauses, text, title, ordinal, span }: TaskDraft,
  warnings: Warnings,
): LocalDate | null {
  const labelled = clauses.flatMap(({ deadline }) => (deadline ? [deadline] : []));
  const printed = new Set(labelled.length > 0 ? labelled : deadlinesIn(text));
  const dates = [...printed].sort();
  if (dates.length > 1) {
    warnings.add(
      'several-deadlines',
      `任务“${title ?? ordinal}”写有${dates.length}个期限，按最后一个计。`,
      span,
    );
  }
  return dates.at(-1) ?? null;
}

const deadlinesIn = (text: TaskDraft['text']): LocalDate[] =>
  statementsIn(text).flatMap(({ open }) => {
    if (!open.includes('前')) return [];
    const frame = timeFrameIn(open);
    return frame?.deadline && open.slice(frame.start, frame.end).endsWith('前')
      ? [frame.deadline]
      : [];
  });
