import { addDays, daysBetween, toEpochDay, yearOf, type LocalDate } from '#kernel';
import type { Offset } from './offset.ts';
import { dateOf, type DayKind, type WorkCalendar } from './work-calendar.ts';

/** A day that a computation met, and why it counted or not; `name` where a notice gives one. */
export type ExplainedDay = {
  readonly date: LocalDate;
  readonly kind: DayKind;
  readonly name?: string;
};

/** A year that a computation relied on; `provisional` when its notice is not known. */
export type CalendarYear = { readonly year: number; readonly provisional: boolean };

/**
 * How a date came about. The days *met* are, for working days, those after the start up to the result; for calendar
 * days, those from where the offset landed to the result. All lists in order of date.
 */
export type ShiftExplanation = {
  readonly start: LocalDate;
  readonly offset: Offset;
  readonly result: LocalDate;
  /** Days met that are no working days. */
  readonly skipped: readonly ExplainedDay[];
  /** Weekend days met that count as working days. */
  readonly makeUpDaysUsed: readonly ExplainedDay[];
  /** The years of the days met. */
  readonly years: readonly CalendarYear[];
  /** Whether any of these years is provisional: the notice, once published, may change the result. */
  readonly provisional: boolean;
  readonly calendarVersion: string;
};

/** The working day on or after `date`. @throws {Rejection} `date-beyond-calendar` */
export const nextWorkingDay = (calendar: WorkCalendar, date: LocalDate): LocalDate =>
  calendar.addWorkingDays(addDays(date, -1), 1);

/** The working day on or before `date`. @throws {Rejection} `date-beyond-calendar` */
export const previousWorkingDay = (calendar: WorkCalendar, date: LocalDate): LocalDate =>
  calendar.addWorkingDays(date, 0);

/**
 * Working days that remain from `from`, which is day zero, to the end of `to`. 0 when `to` is today, or when only
 * days off remain. Negative when `to` is past: the working days since, so that -1 is the first day on which `+1wd` is reached.
 */
export const workingDaysLeft = (calendar: WorkCalendar, from: LocalDate, to: LocalDate): number =>
  calendar.workingDaysBetween(from, to);

/**
 * The working day that lies `offset` from `date`; constant time.
 * - `-Nwd`, `+Nwd`: from `date`, day zero whether worked or not, day by day until N working days have been counted.
 * - `-Nd`, `0d`, `0wd`: calendar days, then back to a working day if it is none.
 * - `+Nd`: calendar days, then forward to one.
 * @throws {Rejection} `date-beyond-calendar` beyond the years 0001 to 9999.
 */
export function shift(calendar: WorkCalendar, date: LocalDate, offset: Offset): LocalDate {
  if (countsWorkingDays(offset)) return calendar.addWorkingDays(date, offset.days);
  const landed = landing(date, offset);
  return offset.days > 0 ? nextWorkingDay(calendar, landed) : previousWorkingDay(calendar, landed);
}

/** The same computation with its grounds; takes time in proportion to the days met. Errors as `shift`. */
export function explainShift(
  calendar: WorkCalendar,
  date: LocalDate,
  offset: Offset,
): ShiftExplanation {
  const result = shift(calendar, date, offset);
  const met = daysMet(date, offset, result).map((day) => explainDay(calendar, day));
  const years = [...new Set(met.map((day) => yearOf(day.date)))].map((year) => ({
    year,
    provisional: calendar.isProvisional(year),
  }));
  return {
    start: date,
    offset,
    result,
    skipped: met.filter(({ kind }) => kind === 'weekend' || kind === 'holiday'),
    makeUpDaysUsed: met.filter(({ kind }) => kind === 'make-up'),
    years,
    provisional: years.some(({ provisional }) => provisional),
    calendarVersion: calendar.version,
  };
}

/** Where calendar days lead before the result is moved to a working day. @throws {Rejection} `date-beyond-calendar` */
export const landing = (date: LocalDate, offset: Offset): LocalDate =>
  dateOf(toEpochDay(date) + offset.days);

/** Zero working days count nothing, so they are decided as zero calendar days. */
export const countsWorkingDays = ({ unit, days }: Offset): boolean => unit === 'wd' && days !== 0;

function daysMet(start: LocalDate, offset: Offset, result: LocalDate): readonly LocalDate[] {
  const from = countsWorkingDays(offset)
    ? addDays(start, Math.sign(offset.days))
    : landing(start, offset);
  const [first, last] = from < result ? [from, result] : [result, from];
  return Array.from({ length: daysBetween(first, last) + 1 }, (_, n) => addDays(first, n));
}

function explainDay(calendar: WorkCalendar, date: LocalDate): ExplainedDay {
  const kind = calendar.dayKind(date);
  const name = calendar.holidayName(date);
  return name === undefined ? { date, kind } : { date, kind, name };
}
