import { parseLocalDate, type LocalDate } from '#kernel';
import { calendarOf, type CalendarData, type NamedDay } from './index.ts';
import { rejectionOf } from './rejection-of.fixtures.ts';

const day = (date: string, name?: string): NamedDay => ({
  date: parseLocalDate(date),
  ...(name === undefined ? {} : { name }),
});
const date = (text: string): LocalDate => parseLocalDate(text);

const ofOneYear: CalendarData = {
  holidays: [day('2030-05-01', '劳动节'), day('2030-05-02', '劳动节')],
  makeUpDays: [day('2030-05-04', '劳动节')],
  publishedYears: [2030],
};
const plain = calendarOf({ holidays: [], makeUpDays: [], publishedYears: [] });

describe('a calendar', () => {
  const calendar = calendarOf(ofOneYear);

  it('tells the kind of each day, and the holiday it belongs to', () => {
    const days = ['2030-04-30', '2030-05-01', '2030-05-03', '2030-05-04', '2030-05-05'].map(date);

    expect(days.map(calendar.dayKind)).toEqual([
      'workday',
      'holiday',
      'workday',
      'make-up',
      'weekend',
    ]);
    expect(days.map(calendar.holidayName)).toEqual([
      undefined,
      '劳动节',
      undefined,
      '劳动节',
      undefined,
    ]);
  });

  it('works on a weekday that no notice names, on the leap day too', () => {
    expect(calendar.isWorkingDay(date('2028-02-29'))).toBe(true);
    expect(calendar.addWorkingDays(date('2028-02-28'), 1)).toBe('2028-02-29');
    expect(calendar.addWorkingDays(date('2027-02-28'), 1)).toBe('2027-03-01');
  });

  it('is provisional in every year whose notice it does not know', () => {
    expect([2029, 2030, 2031].map(calendar.isProvisional)).toEqual([true, false, true]);
  });

  it('serves the first and the last day that can be written, and refuses to leave them', () => {
    expect(plain.dayKind(date('0001-01-01'))).toBe('workday');
    expect(plain.addWorkingDays(date('9999-12-30'), 1)).toBe('9999-12-31');
    for (const [from, days] of [
      ['9999-12-31', 1],
      ['0001-01-01', -1],
    ] as const) {
      expect(rejectionOf(() => plain.addWorkingDays(date(from), days))?.code).toBe(
        'date-beyond-calendar',
      );
    }
  });
});

describe("a calendar's version", () => {
  const version = (change: Partial<CalendarData>) =>
    calendarOf({ ...ofOneYear, ...change }).version;

  it('stays when the same data comes in another order or twice', () => {
    expect(version({ holidays: [...ofOneYear.holidays].reverse() })).toBe(version({}));
    expect(version({ makeUpDays: [...ofOneYear.makeUpDays, ...ofOneYear.makeUpDays] })).toBe(
      version({}),
    );
  });

  it('changes with a day, a name or a published year', () => {
    const versions = [
      version({}),
      version({ holidays: ofOneYear.holidays.slice(1) }),
      version({ holidays: [day('2030-05-01', '五一'), day('2030-05-02', '劳动节')] }),
      version({ makeUpDays: [] }),
      version({ publishedYears: [2030, 2031] }),
      plain.version,
    ];

    expect(new Set(versions).size).toBe(versions.length);
  });

  it('says which years are published', () => {
    expect(version({ publishedYears: [2031, 2029] })).toMatch(/^2029-2031:/);
    expect(plain.version).toMatch(/^none:/);
  });
});

describe('calendar data that contradicts itself', () => {
  it.each<[string, Partial<CalendarData>]>([
    ['is both a holiday and a make-up day', { makeUpDays: [day('2030-05-01', '劳动节')] }],
    ['is no weekend', { makeUpDays: [day('2030-05-06', '劳动节')] }],
    ['is named twice', { holidays: [day('2030-05-01', '劳动节'), day('2030-05-01', '春节')] }],
  ])('is refused: a day that %s', (sentence, change) => {
    const rejection = rejectionOf(() => calendarOf({ ...ofOneYear, ...change }));

    expect(rejection?.code).toBe('calendar-contradictory');
    expect(rejection?.message).toContain(sentence);
  });
});
