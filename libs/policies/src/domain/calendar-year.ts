import { type NamedDay } from '#calendar';
import { Rejection } from '#contract';
import {
  addDays,
  type Command,
  dayOfWeek,
  type Decider,
  type LocalDate,
  parseLocalDate,
} from '#kernel';
import { type CalendarYearContent, type CalendarYearPublished } from './calendar-year.events.ts';

export type PublishCalendarYear = Command<
  'PublishCalendarYear',
  {
    readonly year: number;
    readonly holidays: readonly NamedDay[];
    readonly makeUpDays: readonly NamedDay[];
    readonly notice: string;
    /** What the software brought for this year; null when it knows nothing of it. */
    readonly bundled: CalendarYearContent | null;
  }
>;

/** What was published last; null while nothing was. */
export type CalendarYear = CalendarYearContent | null;

/** A notice may reach a week over the ends of its year: that of 2023 made 2022-12-31 a day off. */
const NEIGHBOURING_DAYS = 7;
const FIRST_YEAR = 2000;
const LAST_YEAR = 2099;

/**
 * What is wrong with a year's notice is refused in one sentence; what is right is put in order, and named once.
 * @throws {Rejection} `calendar-year-out-of-range` · `calendar-empty` · `calendar-date-out-of-range` · `calendar-contradictory`
 */
export function noticeOf(
  year: number,
  named: Pick<CalendarYearContent, 'holidays' | 'makeUpDays'>,
): Pick<CalendarYearContent, 'holidays' | 'makeUpDays'> {
  demandYear(year);
  const holidays = inOrder(named.holidays);
  const makeUpDays = inOrder(named.makeUpDays);
  if (holidays.length === 0) {
    throw new Rejection('calendar-empty');
  }
  for (const { date } of [...holidays, ...makeUpDays]) demandNear(year, date);
  const off = new Set(holidays.map(({ date }) => date));
  for (const { date } of makeUpDays) demandWorkable(date, off);
  return { holidays, makeUpDays };
}

/** @throws {Rejection} `calendar-year-out-of-range` */
export function demandYear(year: number): void {
  if (Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR) return;
  throw new Rejection('calendar-year-out-of-range', { first: FIRST_YEAR, last: LAST_YEAR });
}

function inOrder(days: readonly NamedDay[]): readonly NamedDay[] {
  const known = new Map<LocalDate, NamedDay>();
  for (const { date, name = '' } of days) {
    const before = known.get(date);
    if (before && before.name !== name) {
      throw contradiction(`${date}写了两次，分别为“${before.name}”和“${name}”，请核对通知。`);
    }
    known.set(date, { date, name });
  }
  return [...known.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}

function demandNear(year: number, date: LocalDate): void {
  const first = addDays(parseLocalDate(`${year}-01-01`), -NEIGHBOURING_DAYS);
  const last = addDays(parseLocalDate(`${year}-12-31`), NEIGHBOURING_DAYS);
  if (date >= first && date <= last) return;
  throw new Rejection('calendar-date-out-of-range', { date, year });
}

function demandWorkable(date: LocalDate, off: ReadonlySet<LocalDate>): void {
  if (off.has(date)) throw contradiction(`${date}同时列为放假和上班，请核对通知。`);
  const weekend = [0, 6].includes(dayOfWeek(date));
  if (!weekend) throw contradiction(`${date}本为工作日，不需列为上班，请核对通知。`);
}

const contradiction = (sentence: string): Rejection =>
  new Rejection('calendar-contradictory', { why: sentence });

const textOf = ({ holidays, makeUpDays, notice }: CalendarYearContent): string =>
  JSON.stringify([holidays, makeUpDays, notice]);

/** The working days of one year. A correction is the same fact again, with other content. */
export const calendarYearDecider: Decider<
  PublishCalendarYear,
  CalendarYearPublished,
  CalendarYear
> = {
  initialState: null,
  decide({ data: { year, notice, bundled, ...named } }, state) {
    const content = { ...noticeOf(year, named), notice };
    if (state && textOf(state) === textOf(content)) return [];
    return [
      { type: 'CalendarYearPublished', data: { year, ...content, before: state ?? bundled } },
    ];
  },
  evolve: (_, { data: { holidays, makeUpDays, notice } }) => ({ holidays, makeUpDays, notice }),
};

export const CALENDAR_STREAMS = 'calendar-';

export const calendarStream = (year: number): string => `${CALENDAR_STREAMS}${year}`;
