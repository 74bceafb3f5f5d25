import fc from 'fast-check';
import { addDays, fromEpochDay, parseLocalDate, toEpochDay, type LocalDate } from '#kernel';
import {
  calendarOf,
  explainShift,
  shift,
  stateCouncilCalendar,
  workingDaysLeft,
  type Offset,
  type WorkCalendar,
} from './index.ts';

const between = (from: string, to: string) =>
  fc
    .integer({ min: toEpochDay(parseLocalDate(from)), max: toEpochDay(parseLocalDate(to)) })
    .map(fromEpochDay);

/** Some years before the first notice to some years after the last. */
const dates = between('2002-01-01', '2029-12-31');
const offsets = fc.record({
  days: fc.integer({ min: -300, max: 300 }),
  unit: fc.constantFrom<Offset['unit']>('d', 'wd'),
});

/** Saturday or Sunday by counting sevens from a known Saturday, not by the code under test. */
const isWeekend = (date: LocalDate) =>
  [0, 1].includes((((toEpochDay(date) - toEpochDay(parseLocalDate('2000-01-01'))) % 7) + 7) % 7);

/** Notices nobody would write: any days off, any weekends worked. */
const strangeCalendars = fc
  .record({
    holidays: fc.array(between('2020-01-01', '2022-12-31'), { maxLength: 200 }),
    weekends: fc.array(between('2020-01-01', '2022-12-31').filter(isWeekend), { maxLength: 80 }),
  })
  .map(({ holidays, weekends }) => {
    const off = new Set(holidays);
    const makeUps = new Set(weekends.filter((date) => !off.has(date)));
    return {
      works: (date: LocalDate) => !off.has(date) && (makeUps.has(date) || !isWeekend(date)),
      calendar: calendarOf({
        holidays: [...off].map((date) => ({ date })),
        makeUpDays: [...makeUps].map((date) => ({ date })),
        publishedYears: [2020, 2021, 2022],
      }),
    };
  });

/** The rule of the interface, one day after the other. */
function walked(works: (date: LocalDate) => boolean, from: LocalDate, offset: Offset): LocalDate {
  const step = offset.days > 0 ? 1 : -1;
  if (offset.unit === 'd' || offset.days === 0) {
    let date = addDays(from, offset.days);
    while (!works(date)) date = addDays(date, step);
    return date;
  }
  let date = from;
  for (let counted = 0; counted < Math.abs(offset.days);) {
    date = addDays(date, step);
    if (works(date)) counted += 1;
  }
  return date;
}

const check = (calendar: WorkCalendar, works: (date: LocalDate) => boolean) =>
  fc.property(dates, offsets, (date, offset) => {
    expect(shift(calendar, date, offset)).toBe(walked(works, date, offset));
  });

describe('shifting a date', () => {
  it('agrees with walking day by day through the real years', () => {
    const works = (date: LocalDate) =>
      ['workday', 'make-up'].includes(stateCouncilCalendar.dayKind(date));
    fc.assert(check(stateCouncilCalendar, works), { numRuns: 500 });
  });

  it('agrees with walking day by day through any notices, and around their ends', () => {
    fc.assert(
      fc.property(
        strangeCalendars,
        between('2019-06-01', '2023-06-30'),
        offsets,
        ({ calendar, works }, date, offset) => {
          expect(calendar.isWorkingDay(date)).toBe(works(date));
          expect(shift(calendar, date, offset)).toBe(walked(works, date, offset));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('leads to a working day, in any year that can be written', () => {
    fc.assert(
      fc.property(between('0003-01-01', '9997-12-31'), offsets, (date, offset) => {
        const result = shift(stateCouncilCalendar, date, offset);
        expect(stateCouncilCalendar.isWorkingDay(result)).toBe(true);
        expect(Math.sign(toEpochDay(result) - toEpochDay(date)) * Math.sign(offset.days)).not.toBe(
          -1,
        );
      }),
    );
  });

  it('never turns the order of two dates or of two offsets', () => {
    fc.assert(
      fc.property(dates, fc.nat(40), offsets, fc.nat(40), (date, later, offset, more) => {
        const of = (from: LocalDate, days: number) =>
          shift(stateCouncilCalendar, from, { ...offset, days });
        expect(of(date, offset.days) <= of(addDays(date, later), offset.days)).toBe(true);
        expect(of(date, offset.days) <= of(date, offset.days + more)).toBe(true);
      }),
    );
  });
});

describe('counting what was shifted', () => {
  it('gives back the number of working days', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 300 }), (date, days) => {
        const later = shift(stateCouncilCalendar, date, { days, unit: 'wd' });
        expect(workingDaysLeft(stateCouncilCalendar, date, later)).toBe(days);
        const earlier = shift(stateCouncilCalendar, date, { days: -days, unit: 'wd' });
        expect(workingDaysLeft(stateCouncilCalendar, addDays(earlier, -1), addDays(date, -1))).toBe(
          days,
        );
      }),
    );
  });

  it('is the same in both directions, and adds up over any day between', () => {
    fc.assert(
      fc.property(dates, dates, dates, (a, b, c) => {
        const left = (from: LocalDate, to: LocalDate) =>
          workingDaysLeft(stateCouncilCalendar, from, to);
        expect(left(a, b) + left(b, a)).toBe(0);
        expect(left(a, b) + left(b, c)).toBe(left(a, c));
      }),
    );
  });
});

describe('the explanation of a shift', () => {
  it('has its result, skips only days off, and accounts for every day counted', () => {
    fc.assert(
      fc.property(dates, offsets, (date, offset) => {
        const told = explainShift(stateCouncilCalendar, date, offset);
        const works = ({ date: day }: { date: LocalDate }) =>
          stateCouncilCalendar.isWorkingDay(day);

        expect(told.result).toBe(shift(stateCouncilCalendar, date, offset));
        expect(told.skipped.some(works)).toBe(false);
        expect(told.makeUpDaysUsed.every(works)).toBe(true);
        if (offset.unit === 'wd' && offset.days !== 0) {
          const days = Math.abs(toEpochDay(told.result) - toEpochDay(date));
          expect(told.skipped.length + Math.abs(offset.days)).toBe(days);
        }
      }),
    );
  });
});
