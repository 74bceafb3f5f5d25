import { type ObligationTerms } from '#obligations/rules';

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
