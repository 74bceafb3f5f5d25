import { specFor } from '#testing';
import { type TargetCommand } from './target.commands.ts';
import {
  attained,
  claimed,
  closed,
  closeYear,
  correct,
  day,
  drop,
  dropped,
  farmers,
  measure,
  recorded,
  refer,
  referred,
  revise,
  revised,
  targetSet,
  unattained,
  verified,
  verify,
  youth,
} from './target.fixtures.ts';
import { targetDecider } from './target.ts';

const given = specFor(targetDecider);
const total = targetSet();

describe('closing a year', () => {
  const yearly = targetSet({ recurrence: 'yearly', value: 200 });
  const short = [yearly, recorded('m-1', '2023-06-30', 150)] as const;

  it('is closed when the year is over, short as it is', () => {
    given(...short)
      .when(closeYear(2023, '2023-12-31'))
      .thenRefused('year-still-running');
    given(...short)
      .when(closeYear(2023, '2024-01-01'))
      .then(closed(2023, 150, false, '2024-01-01'));
    given(...short)
      .when(closeYear(2022))
      .then(closed(2022, null, false));
  });

  it('is closed once', () =>
    given(...short, closed(2023, 150, false, '2024-01-01'))
      .when(closeYear(2023, '2024-06-30', '再封一次'))
      .thenNothing());

  it('takes no more data, corrections and rejections', () => {
    const book = given(...short, closed(2023, 150, false, '2024-01-01'));
    book.when(measure('m-2', '2023-12-31', 50)).thenRefused('year-closed');
    book.when(correct('m-1', 200)).thenRefused('year-closed');
    book.when(verify('m-1', 'rejected')).thenRefused('year-closed');
    book.when(verify('m-1', 'verified')).then(verified('m-1', 'verified'));
    book.when(measure('m-1', '2023-06-30', 150)).thenNothing();
    book.when(measure('m-2', '2024-01-01', 50)).then(recorded('m-2', '2024-01-01', 50));
  });

  it('a year that falls short is not repaid by the next', () =>
    given(...short, closed(2023, 150, false, '2024-01-01'))
      .when(measure('m-2', '2024-03-31', 250))
      .then(recorded('m-2', '2024-03-31', 250), claimed(2024, 250, '2024-03-31')));

  it('says of a limit at last that it was kept', () => {
    const limit = targetSet({ recurrence: 'yearly', comparator: '<=', value: 200 });
    given(limit, recorded('m-1', '2023-06-30', 150))
      .when(closeYear(2023, '2024-01-01'))
      .then(closed(2023, 150, true, '2024-01-01'), attained(2023, 150, '2023-06-30'));
  });

  it('is that of a yearly target, in its plan’s years', () => {
    given(total)
      .when(closeYear(2023))
      .thenRefused('target-not-yearly', '“培训高素质农民”不按年考核，无需年度封账。');
    given(yearly).when(closeYear(2020)).thenRefused('year-outside-period');
    given(yearly).when(closeYear(2026, '2027-01-01')).thenRefused('year-outside-period');
  });
});

describe('what others reached', () => {
  const relative = targetSet({
    recurrence: 'level',
    comparator: '>',
    value: null,
    reference: '全省平均水平',
  });
  const ours = recorded('m-1', '2024-12-31', 15);

  it('is recorded once, and may bring a relative target about', () => {
    given(relative, ours)
      .when(refer('2024-12-31', 14.9))
      .then(referred('2024-12-31', 14.9), claimed(null, 15, '2024-12-31'));
    given(relative, referred('2024-12-31', 14.9)).when(refer('2024-12-31', 14.9)).thenNothing();
  });

  it('a reference of a later day than the data says nothing about them', () =>
    given(relative, ours).when(refer('2025-01-01', 14.9)).then(referred('2025-01-01', 14.9)));

  it('a reference of the same day replaces the one before', () =>
    given(relative, ours, referred('2024-12-31', 14.9), claimed(null, 15, '2024-12-31'))
      .when(refer('2024-12-31', 15))
      .then(referred('2024-12-31', 15), unattained(null, '对照值更新')));

  it('is asked for by relative targets alone, and known today', () => {
    given(total)
      .when(refer('2024-12-31', 15))
      .thenRefused('target-not-relative', '“培训高素质农民”有自己的目标值，不需登记对照值。');
    given(relative).when(refer('2026-07-01', 15)).thenRefused('measurement-in-future');
    given(relative).when(refer('2024-12-31', 1e300)).thenRefused('measurement-out-of-range');
  });
});

describe('other terms', () => {
  const level = targetSet({ recurrence: 'level', value: 17 });
  const baseline = { value: 10.5, asOf: day('2020-12-31') };

  it('name only what differs, with what it was', () => {
    given(level)
      .when(revise({ baseline, staleAfterDays: null }))
      .then(revised({ baseline }, { baseline: null }));
    given(level, revised({ baseline }, { baseline: null }))
      .when(revise({ baseline: null }))
      .then(revised({ baseline: null }, { baseline }));
    given(level, revised({ baseline }, { baseline: null }))
      .when(revise({ baseline }, '2026-06-30', ''))
      .thenNothing();
  });

  it('may turn what was attained', () =>
    given(total, recorded('m-1', '2022-06-30', 600))
      .when(revise({ value: 600 }))
      .then(revised({ value: 600 }, { value: 1_000 }), claimed(null, 600, '2022-06-30')));

  it('let only those measure who are named then', () => {
    const moved = given(total, revised({ leads: [youth] }, { leads: [farmers] }));
    moved
      .when(measure('m-1', '2022-06-30', 5, { organization: youth }))
      .then(recorded('m-1', '2022-06-30', 5, youth));
    moved.when(measure('m-1', '2022-06-30', 5)).thenRefused('organization-not-assigned');
  });

  it('need a reason', () =>
    given(level)
      .when(revise({ baseline }, '2026-06-30', ' '))
      .thenRefused('revision-reason-missing'));

  it('have a baseline only for a level of its own, before its last day', () => {
    given(total).when(revise({ baseline })).thenRefused('baseline-unfit');
    given(targetSet({ recurrence: 'level', value: null }))
      .when(revise({ baseline }))
      .thenRefused('baseline-unfit');
    given(level)
      .when(revise({ baseline: { value: 1, asOf: day('2025-12-31') } }))
      .thenRefused('baseline-unfit');
  });

  it('have checkpoints of rising dates within the period, after the baseline', () => {
    const at = (...days: readonly string[]): TargetCommand =>
      revise({ checkpoints: days.map((on) => ({ on: day(on), value: 5 })) });
    const checkpoints = [{ on: day('2023-12-31'), value: 5 }];
    given(level)
      .when(at('2023-12-31'))
      .then(revised({ checkpoints }, { checkpoints: [] }));
    given(level).when(at('2023-12-31', '2023-12-31')).thenRefused('checkpoints-unfit');
    given(level).when(at('2023-12-31', '2022-12-31')).thenRefused('checkpoints-unfit');
    given(level).when(at('2020-12-31')).thenRefused('checkpoints-unfit');
    given(level).when(at('2026-01-01')).thenRefused('checkpoints-unfit');
    const late = { value: 1, asOf: day('2023-12-31') };
    given(level, revised({ baseline: late }, { baseline: null }))
      .when(at('2023-12-31'))
      .thenRefused('checkpoints-unfit');
    given(level)
      .when(revise({ checkpoints: [{ on: day('2023-12-31'), value: 1e300 }] }))
      .thenRefused('measurement-out-of-range');
  });

  it.each([0, -1, 1.5, 4_000])('are not stale after %d days', (staleAfterDays) =>
    given(level).when(revise({ staleAfterDays })).thenRefused('stale-after-unfit'),
  );
});

describe('a target that the plan has no longer', () => {
  const gone = given(total, recorded('m-1', '2022-06-30', 5), dropped());

  it('is dropped once', () => {
    given(total).when(drop()).then(dropped());
    gone.when(drop('2026-07-31')).thenNothing();
  });

  it('takes nothing more', () => {
    gone
      .when(measure('m-2', '2022-07-01', 5))
      .thenRefused('target-dropped', '“培训高素质农民”已于2026-06-30取消，不再报送数据。');
    gone.when(correct('m-1', 6)).thenRefused('target-dropped');
    gone.when(verify('m-1', 'verified')).thenRefused('target-dropped');
    gone.when(revise({ staleAfterDays: 5 })).thenRefused('target-dropped');
  });
});
