import { equal } from '#kernel';
import { type OutlineEdit, type Ruling } from './edits.events.ts';
import { type PlanChanges } from './plan.events.ts';
import { keyOf } from './questions.ts';
import { ruledItems } from './rulings.ts';

/** Doubts were about the old document; who leads is asked again where the new one names others. */
export function keptSettled(settled: readonly string[], changes: PlanChanges): readonly string[] {
  const anew = new Set(
    ruledItems(changes)
      .filter(({ leads, before }) => !equal(leads, before.leads))
      .map(({ id }) => keyOf({ kind: 'several-leads', id })),
  );
  return settled.filter((key) => !anew.has(key) && !key.startsWith('doubt:'));
}

/** Who names several leads has settled that several lead; who names one has opened the question for another time. */
export function settledBy(
  settled: readonly string[],
  edits: readonly (OutlineEdit | Ruling)[],
): readonly string[] {
  const keys = new Set(settled);
  for (const edit of edits) {
    if (edit.edit === 'keep') keys.add(keyOf(edit));
    if (edit.edit !== 'set-leads') continue;
    const key = keyOf({ kind: 'several-leads', id: edit.id });
    if (new Set(edit.leads).size > 1) keys.add(key);
    else keys.delete(key);
  }
  return keys.size === settled.length && settled.every((key) => keys.has(key))
    ? settled
    : [...keys];
}
