import { Rejection } from '#contract';
import { checkTerms, checkYear } from './check-terms.ts';
import { checkValue } from './check-value.ts';
import { day, set } from './target.fixtures.ts';
import { type TargetTerms } from './target.events.ts';

const terms = (changes: Partial<TargetTerms>): TargetTerms => ({
  baseline: null,
  checkpoints: [],
  staleAfterDays: null,
  ...set().data,
  ...changes,
});
/** What a rule says no with, and why; nothing when it does not. */
function refusal(check: () => void) {
  try {
    check();
    return 'fits';
  } catch (error) {
    if (!(error instanceof Rejection)) throw error;
    return [error.code, ...('why' in error.details ? [error.details['why']] : [])];
  }
}
const checked = (changes: Partial<TargetTerms>) => refusal(() => checkTerms(terms(changes)));
const level = { recurrence: 'level', value: 17 } as const;
const at = (on: string, value = 500) => ({ on: day(on), value });

describe('the way to the goal of a target', () => {
  it.each<readonly [string, Partial<TargetTerms>, readonly string[] | 'fits']>([
    ['none', {}, 'fits'],
    [
      'a baseline of a level',
      { ...level, baseline: { value: 10.5, asOf: day('2025-12-30') } },
      'fits',
    ],
    [
      'a baseline on the last day',
      { ...level, baseline: { value: 10.5, asOf: day('2025-12-31') } },
      ['baseline-unfit', '基期应早于完成时限'],
    ],
    [
      'a baseline of a level without a last day',
      {
        ...level,
        deadline: null,
        periodTo: null,
        baseline: { value: 10.5, asOf: day('2030-01-01') },
      },
      'fits',
    ],
    [
      'a baseline of a sum',
      { baseline: { value: 1, asOf: day('2020-12-31') } },
      ['baseline-unfit', '累计、每年的指标从零起算，不设基期值'],
    ],
    [
      'a baseline of a relative target',
      { ...level, value: null, baseline: { value: 1, asOf: day('2020-12-31') } },
      ['baseline-unfit', '相对指标没有目标值，不设基期值'],
    ],
    [
      'a baseline beyond all measure',
      { ...level, baseline: { value: 1e13, asOf: day('2020-12-31') } },
      ['measurement-out-of-range'],
    ],
    [
      'checkpoints on the first and the last day',
      { checkpoints: [at('2021-01-01'), at('2025-12-31')] },
      'fits',
    ],
    [
      'a checkpoint before the period',
      { checkpoints: [at('2020-12-31')] },
      [
        'checkpoints-unfit',
        '节点目标的日期 2020-12-31 不在指标的期限内（2021-01-01 至 2025-12-31）',
      ],
    ],
    [
      'a checkpoint after the deadline',
      { deadline: day('2024-06-30'), checkpoints: [at('2024-07-01')] },
      [
        'checkpoints-unfit',
        '节点目标的日期 2024-07-01 不在指标的期限内（2021-01-01 至 2024-06-30）',
      ],
    ],
    [
      'a checkpoint of a yearly target after its own deadline',
      { recurrence: 'yearly', deadline: day('2024-06-30'), checkpoints: [at('2024-07-01')] },
      'fits',
    ],
    [
      'a checkpoint of a plan without end',
      { deadline: null, periodTo: null, checkpoints: [at('2040-01-01')] },
      'fits',
    ],
    [
      'a checkpoint before a plan without end',
      { deadline: null, periodTo: null, checkpoints: [at('2020-01-01')] },
      ['checkpoints-unfit', '节点目标的日期 2020-01-01 不在指标的期限内（2021-01-01 至 无期限）'],
    ],
    [
      'two checkpoints on one day',
      { checkpoints: [at('2023-12-31'), at('2023-12-31')] },
      ['checkpoints-unfit', '节点目标应按日期先后排列，且晚于基期：2023-12-31 不晚于 2023-12-31'],
    ],
    [
      'a checkpoint on the day of the baseline',
      {
        ...level,
        baseline: { value: 10.5, asOf: day('2021-06-30') },
        checkpoints: [at('2021-06-30', 12)],
      },
      ['checkpoints-unfit', '节点目标应按日期先后排列，且晚于基期：2021-06-30 不晚于 2021-06-30'],
    ],
    [
      'checkpoints of a relative target',
      { value: null, checkpoints: [at('2023-12-31')] },
      ['checkpoints-unfit', '相对指标没有目标值，不设节点目标'],
    ],
    [
      'a checkpoint beyond all measure',
      { checkpoints: [at('2023-12-31', -1e13)] },
      ['measurement-out-of-range'],
    ],
    ['stale after a day', { staleAfterDays: 1 }, 'fits'],
    ['stale after ten years', { staleAfterDays: 3_650 }, 'fits'],
    ['stale after no day', { staleAfterDays: 0 }, ['stale-after-unfit']],
    ['stale after more than ten years', { staleAfterDays: 3_651 }, ['stale-after-unfit']],
    ['stale after half days', { staleAfterDays: 1.5 }, ['stale-after-unfit']],
  ])('the terms of a target with %s', (_, changes, answer) =>
    expect(checked(changes)).toEqual(answer),
  );

  it('a target may have sixty checkpoints, and not one more', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) =>
        at(`202${1 + Math.floor(n / 28)}-02-${String((n % 28) + 1).padStart(2, '0')}`),
      );
    expect(checked({ checkpoints: many(60) })).toBe('fits');
    expect(checked({ checkpoints: many(61) })).toEqual(['checkpoints-unfit', '节点目标至多 60 个']);
  });
});

it('a year of a target lies in its period', () => {
  const year = (of: number, changes: Partial<TargetTerms> = {}) =>
    refusal(() => checkYear(terms(changes), of));
  expect([2020, 2021, 2025, 2026, 2023.5].map((of) => year(of))).toEqual([
    ['year-outside-period'],
    'fits',
    'fits',
    ['year-outside-period'],
    ['year-outside-period'],
  ]);
  expect(year(2_090, { periodTo: null })).toBe('fits');
});

it('a value has at most a million millions, either way', () =>
  expect(
    [1e12, -1e12, 1e12 + 1, -1e12 - 1, NaN, Infinity].map((value) =>
      refusal(() => checkValue(value)),
    ),
  ).toEqual([
    'fits',
    'fits',
    ['measurement-out-of-range'],
    ['measurement-out-of-range'],
    ['measurement-out-of-range'],
    ['measurement-out-of-range'],
  ]));
