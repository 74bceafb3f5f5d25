import { type Holder, holds, Rejection } from '#contract';
import { type LocalDate } from '#kernel';

/**
 * The day that an act bears: today, unless the user gave another. Only the office may give an earlier one.
 * @throws {Rejection} `date-in-future`, `date-not-today`
 */
export function dayGiven(
  user: Pick<Holder, 'roles'>,
  date: LocalDate | null | undefined,
  today: LocalDate,
): LocalDate {
  if (!date || date === today) return today;
  if (date > today) throw new Rejection('date-in-future', { date, today });
  if (!holds(user, 'office')) throw new Rejection('date-not-today', { date, today });
  return date;
}

/** @throws {Rejection} `date-reason-missing` where an earlier day than today is given without a reason */
export function demandDayReason(date: LocalDate, reason: unknown): void {
  if (typeof reason === 'string' && reason.trim() !== '') return;
  throw new Rejection('date-reason-missing', { date });
}
