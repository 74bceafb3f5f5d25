import { addDays, parseLocalDate } from '#kernel';
import {
  bundledNotice,
  type CalendarNotice,
  calendarWith,
  type NamedDay,
  stateCouncilCalendar,
} from './index.ts';
import { rejectionOf } from './rejection-of.fixtures.ts';

const day = (text: string, name: string): NamedDay => ({ date: parseLocalDate(text), name });
const kind = (calendar: typeof stateCouncilCalendar, text: string): string =>
  calendar.dayKind(parseLocalDate(text));

const of2027: CalendarNotice = {
  year: 2027,
  holidays: [day('2026-12-31', '元旦'), day('2027-01-01', '元旦'), day('2027-10-01', '国庆节')],
  makeUpDays: [day('2026-12-27', '元旦'), day('2027-10-09', '国庆节')],
};

describe('the calendar with a published notice', () => {
  const calendar = calendarWith([of2027]);

  it('rests and works as the notice says, also in the last days of the year before', () => {
    expect(kind(calendar, '2027-10-01')).toBe('holiday');
    expect(kind(calendar, '2027-10-09')).toBe('make-up');
    expect(kind(calendar, '2026-12-31')).toBe('holiday');
    expect(kind(calendar, '2026-12-27')).toBe('make-up');
    expect(calendar.isProvisional(2027)).toBe(false);
    expect(calendar.isProvisional(2028)).toBe(true);
  });

  it('leaves the other years as they were', () => {
    for (let date = parseLocalDate('2021-01-01'); date < '2026-12-20'; date = addDays(date, 1)) {
      expect([date, calendar.dayKind(date)]).toEqual([date, stateCouncilCalendar.dayKind(date)]);
    }
  });

  it('has another version, and the old one when the notices are what was known', () => {
    expect(calendar.version).not.toBe(stateCouncilCalendar.version);
    expect(calendarWith([]).version).toBe(stateCouncilCalendar.version);
    const known = [2023, 2026]
      .map((year) => bundledNotice(year))
      .filter((one) => one !== undefined);
    expect(known).toHaveLength(2);
    expect(calendarWith(known).version).toBe(stateCouncilCalendar.version);
  });

  it('takes the place of what was known of the year: a day it does not name is an ordinary one', () => {
    const corrected = calendarWith([{ ...of2027, year: 2026, makeUpDays: [] }]);
    expect(kind(stateCouncilCalendar, '2026-01-04')).toBe('make-up');
    expect(kind(corrected, '2026-01-04')).toBe('weekend');
    expect(kind(corrected, '2026-10-01')).toBe('workday');
    expect(kind(calendarWith([{ ...of2027, year: 2022 }]), '2022-12-31')).toBe('holiday');
  });

  it('follows the later year where two notices name a day, in whatever order they came', () => {
    const of2026: CalendarNotice = {
      year: 2026,
      holidays: [day('2026-10-01', '国庆节')],
      makeUpDays: [],
    };
    const earlier = { ...of2026, holidays: [...of2026.holidays, day('2026-12-27', '别的')] };
    for (const notices of [
      [earlier, of2027],
      [of2027, earlier],
    ]) {
      expect(kind(calendarWith(notices), '2026-12-27')).toBe('make-up');
    }
    const last = { ...of2027, holidays: [day('2027-12-26', '元旦')], makeUpDays: [] };
    const of2028 = { year: 2028, holidays: [], makeUpDays: [day('2027-12-26', '元旦')] };
    expect(kind(calendarWith([of2028, last]), '2027-12-26')).toBe('make-up');
  });

  it('refuses a notice that contradicts itself', () => {
    const both = { ...of2027, makeUpDays: of2027.holidays };
    expect(rejectionOf(() => calendarWith([both]))?.code).toBe('calendar-contradictory');
  });

  it('a notice that contradicts itself is refused also where a later one overrules it', () => {
    const newYear = day('2026-12-31', '元旦');
    const both = { year: 2026, holidays: [newYear], makeUpDays: [newYear] };
    const later = { ...of2027, holidays: [newYear, ...of2027.holidays.slice(1)] };
    expect(rejectionOf(() => calendarWith([both, later]))?.code).toBe('calendar-contradictory');
  });
});

describe('the notices that come with the software', () => {
  it('bundled notices cover whole years', () => {
    expect(bundledNotice(2026)?.holidays.length).toBeGreaterThan(25);
    expect(bundledNotice(2027)).toBeUndefined();
    expect(bundledNotice(2003)).toBeUndefined();
  });

  it('bundled notices hold a New Year that begins in December', () =>
    expect(bundledNotice(2023)?.holidays[0]).toEqual(day('2022-12-31', '元旦')));
});
