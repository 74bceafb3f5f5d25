import { type PlanContent } from './content.events.ts';
import { type CurrentPlan } from './current-plan.ts';
import { type OutlineEdit, type Ruling } from './edits.events.ts';

/** What was edited, or ruled in a draft, by one command, and the plan before and after it. */
export type PastEdit = {
  /** Counts from 1 since the document was read. */
  readonly no: number;
  readonly edits: readonly (OutlineEdit | Ruling)[];
  readonly before: PlanContent;
  readonly after: PlanContent;
};

/** A draft, or an amended document, in review. */
export type Reviewed = CurrentPlan & { readonly past: readonly PastEdit[] };

/** Numbers of what was undone, and not done again by undoing that. */
export function undoneIn(past: readonly Pick<PastEdit, 'no' | 'edits'>[]): ReadonlySet<number> {
  const undone = new Set<number>();
  for (const { no, edits } of past.toReversed()) {
    if (undone.has(no)) continue;
    for (const edit of edits) if (edit.edit === 'undo') undone.add(edit.no);
  }
  return undone;
}

/** The edits that still hold, in their order. */
export function standingEdits(past: readonly PastEdit[]): readonly (OutlineEdit | Ruling)[] {
  const undone = undoneIn(past);
  return past.flatMap(({ no, edits }) => (undone.has(no) ? [] : edits));
}

/** @returns the same list with one more. */
export const withPast = (
  past: readonly PastEdit[],
  edit: Omit<PastEdit, 'no'>,
): readonly PastEdit[] => [...past, { no: past.length + 1, ...edit }];

/** The last edit that still holds and undid nothing: what is to be undone next. */
export function nextToUndo(past: readonly PastEdit[]): number | null {
  const undone = undoneIn(past);
  const last = past.findLast(
    ({ no, edits }) => !undone.has(no) && edits.some(({ edit }) => edit !== 'undo'),
  );
  return last?.no ?? null;
}
