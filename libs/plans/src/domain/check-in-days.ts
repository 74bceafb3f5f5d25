import { Rejection } from '#contract';
import { isLocalDate } from '#kernel';

/** Check-ins a year, at most. */
export const MOST_CHECK_INS = 12;

/**
 * Days of every year, `MM-DD`, sorted and each once.
 * @throws {Rejection} `check-in-day-invalid` (02-29 is no day of every year), `check-ins-too-many`
 */
export function checkInDays(days: readonly string[]): readonly string[] {
  const odd = days.find((day) => !isLocalDate(`2025-${day}`));
  if (odd !== undefined) {
    throw new Rejection('check-in-day-invalid', { day: odd });
  }
  const sorted = [...new Set(days)].sort();
  if (sorted.length <= MOST_CHECK_INS) return sorted;
  throw new Rejection('check-ins-too-many', { most: MOST_CHECK_INS, count: sorted.length });
}
