import { type LocalDate } from '#kernel';
import { bundled, type CalendarNotice, isWhole } from './bundled-notices.ts';
import { STATUTORY_YEARS, statutoryDays } from './statutory-days.ts';
import { calendarOf, type NamedDay, type WorkCalendar } from './work-calendar.ts';

/**
 * The working days laid down by the yearly notices of the General Office of the State Council
 * (国务院办公厅关于…年部分节假日安排的通知), as far as the installed library knows them. Years after the last notice, and before
 * the first, are provisional: weekends, and after the last the days that the law fixes, without what a notice would add to
 * them. The years 2021 to 2026 are checked against the notices in the spec.
 */
export const stateCouncilCalendar = calendarFrom(bundled);

/**
 * The State Council's calendar with these notices in the place of those that the library knows of their years.
 * A day that two notices name is what the later year's says: a notice may move the last days before its year.
 * The order in which they are given does not matter, but for two of the same year: the last one counts.
 * @throws {Rejection} `calendar-contradictory` when one notice contradicts itself
 */
export const calendarWith = (notices: readonly CalendarNotice[]): WorkCalendar =>
  calendarFrom(
    new Map([...bundled, ...notices.map((notice) => [notice.year, notice] as const)]),
    new Set(notices.map(({ year }) => year)),
  );

/** @param published years whose notice is known, however little it names */
function calendarFrom(
  notices: ReadonlyMap<number, CalendarNotice>,
  published: ReadonlySet<number> = new Set(),
): WorkCalendar {
  const publishedYears = [...notices.values()]
    .filter((notice) => published.has(notice.year) || isWhole(notice))
    .map(({ year }) => year);
  const days = new Map<LocalDate, { readonly day: NamedDay; readonly worked: boolean }>();
  for (const year of STATUTORY_YEARS.filter((one) => !publishedYears.includes(one))) {
    for (const day of statutoryDays(year)) days.set(day.date, { day, worked: false });
  }
  for (const notice of [...notices.values()].sort((a, b) => a.year - b.year)) {
    refuseContradictions(notice);
    for (const day of notice.holidays) days.set(day.date, { day, worked: false });
    for (const day of notice.makeUpDays) days.set(day.date, { day, worked: true });
  }
  const all = [...days.values()];
  return calendarOf({
    holidays: all.filter(({ worked }) => !worked).map(({ day }) => day),
    makeUpDays: all.filter(({ worked }) => worked).map(({ day }) => day),
    publishedYears,
  });
}

function refuseContradictions({ holidays, makeUpDays }: CalendarNotice): void {
  calendarOf({ holidays, makeUpDays, publishedYears: [] });
}
