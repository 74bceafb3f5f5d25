import { stateCouncilCalendar as calendar, statutoryDays } from './index.ts';
import { parseLocalDate } from '#kernel';

const daysOf = (year: number): readonly string[] =>
  statutoryDays(year).map(({ date, name }) => `${date.slice(5)} ${name}`);

/** Of 2027 and 2028 by an almanac: lunar New Year on 6 February and 26 January, 清明 on 5 and 4 April. */
describe('the days off that the law fixes', () => {
  it('are thirteen, four of them at the lunar New Year with its eve', () => {
    expect(daysOf(2027)).toEqual([
      '01-01 元旦',
      '02-05 春节',
      '02-06 春节',
      '02-07 春节',
      '02-08 春节',
      '04-05 清明节',
      '05-01 劳动节',
      '05-02 劳动节',
      '06-09 端午节',
      '09-15 中秋节',
      '10-01 国庆节',
      '10-02 国庆节',
      '10-03 国庆节',
    ]);
  });

  it('a day of two festivals is one day with both names', () => {
    expect(daysOf(2028)).toEqual([
      '01-01 元旦',
      '01-25 春节',
      '01-26 春节',
      '01-27 春节',
      '01-28 春节',
      '04-04 清明节',
      '05-01 劳动节',
      '05-02 劳动节',
      '05-28 端午节',
      '10-01 国庆节',
      '10-02 国庆节',
      '10-03 国庆节、中秋节',
    ]);
  });

  it('stand among the days off of every published notice since the law was changed', () => {
    for (const year of [2025, 2026]) {
      expect(daysOf(year)).toHaveLength(13);
      for (const { date } of statutoryDays(year)) expect(calendar.isWorkingDay(date)).toBe(false);
    }
  });

  it('are not told of years before the law, nor of those whose moons are not known', () => {
    expect([2024, 2100].map(daysOf)).toEqual([[], []]);
  });
});

describe('a year without a notice', () => {
  it('has weekends and the days of the law off, and neither days in lieu nor make-up days', () => {
    const kinds = ['2027-01-01', '2027-02-06', '2027-02-09', '2027-05-03', '2027-10-04'].map(
      (date) => calendar.dayKind(parseLocalDate(date)),
    );
    expect(kinds).toEqual(['holiday', 'holiday', 'workday', 'workday', 'workday']);
    expect(calendar.holidayName(parseLocalDate('2027-01-01'))).toBe('元旦');
    expect(calendar.isProvisional(2027)).toBe(true);
  });

  it('counts 254 working days in 2027: 261 from Monday to Friday, seven of them by law off', () => {
    const [before, last] = ['2026-12-31', '2027-12-31'].map(parseLocalDate);
    expect(calendar.workingDaysBetween(before!, last!)).toBe(254);
  });
});
