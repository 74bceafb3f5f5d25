import { equal } from '#kernel';
import { shortForms } from './amended-content.ts';
import { type Rename } from './current-plan.ts';
import { type OutlineEdit, type Ruling } from './edits.events.ts';
import { type Findings, type PlanChanges } from './plan.events.ts';
import { keyOf } from './questions.ts';
import { type PastEdit, standingEdits } from './reviewed.ts';
import { ruledItems } from './rulings.ts';

type Edits = readonly (OutlineEdit | Ruling)[];

type Settled = { readonly renames: readonly Rename[]; readonly settled: readonly string[] };

/** How names are spelt and what is settled after edits; an undoing takes both back to what still stands. */
export function followedBy(
  { renames, settled, findings }: Settled & { readonly findings: Findings },
  edits: Edits,
  past: readonly PastEdit[],
): Settled {
  if (!edits.some(({ edit }) => edit === 'undo')) {
    return {
      renames: [...renames, ...renamesIn(edits)],
      settled: settledBy(settled, edits),
    };
  }
  const standing = standingEdits(past);
  return {
    renames: [...shortForms(findings), ...renamesIn(standing)],
    settled: settledBy([], standing),
  };
}

/** Doubts were about the old document, where there is a new one; who leads is asked again where it is others now. */
export function keptSettled(
  settled: readonly string[],
  changes: PlanChanges,
  isSameDocument: boolean,
): readonly string[] {
  const anew = new Set(
    ruledItems(changes)
      .filter(({ leads, before }) => !equal(leads, before.leads))
      .map(({ id }) => keyOf({ kind: 'several-leads', id })),
  );
  return settled.filter((key) => !anew.has(key) && (isSameDocument || !key.startsWith('doubt:')));
}

export const renamesIn = (edits: Edits): readonly Rename[] =>
  edits.flatMap((edit): Rename[] => {
    if (edit.edit === 'merge-organization') return [{ from: edit.from, into: [edit.into] }];
    if (edit.edit !== 'resolve-collective') return [];
    return [{ from: edit.collective, into: edit.members }];
  });

/** Who names several leads has settled that several lead; who names one has opened the question for another time. */
export function settledBy(settled: readonly string[], edits: Edits): readonly string[] {
  const keys = new Set(settled);
  for (const edit of edits) {
    if (edit.edit === 'keep') keys.add(keyOf(edit));
    if (!('id' in edit && 'leads' in edit)) continue;
    const key = keyOf({ kind: 'several-leads', id: edit.id });
    if (new Set(edit.leads).size > 1) keys.add(key);
    else keys.delete(key);
  }
  return keys.size === settled.length && settled.every((key) => keys.has(key))
    ? settled
    : [...keys];
}
