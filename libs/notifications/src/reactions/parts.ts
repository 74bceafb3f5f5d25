import { type ObligationTerms, recurs } from '#obligations/rules';

/** What is owed by itself, whoever owes it: a task or a step of it, a target, of a yearly one with its year. */
export const partOf = ({ obligationId, organization }: ObligationTerms): string =>
  obligationId.slice(0, -organization.length - 1);

/** Whether a step was done by whoever owed it: it stays with them, and nobody owes it anew. @param done ids of what was met */
export function isDone(
  item: ObligationTerms,
  was: readonly ObligationTerms[],
  done: ReadonlySet<string>,
): boolean {
  if (item.step === undefined) return false;
  const before = was.filter((one) => partOf(one) === partOf(item));
  return before.length > 0 && before.every(({ obligationId }) => done.has(obligationId));
}

/** Whether nobody owes a part any more; what is owed in other parts now, or as a whole again, goes on. */
export const isGone = (item: ObligationTerms, is: readonly ObligationTerms[]): boolean =>
  !is.some((one) => {
    const isOther = item.step === undefined || one.step === undefined;
    return one.subjectId === item.subjectId && (isOther || one.step === item.step);
  });

type Recurring = Pick<
  ObligationTerms,
  'subjectId' | 'step' | 'clause' | 'organization' | 'dueOn' | 'kind'
>;

/** What comes again is told once, by its next day: its words say how often. */
export function eachOnce<T extends Recurring>(items: readonly T[]): readonly T[] {
  const next = new Map<string, T>();
  for (const item of items.filter(recurs)) {
    const key = JSON.stringify([item.subjectId, item.clause, item.organization]);
    const known = next.get(key);
    if (!known || item.dueOn < known.dueOn) next.set(key, item);
  }
  const first = new Set(next.values());
  return items.filter((item) => !recurs(item) || first.has(item));
}
