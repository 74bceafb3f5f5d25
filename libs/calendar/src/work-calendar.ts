import { createHash } from 'node:crypto';
import { Rejection } from '#contract';
import { fromEpochDay, parseLocalDate, toEpochDay, type LocalDate } from '#kernel';
import { isWeekday, workingDayIndex, type WorkingDayIndex } from './working-day-index.ts';

/**
 * - `workday` 工作日: Monday to Friday and no holiday.
 * - `weekend` 双休日: Saturday or Sunday, neither holiday nor made up.
 * - `holiday` 放假: named by a notice, weekends within it included; in a provisional year by the law.
 * - `make-up` 调休上班: a Saturday or Sunday worked for a holiday.
 */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'make-up';

/** A day with the Chinese name of its holiday; a make-up day bears the name of the holiday it is worked for. */
export type NamedDay = { readonly date: LocalDate; readonly name?: string };

/** What notices, or the law, lay down. A day that they do not name follows the plain week. */
export type CalendarData = {
  readonly holidays: readonly NamedDay[];
  readonly makeUpDays: readonly NamedDay[];
  /** Years whose notice is known; every other year is provisional. */
  readonly publishedYears: readonly number[];
};

/**
 * Which days are worked (domain rule: the State Council's calendar, holidays out, make-up days in).
 * Immutable; every answer takes constant time. A notice may still move the last days of December before its
 * year (the notice for 2023 made 2022-12-31 a holiday), so a published year's end is firm only with the next notice.
 */
export type WorkCalendar = {
  /** Changes whenever a day, a name or a published year changes: `2021-2026:` and a hash of the data. */
  readonly version: string;
  readonly isWorkingDay: (date: LocalDate) => boolean;
  /** No notice is known for this year: what it would add to weekends and the law's days is not counted. */
  readonly isProvisional: (year: number) => boolean;
  readonly dayKind: (date: LocalDate) => DayKind;
  /** 春节, or 国庆节、中秋节 where two are taken together; undefined on ordinary days. */
  readonly holidayName: (date: LocalDate) => string | undefined;
  /**
   * The `count`-th working day after `date` (before it, when negative); `date` itself is day zero, worked or not.
   * With 0 the working day on or before `date`.
   * @throws {Rejection} `date-beyond-calendar` beyond the years 0001 to 9999.
   */
  readonly addWorkingDays: (date: LocalDate, count: number) => LocalDate;
  /**
   * Working days after `from` up to and including `to`; `from` is day zero.
   * With `to` earlier, the same days counted the other way and negative.
   */
  readonly workingDaysBetween: (from: LocalDate, to: LocalDate) => number;
};

/**
 * Builds a calendar from notices. The order of the data does not matter, and repeating the same day with the same
 * name is harmless.
 * @throws {Rejection} `calendar-contradictory` when a day is named twice differently, is both a holiday and a make-up
 * day, or is a make-up day on a Monday to Friday.
 */
export function calendarOf(data: CalendarData): WorkCalendar {
  const holidays = namesByDay(data.holidays);
  const makeUpDays = namesByDay(data.makeUpDays);
  refuseContradictions(holidays, makeUpDays);
  const published = new Set(data.publishedYears);
  const index = workingDayIndex(
    new Map([
      ...[...holidays.keys()].map((day) => [day, false] as const),
      ...[...makeUpDays.keys()].map((day) => [day, true] as const),
    ]),
  );
  return {
    version: versionOf(holidays, makeUpDays, published),
    isProvisional: (year) => !published.has(year),
    dayKind: (date) => {
      const day = toEpochDay(date);
      if (holidays.has(day)) return 'holiday';
      if (makeUpDays.has(day)) return 'make-up';
      return isWeekday(day) ? 'workday' : 'weekend';
    },
    holidayName: (date) => {
      const day = toEpochDay(date);
      return (holidays.get(day) ?? makeUpDays.get(day)) || undefined;
    },
    ...arithmetic(index),
  };
}

function arithmetic({
  before,
  at,
}: WorkingDayIndex): Pick<WorkCalendar, 'isWorkingDay' | 'addWorkingDays' | 'workingDaysBetween'> {
  return {
    isWorkingDay: (date) => {
      const day = toEpochDay(date);
      return before(day + 1) > before(day);
    },
    addWorkingDays: (date, count) => {
      const day = toEpochDay(date);
      return dateOf(at(count < 0 ? before(day) + count : before(day + 1) + count - 1));
    },
    workingDaysBetween: (from, to) => before(toEpochDay(to) + 1) - before(toEpochDay(from) + 1),
  };
}

/**
 * The date of an epoch day.
 * @throws {Rejection} `date-beyond-calendar` beyond the years 0001 to 9999, which a LocalDate cannot write.
 */
export function dateOf(day: number): LocalDate {
  if (day >= FIRST_DAY && day <= LAST_DAY) return fromEpochDay(day);
  throw new Rejection('date-beyond-calendar');
}
const FIRST_DAY = toEpochDay(parseLocalDate('0001-01-01'));
const LAST_DAY = toEpochDay(parseLocalDate('9999-12-31'));

type NamesByDay = ReadonlyMap<number, string>;

function namesByDay(days: readonly NamedDay[]): NamesByDay {
  const names = new Map<number, string>();
  for (const { date, name = '' } of days) {
    const day = toEpochDay(date);
    const known = names.get(day) ?? name;
    if (known !== name) throw contradiction(`${date} is named twice, ${known} and ${name}.`);
    names.set(day, name);
  }
  return names;
}

function refuseContradictions(holidays: NamesByDay, makeUpDays: NamesByDay): void {
  for (const day of makeUpDays.keys()) {
    const date = fromEpochDay(day);
    if (holidays.has(day)) throw contradiction(`${date} is both a holiday and a make-up day.`);
    if (isWeekday(day)) throw contradiction(`${date} is no weekend, so it makes up for nothing.`);
  }
}

function versionOf(holidays: NamesByDay, makeUpDays: NamesByDay, published: Set<number>): string {
  const years = [...published].sort((a, b) => a - b);
  const inOrder = (names: NamesByDay) => [...names].sort(([a], [b]) => a - b);
  const content = JSON.stringify([inOrder(holidays), inOrder(makeUpDays), years]);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return `${years.length === 0 ? 'none' : `${years[0]}-${years.at(-1)}`}:${hash}`;
}

const contradiction = (why: string) => new Rejection('calendar-contradictory', { why });
