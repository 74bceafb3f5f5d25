import { parseLocalDate, type LocalDate } from '#kernel';
import {
  calendarOf,
  explainShift,
  nextWorkingDay,
  parseOffset,
  previousWorkingDay,
  shift,
  stateCouncilCalendar as calendar,
  workingDaysLeft,
} from './index.ts';

const date = (text: string): LocalDate => parseLocalDate(text);
const shifted = (from: string, offset: string) => shift(calendar, date(from), parseOffset(offset));
const explained = (from: string, offset: string) =>
  explainShift(calendar, date(from), parseOffset(offset));

describe('counting working days', () => {
  it.each([
    ['2025-12-31', '-10wd', '2025-12-17', 'over two weekends'],
    ['2025-12-31', '-3wd', '2025-12-26', 'over one weekend'],
    ['2026-02-13', '+1wd', '2026-02-14', 'on to a Saturday that is made up'],
    ['2026-02-14', '+1wd', '2026-02-24', 'over Spring Festival'],
    ['2026-02-24', '-1wd', '2026-02-14', 'back over Spring Festival'],
    ['2026-02-27', '+2wd', '2026-03-02', 'counting the make-up Saturday after it'],
    ['2025-10-09', '-9wd', '2025-09-19', 'back over National Day and the make-up Sunday'],
    ['2025-10-05', '+1wd', '2025-10-09', 'from a holiday, which is day zero'],
    ['2025-11-08', '-1wd', '2025-11-07', 'from a Saturday, which is day zero'],
    ['2025-12-31', '+1wd', '2026-01-04', 'into the next year and its make-up Sunday'],
    ['2026-01-04', '-1wd', '2025-12-31', 'back into the year before'],
    ['2024-02-28', '+1wd', '2024-02-29', 'on to the leap day'],
    ['2022-12-30', '+1wd', '2023-01-03', 'over a holiday that begins in the old year'],
  ])('counting working days from %s, %s leads to %s, %s', (from, offset, result) => {
    expect(shifted(from, offset)).toBe(result);
  });
});

it('a calendar with a single day off counts past it, and on from there', () => {
  const holidays = [{ date: date('2030-05-01'), name: '劳动节' }];
  const oneDayOff = calendarOf({ holidays, makeUpDays: [], publishedYears: [2030] });
  const after = (offset: string) => shift(oneDayOff, date('2030-04-30'), parseOffset(offset));
  // A Tuesday; the Wednesday is off.
  expect(['-1wd', '+1wd', '+2wd', '+3wd'].map(after)).toEqual([
    ...['2030-04-29', '2030-05-02', '2030-05-03', '2030-05-06'],
  ]);
});

describe('counting calendar days', () => {
  it.each([
    ['2025-12-31', '-30d', '2025-12-01', 'a working day stays'],
    ['2025-12-30', '-30d', '2025-11-28', 'back from a Sunday'],
    ['2025-06-01', '0d', '2025-05-30', 'the day itself, back from Dragon Boat Festival'],
    ['2025-06-01', '0wd', '2025-05-30', 'no working days are decided like no days'],
    ['2025-12-31', '0d', '2025-12-31', 'the day itself'],
    ['2026-02-10', '+7d', '2026-02-24', 'forward out of Spring Festival'],
    ['2026-02-23', '-1d', '2026-02-14', 'back out of it, to the make-up Saturday'],
    ['2026-01-02', '+1d', '2026-01-04', 'forward to the make-up Sunday'],
    ['2024-03-01', '-1d', '2024-02-29', 'to the leap day'],
    ['2026-01-03', '-1d', '2025-12-31', 'back into the year before'],
  ])('counting calendar days from %s, %s leads to %s: %s', (from, offset, result) => {
    expect(shifted(from, offset)).toBe(result);
  });

  it('refuses to leave the years that can be written', () => {
    expect(() => shifted('9999-12-31', '+1d')).toThrow('超出公元1年至9999年');
    expect(() => shifted('0001-01-01', '-1d')).toThrow('超出公元1年至9999年');
  });
});

describe('the working day nearest to a day', () => {
  it('is the day itself when it is worked', () => {
    expect(nextWorkingDay(calendar, date('2026-02-14'))).toBe('2026-02-14');
    expect(previousWorkingDay(calendar, date('2026-02-14'))).toBe('2026-02-14');
  });

  it('is the one after or before the holiday when it is none', () => {
    expect(nextWorkingDay(calendar, date('2026-02-15'))).toBe('2026-02-24');
    expect(previousWorkingDay(calendar, date('2026-02-23'))).toBe('2026-02-14');
  });
});

describe('the working days left until a due date', () => {
  it('do not count today, and count the due date', () => {
    expect(workingDaysLeft(calendar, date('2025-12-30'), date('2025-12-31'))).toBe(1);
    expect(workingDaysLeft(calendar, date('2025-12-31'), date('2025-12-31'))).toBe(0);
    expect(workingDaysLeft(calendar, date('2026-02-13'), date('2026-02-28'))).toBe(6);
  });

  it('are none when only days off remain', () => {
    expect(workingDaysLeft(calendar, date('2026-02-14'), date('2026-02-23'))).toBe(0);
  });

  it('are negative by the working days since, the day of +1wd being -1', () => {
    const due = date('2026-02-14');
    expect(workingDaysLeft(calendar, date('2026-02-20'), due)).toBe(0);
    expect(workingDaysLeft(calendar, shifted(due, '+1wd'), due)).toBe(-1);
    expect(workingDaysLeft(calendar, shifted(due, '+20wd'), due)).toBe(-20);
  });
});

describe('an explanation', () => {
  it('shows the days skipped, the make-up days used, the years and the version', () => {
    expect(explained('2026-02-20', '-2wd')).toEqual({
      start: '2026-02-20',
      offset: { days: -2, unit: 'wd' },
      result: '2026-02-13',
      skipped: ['15', '16', '17', '18', '19'].map((day) => ({
        date: `2026-02-${day}`,
        kind: 'holiday',
        name: '春节',
      })),
      makeUpDaysUsed: [{ date: '2026-02-14', kind: 'make-up', name: '春节' }],
      years: [{ year: 2026, provisional: false }],
      provisional: false,
      calendarVersion: calendar.version,
    });
  });

  it('an explanation of calendar days shows only the days between where they landed and the result', () => {
    const { skipped, makeUpDaysUsed } = explained('2025-12-30', '-30d');
    expect(skipped.map((day) => day.date)).toEqual(['2025-11-29', '2025-11-30']);
    expect(makeUpDaysUsed).toEqual([]);
    expect(explained('2026-02-15', '-1d').makeUpDaysUsed).toHaveLength(1);
  });

  it('is provisional as soon as one day it met lies in a year without a notice', () => {
    expect(explained('2026-12-31', '+1wd')).toMatchObject({
      result: '2027-01-04',
      years: [{ year: 2027, provisional: true }],
      provisional: true,
    });
    expect(explained('2026-12-30', '+2wd').years).toEqual([
      { year: 2026, provisional: false },
      { year: 2027, provisional: true },
    ]);
  });

  it('is firm when only its day zero lies in such a year', () => {
    expect(explained('2027-01-01', '-1wd')).toMatchObject({
      result: '2026-12-31',
      years: [{ year: 2026, provisional: false }],
      provisional: false,
    });
  });

  it('an explanation is provisional when one of its years is', () => {
    const over = explained('2026-12-30', '+3wd');
    expect(over).toMatchObject({
      years: [
        { year: 2026, provisional: false },
        { year: 2027, provisional: true },
      ],
      provisional: true,
    });
    expect(explained('2026-12-28', '+3wd').provisional).toBe(false);
  });
});
