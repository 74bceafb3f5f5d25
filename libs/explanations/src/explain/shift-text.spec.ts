import { calendarWith, explainShift, parseOffset } from '#calendar';
import { calendar } from './explain.fixtures.ts';
import { day } from '../../../policies/src/domain/policy.fixtures.ts';
import { shiftSentences } from './shift-text.ts';

const said = (date: string, offset: string): readonly string[] =>
  shiftSentences(explainShift(calendar, day(date), parseOffset(offset))).flatMap(({ zh, en }) => [
    zh,
    en,
  ]);

describe('a date counted from another', () => {
  it('a count names the days left out, the make-up days and the notice', () =>
    expect(said('2026-02-13', '+10wd')).toEqual([
      '自2026年2月13日（星期五）起向后推算10个工作日（当日不计），为2026年3月5日（星期四）。不计春节假期9天（2月15日至23日），双休日1天（3月1日）。2月14日（星期六）春节调休上班，2月28日（星期六）春节调休上班，按工作日计。依据国务院办公厅2026年节假日安排。',
      "Counting 10 working days forward from Friday 13 February 2026, which does not count itself, gives Thursday 5 March 2026. Not counted: 9 days of the Spring Festival holiday (15 February 2026 to 23 February 2026); 1 weekend day (1 March 2026). Worked to make up for a holiday, and counted: Saturday 14 February 2026, Saturday 28 February 2026. By the State Council's holiday notice for 2026.",
    ]));

  it.each([
    [
      '2025-12-31',
      '-30d',
      "30 days before Wednesday 31 December 2025 is Monday 1 December 2025, a working day. By the State Council's holiday notice for 2025.",
    ],
    [
      '2026-03-31',
      '-30d',
      "30 days before Tuesday 31 March 2026 is Sunday 1 March 2026, not a working day; it moves back to Saturday 28 February 2026. Not counted: 1 weekend day (1 March 2026). Worked to make up for a holiday, and counted: Saturday 28 February 2026. By the State Council's holiday notice for 2026.",
    ],
    [
      '2026-02-28',
      '+1d',
      "1 day after Saturday 28 February 2026 is Sunday 1 March 2026, not a working day; it moves on to Monday 2 March 2026. Not counted: 1 weekend day (1 March 2026). By the State Council's holiday notice for 2026.",
    ],
    [
      '2025-12-31',
      '0d',
      "Wednesday 31 December 2025 is a working day. By the State Council's holiday notice for 2025.",
    ],
    [
      '2026-03-01',
      '0d',
      "Sunday 1 March 2026 is not a working day; it moves back to Saturday 28 February 2026. Not counted: 1 weekend day (1 March 2026). Worked to make up for a holiday, and counted: Saturday 28 February 2026. By the State Council's holiday notice for 2026.",
    ],
    [
      '2031-01-01',
      '+1wd',
      'Counting 1 working day forward from Wednesday 1 January 2031, which does not count itself, gives Thursday 2 January 2031. No notice for 2031 yet: counted by weekends and statutory holidays, to be checked when it is published.',
    ],
  ])('%s %s reads well in English', (date, offset, en) => expect(said(date, offset)[1]).toBe(en));

  it('a count over years without a notice names them both', () =>
    expect(said('2027-12-28', '+10wd')).toEqual([
      '自2027年12月28日（星期二）起向后推算10个工作日（当日不计），为2028年1月11日（星期二）。不计元旦假期1天（2028年1月1日），双休日3天（2028年1月2日、2028年1月8日至9日）。暂无2027年至2028年节假日安排，先按双休日和法定节假日推算，未计补假和调休，公布后重新核定。',
      "Counting 10 working days forward from Tuesday 28 December 2027, which does not count itself, gives Tuesday 11 January 2028. Not counted: 1 day of the New Year's Day holiday (1 January 2028); 3 weekend days (2 January 2028, 8 January 2028 to 9 January 2028). No notice for 2027, 2028 yet: counted by weekends and statutory holidays, to be checked when it is published.",
    ]));

  it('a day off that its notice gives no name is a public holiday', () => {
    const nameless = calendarWith([
      { year: 2027, holidays: [{ date: day('2027-10-01') }], makeUpDays: [] },
    ]);
    const [sentence] = shiftSentences(
      explainShift(nameless, day('2027-09-30'), parseOffset('+1wd')),
    );
    expect(sentence?.en).toContain(
      'Not counted: 1 day of the public holiday (1 October 2027); 2 weekend days',
    );
    expect(sentence?.zh).toContain('不计节日假期1天');
  });

  it('a count sums up long stretches', () =>
    expect(said('2025-12-31', '+40wd')[1]).toContain(
      "Not counted: 3 days of the New Year's Day holiday; 11 weekend days; 9 days of the Spring Festival holiday.",
    ));
});
