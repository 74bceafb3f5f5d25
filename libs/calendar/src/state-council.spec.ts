import { addDays, dayOfWeek, parseLocalDate, type LocalDate } from '#kernel';
import { stateCouncilCalendar as calendar } from './index.ts';
import { publishedNotices } from './published-notices.fixtures.ts';

type Line = readonly [date: string, kind: string, name: string | undefined];

const inOrder = (lines: readonly Line[]) =>
  [...lines].sort(([a], [b]) => (a < b ? -1 : Number(a > b)));

const daysFrom = (from: LocalDate, to: LocalDate): readonly LocalDate[] =>
  from > to ? [] : [from, ...daysFrom(addDays(from, 1), to)];

/** Every day that the notice of a year names, as a calendar should tell it. */
function linesOf({ year, breaks }: (typeof publishedNotices)[number]): readonly Line[] {
  const on = (day: string) => parseLocalDate(`${year}-${day}`);
  return breaks.flatMap(({ name, from, to, makeUpDays }) => {
    const begin = from <= to ? on(from) : parseLocalDate(`${year - 1}-${from}`);
    return [
      ...daysFrom(begin, on(to)).map((date): Line => [date, 'holiday', name]),
      ...makeUpDays.map((day): Line => [on(day), 'make-up', name]),
    ];
  });
}

function* everyDay(from: string, to: string): Generator<LocalDate> {
  const last = parseLocalDate(to);
  for (let date = parseLocalDate(from); date <= last; date = addDays(date, 1)) yield date;
}

describe('the State Council calendar of 2021 to 2026', () => {
  it('names exactly the holidays and make-up days of the published notices', () => {
    const named = [...everyDay('2021-01-01', '2026-12-31')]
      .map((date): Line => [date, calendar.dayKind(date), calendar.holidayName(date)])
      .filter(([, kind]) => kind === 'holiday' || kind === 'make-up');

    expect(named).toEqual(inOrder(publishedNotices.flatMap(linesOf)));
  });

  it('works on make-up days and ordinary weekdays, and on no other day', () => {
    for (const date of everyDay('2021-01-01', '2026-12-31')) {
      const kind = calendar.dayKind(date);
      expect([date, calendar.isWorkingDay(date)]).toEqual([
        date,
        kind === 'workday' || kind === 'make-up',
      ]);
    }
  });

  it('has 40 make-up days, each a Saturday or a Sunday', () => {
    const makeUpDays = [...everyDay('2021-01-01', '2026-12-31')].filter(
      (date) => calendar.dayKind(date) === 'make-up',
    );

    expect(makeUpDays).toHaveLength(40);
    for (const date of makeUpDays) expect([0, 6]).toContain(dayOfWeek(date));
  });

  it('closes for Spring Festival 2026 from 15 to 23 February and works the Saturdays around it', () => {
    const february = [...everyDay('2026-02-13', '2026-03-01')].filter(calendar.isWorkingDay);

    expect(february).toEqual([
      '2026-02-13',
      '2026-02-14',
      '2026-02-24',
      '2026-02-25',
      '2026-02-26',
      '2026-02-27',
      '2026-02-28',
    ]);
  });

  it('works on Sunday, 4 January 2026', () => {
    expect(calendar.isWorkingDay(parseLocalDate('2026-01-03'))).toBe(false);
    expect(calendar.isWorkingDay(parseLocalDate('2026-01-04'))).toBe(true);
  });
});

describe('the State Council calendar beyond its notices', () => {
  it('calls published, from 2021 on, only the years whose notice is in the table', () => {
    const years = Array.from({ length: 30 }, (_, n) => 2021 + n);

    expect(years.filter((year) => !calendar.isProvisional(year))).toEqual(
      publishedNotices.map(({ year }) => year),
    );
  });

  it('is provisional before the first notice', () => {
    expect(calendar.isProvisional(2003)).toBe(true);
    expect(calendar.isProvisional(2004)).toBe(false);
  });

  it('takes off only weekends before the first notice: the law was another', () => {
    for (const date of everyDay('2002-01-01', '2003-12-31')) {
      expect(['workday', 'weekend']).toContain(calendar.dayKind(date));
    }
  });

  it('tells its years in its version', () => {
    expect(calendar.version).toMatch(/^2004-2026:[0-9a-f]{12}$/);
  });
});
