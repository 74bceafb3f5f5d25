import { parseLocalDate } from '#kernel';
import { periodsOf, type Rhythm } from './periods.ts';

const between = (from: string, to: string) => {
  return { from: parseLocalDate(from), to: parseLocalDate(to) };
};
const due = (rhythm: Rhythm, from: string, to: string) =>
  periodsOf([rhythm], between(from, to)).map(({ period, dueOn }) => `${period} ${dueOn}`);

describe('what recurs falls due', () => {
  it('at the end of each quarter, within both days', () =>
    expect(due({ every: 'quarter', month: 3, day: 31 }, '2026-03-31', '2026-12-30')).toEqual([
      ...['2026-Q1 2026-03-31', '2026-Q2 2026-06-30', '2026-Q3 2026-09-30'],
    ]));

  it('on the last day of a month that has fewer', () =>
    expect(due({ every: 'month', month: 1, day: 31 }, '2028-01-15', '2028-03-01')).toEqual([
      ...['2028-01 2028-01-31', '2028-02 2028-02-29'],
    ]));

  it('after the end of its period, and so of the year before', () => {
    expect(due({ every: 'quarter', month: 4, day: 10 }, '2026-01-01', '2026-07-31')).toEqual([
      ...['2025-Q4 2026-01-10', '2026-Q1 2026-04-10', '2026-Q2 2026-07-10'],
    ]);
    expect(due({ every: 'year', month: 13, day: 31 }, '2026-01-01', '2026-12-31')).toEqual([
      '2025 2026-01-31',
    ]);
  });

  it('once a half-year', () =>
    expect(due({ every: 'half-year', month: 6, day: 31 }, '2026-01-01', '2026-12-31')).toEqual([
      ...['2026-H1 2026-06-30', '2026-H2 2026-12-31'],
    ]));

  it('by day where several things recur, each period under a name of its own', () => {
    const plan = { every: 'quarter', month: 1, day: 10, title: '报计划' } as const;
    const report = { every: 'quarter', month: 3, day: 31, title: '报进展' } as const;
    const found = periodsOf([report, plan], between('2026-01-01', '2026-04-30'));
    expect(found).toEqual([
      { title: '报计划', period: '2026-Q1.2', dueOn: '2026-01-10' },
      { title: '报进展', period: '2026-Q1', dueOn: '2026-03-31' },
      { title: '报计划', period: '2026-Q2.2', dueOn: '2026-04-10' },
    ]);
  });

  it('never where no first or last day is known', () =>
    expect(
      periodsOf([{ every: 'year', month: 12, day: 31 }], {
        from: null,
        to: parseLocalDate('2026-12-31'),
      }),
    ).toEqual([]));
});
