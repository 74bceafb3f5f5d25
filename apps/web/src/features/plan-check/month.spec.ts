import { monthOf, monthsIn } from './month.ts';

it('a month begins on the weekday of its first day, and ends with its week', () => {
  const { weeks } = monthOf('2026-12'); // 1 December 2026 is a Tuesday
  expect(weeks).toHaveLength(5);
  expect(weeks[0]?.slice(0, 3)).toEqual([null, '2026-12-01', '2026-12-02']);
  expect(weeks[4]?.slice(3)).toEqual(['2026-12-31', null, null, null]);
});

it('a February that begins on a Monday has four whole weeks', () => {
  const { weeks } = monthOf('2027-02');
  expect(weeks).toHaveLength(4);
  expect([weeks[0]?.[0], weeks[3]?.[6]]).toEqual(['2027-02-01', '2027-02-28']);
});

it('months without a day of mail are left out', () => {
  const day = (on: string) => ({ on, obligationsDue: 0, mails: 1 });
  expect(monthsIn(['2026-11-30', '2026-12-03', '2027-06-30'].map(day))).toEqual([
    '2026-11',
    '2026-12',
    '2027-06',
  ]);
});
