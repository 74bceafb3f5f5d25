import { parseLocalDate } from '#kernel';
import { calendarWith, missingNotices, stateCouncilCalendar } from './index.ts';

const missingOn = (date: string, calendar = stateCouncilCalendar) =>
  missingNotices(calendar, parseLocalDate(date)).map((sentence) => sentence.slice(0, 15));

describe('a notice that somebody has to enter', () => {
  it('is missed from 1 December of the year before, and as long as its year lasts', () => {
    const days = ['2026-11-30', '2026-12-01', '2027-01-02', '2027-11-30'];
    expect(days.map((date) => missingOn(date))).toEqual([
      [],
      ['2027年节假日安排尚未录入，'],
      ['2027年节假日安排尚未录入，'],
      ['2027年节假日安排尚未录入，'],
    ]);
    expect(missingOn('2027-12-01')).toHaveLength(2);
  });

  it('is no longer missed once it is published, however little it names', () => {
    const calendar = calendarWith([{ year: 2027, holidays: [], makeUpDays: [] }]);
    expect(missingOn('2026-12-01', calendar)).toEqual([]);
    expect(missingOn('2027-12-01', calendar)).toEqual(['2028年节假日安排尚未录入，']);
  });

  it('is asked for in one sentence that says what to do', () =>
    expect(missingNotices(stateCouncilCalendar, parseLocalDate('2026-12-01'))).toEqual([
      '2027年节假日安排尚未录入，暂按双休日和法定节假日推算，未计补假和调休：通知公布后请由督查室发布（duban calendar publish 2027）。',
    ]));
});
