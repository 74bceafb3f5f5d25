import { Rejection } from '#contract';
import { type LocalDate } from '#kernel';

/** What is said with an act that bears a day. @property reason why the day is not today's; else it may be empty */
export type Dated = { readonly today: LocalDate; readonly reason: string };

/**
 * Whether an act may bear a day: today, or with a reason an earlier one.
 * @param earliest the day of the assignment; null: any
 * @throws {Rejection} `date-in-future`, `date-before-assignment`, `date-reason-missing`
 */
export function checkDay(
  date: LocalDate,
  { today, reason }: Dated,
  earliest: LocalDate | null,
): void {
  if (date > today) throw new Rejection('date-in-future', { date, today });
  if (date === today) return;
  if (earliest !== null && date < earliest) {
    throw new Rejection('date-before-assignment', { date, earliest });
  }
  demandDayReason(date, { reason });
}

/** @throws {Rejection} `date-reason-missing` */
export function demandDayReason(date: LocalDate, { reason }: Pick<Dated, 'reason'>): void {
  if (reason.trim() === '') throw new Rejection('date-reason-missing', { date });
}
