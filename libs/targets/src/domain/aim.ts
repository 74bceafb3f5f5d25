import { type LocalDate } from '#kernel';
import { type Aim, type Amount } from './progress.ts';
import { type Reference, type TargetRecord } from './target-record.ts';

/** The latest that is known of others as of a day. */
export function referenceAt(all: readonly Reference[], asOf: LocalDate): Reference | null {
  return all.findLast((one) => one.asOf <= asOf) ?? null;
}

/** What this amount is compared with: the target's value, or of a relative target the reference known as of that day. */
export function aimOf(
  record: Pick<TargetRecord, 'value' | 'comparator' | 'recurrence' | 'references'>,
  amount: Amount | null,
): Aim & { readonly reference: Reference | null } {
  const { comparator, recurrence, value, references } = record;
  if (value !== null) return { comparator, recurrence, goal: value, reference: null };
  const reference = amount && referenceAt(references, amount.asOf);
  return { comparator, recurrence, goal: reference?.value ?? null, reference };
}
