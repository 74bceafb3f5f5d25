import { explainTarget } from './explain.ts';
import { judge, targetStatus, type TargetStatus } from './status.ts';
import {
  closed,
  day,
  dropped,
  recorded,
  recordOf,
  referred,
  revised,
  targetSet,
  verified,
} from './target.fixtures.ts';
import { type TargetEvent } from './target.events.ts';

type Terms = NonNullable<Parameters<typeof targetSet>[0]>;
const statusOn = (today: string, terms: Terms, ...facts: readonly TargetEvent[]): TargetStatus =>
  targetStatus(recordOf(targetSet(terms), ...facts), day(today));

/** 366 + 365 + 365 + 365 days of 2020-12-31 … 2024-12-31, so that the quarters are exact. */
const rate: Terms = {
  recurrence: 'level',
  comparator: '>=',
  value: 20,
  unit: '%',
  deadline: day('2024-12-31'),
  periodTo: day('2025-12-31'),
};

describe('a rate of 20 % by the end of 2024 that stood at 10 % at the end of 2020', () => {
  const terms = { ...rate, baseline: { value: 10, asOf: day('2020-12-31') } };
  /** 1461 days; 487 of them, a third, are gone on 2 May 2022. */
  const third = 10 + 10 / 3;

  it('is expected to grow along a straight line', () => {
    const { expected } = judge(recordOf(targetSet(terms)), day('2022-05-02'));
    expect(expected).toBeCloseTo(third, 6);
    const at = (today: string): unknown => judge(recordOf(targetSet(terms)), day(today)).expected;
    expect(at('2019-01-01')).toBe(10);
    expect(at('2020-12-31')).toBe(10);
    expect(at('2024-12-31')).toBe(20);
    expect(at('2025-06-30')).toBe(20);
  });

  it('is on track from exactly 0.95 of that, lagging from exactly 0.75', () => {
    const half = { ...terms, baseline: { value: 0, asOf: day('2020-12-31') }, value: 30 };
    // A third of 30 is 10, which no binary fraction of days comes out at.
    const at = (value: number): TargetStatus =>
      statusOn('2022-05-02', half, recorded('m-1', '2022-05-02', value));
    expect(at(9.5)).toBe('on-track');
    expect(at(9.499999)).toBe('lagging');
    expect(at(7.5)).toBe('lagging');
    expect(at(7.499999)).toBe('at-risk');
  });

  it('is compared with the rate itself where no baseline is known', () => {
    expect(judge(recordOf(targetSet(rate)), day('2022-05-02')).expected).toBe(20);
    expect(statusOn('2022-05-02', rate, recorded('m-1', '2022-05-02', 14.9))).toBe('at-risk');
    expect(statusOn('2022-05-02', terms, recorded('m-1', '2022-05-02', 14.9))).toBe('on-track');
  });

  it('is judged by a baseline from the day on which it was set', () => {
    const baseline = { value: 10, asOf: day('2020-12-31') };
    const facts = [
      recorded('m-1', '2022-03-31', 13),
      revised({ baseline }, { baseline: null }, '2022-05-02'),
    ];
    expect(statusOn('2022-05-01', rate, ...facts)).toBe('at-risk');
    expect(statusOn('2022-05-02', rate, ...facts)).toBe('on-track');
  });
});

describe('checkpoints', () => {
  const checkpoints = [
    { on: day('2022-12-31'), value: 12 },
    { on: day('2023-12-31'), value: 13 },
  ];
  const expectedBy = (terms: Terms, today: string): number | null =>
    judge(recordOf(targetSet(terms)), day(today)).expected;

  it('are the way to the goal, with a straight line between them', () => {
    const terms = { ...rate, checkpoints };
    expect(expectedBy(terms, '2021-06-30')).toBe(12);
    expect(expectedBy(terms, '2022-12-31')).toBe(12);
    expect(expectedBy(terms, '2023-05-26')).toBe(12.4); // 146 of 365 days
    expect(expectedBy(terms, '2023-12-31')).toBe(13);
    expect(expectedBy(terms, '2024-12-31')).toBe(20);
  });

  it('checkpoints of a sum begin with nothing on the first day', () => {
    const terms = { checkpoints: [{ on: day('2022-12-31'), value: 100 }] };
    expect(expectedBy(terms, '2021-01-01')).toBe(0);
    expect(expectedBy(terms, '2022-12-31')).toBe(100);
    expect(expectedBy(terms, '2025-12-31')).toBe(1_000);
  });

  it('checkpoints of a yearly sum hold in their own year', () => {
    const terms = {
      ...({ recurrence: 'yearly', value: 200 } as const),
      checkpoints: [{ on: day('2023-09-30'), value: 40 }],
    };
    expect(expectedBy(terms, '2023-09-30')).toBe(40);
    expect(expectedBy(terms, '2023-12-31')).toBe(200);
    expect(expectedBy(terms, '2022-09-30')).toBeCloseTo((200 * 272) / 364, 5);
  });

  it('hold on after the last of them where there is no last day', () => {
    const open = { deadline: null, periodTo: null, checkpoints };
    expect(expectedBy({ ...rate, ...open }, '2030-01-01')).toBe(13);
    expect(expectedBy({ ...rate, ...open, checkpoints: [] }, '2030-01-01')).toBe(20);
  });
});

describe('a target above the average of the province', () => {
  const relative: Terms = {
    ...rate,
    comparator: '>',
    value: null,
    reference: '全省平均水平',
  };
  const ours = recorded('m-1', '2023-06-30', 15);

  it('is compared with the latest average known as of its own data', () => {
    const facts = [referred('2022-12-31', 14), referred('2023-12-31', 16)];
    expect(statusOn('2023-12-31', relative, ours, ...facts)).toBe('claimed');
    const later = recorded('m-2', '2023-12-31', 15.2);
    expect(statusOn('2024-02-01', relative, ours, ...facts, later)).toBe('on-track');
    expect(judge(recordOf(targetSet(relative), ...facts, later), day('2024-02-01'))).toMatchObject({
      goal: 16,
      expected: 16,
      ratio: 0.95,
      reference: { asOf: '2023-12-31', value: 16 },
    });
  });

  it('has no data while no average is known as of its data or before', () => {
    expect(statusOn('2023-12-31', relative, ours)).toBe('no-data');
    expect(statusOn('2023-12-31', relative, ours, referred('2023-07-01', 14))).toBe('no-data');
    expect(statusOn('2023-12-31', relative, ours, referred('2023-06-30', 14))).toBe('claimed');
  });

  it('is missed after its last day when it was not above', () => {
    const end = [referred('2024-06-30', 15), recorded('m-2', '2024-12-31', 15)];
    expect(statusOn('2025-01-01', relative, ...end)).toBe('missed');
  });
});

describe('data', () => {
  it('are stale on the day after the days that were agreed', () => {
    const facts = recorded('m-1', '2023-03-31', 999);
    expect(statusOn('2023-04-30', { staleAfterDays: 30 }, facts)).toBe('on-track');
    expect(statusOn('2023-05-01', { staleAfterDays: 30 }, facts)).toBe('stale');
  });

  it('rejected data do not count', () => {
    const facts = [recorded('m-1', '2023-06-30', 900), recorded('m-2', '2023-06-30', 100)];
    expect(statusOn('2023-07-01', {}, ...facts)).toBe('claimed');
    expect(statusOn('2023-07-01', {}, ...facts, verified('m-2', 'rejected'))).toBe('on-track');
    expect(statusOn('2023-07-01', {}, facts[1]!, verified('m-2', 'rejected'))).toBe('no-data');
  });

  it('data of later days do not count on an earlier one', () => {
    const facts = [recorded('m-1', '2023-06-30', 499), recorded('m-2', '2023-09-30', 501)];
    expect(statusOn('2023-09-29', {}, ...facts)).toBe('lagging');
    expect(statusOn('2023-09-30', {}, ...facts)).toBe('claimed');
  });
});

describe('a closed year', () => {
  const yearly = { recurrence: 'yearly', value: 200, periodTo: day('2023-12-31') } as const;
  const data = recorded('m-1', '2023-03-31', 150);

  it('is as its result says, however old its data', () => {
    expect(statusOn('2024-03-01', yearly, data)).toBe('stale');
    const book = closed(2023, 150, false, '2024-02-01');
    expect(statusOn('2024-03-01', yearly, data, book)).toBe('missed');
    expect(statusOn('2024-01-31', yearly, data, book)).toBe('stale');
  });

  it('a closed year without data is no failure', () =>
    expect(statusOn('2024-03-01', yearly, closed(2023, null, false, '2024-02-01'))).toBe(
      'no-data',
    ));

  it('within its limit is attained', () =>
    expect(
      statusOn(
        '2024-03-01',
        { ...yearly, comparator: '<=' },
        data,
        closed(2023, 150, true, '2024-02-01'),
      ),
    ).toBe('attained'));
});

describe('why a target stands as it does', () => {
  const why = (today: string, terms: Terms, ...facts: readonly TargetEvent[]): readonly string[] =>
    explainTarget(recordOf(targetSet(terms), ...facts), day(today)).sentences.map(({ zh }) => zh);

  it('is said with what was expected, what there is, and the limit', () => {
    const terms = {
      ...rate,
      subject: '公民具备科学素质的比例',
      baseline: { value: 0, asOf: day('2020-12-31') },
      value: 30,
    };
    const facts = [recorded('m-1', '2022-05-02', 7.5), verified('m-1', 'verified')];
    expect(why('2022-05-02', terms, ...facts)).toEqual([
      '目标：到2024年12月31日公民具备科学素质的比例不低于30%。',
      '实际7.5%，最近一条是市农业农村局2022年5月2日的数据（已核实）。',
      '按序时进度，到2022年5月2日应达到10%，实际为序时进度的75%（≥95%正常，75%—95%滞后，<75%存在风险）。',
      '2022年5月2日状态为“滞后”：低于95%，不低于75%。',
    ]);
    expect(explainTarget(recordOf(targetSet(terms), ...facts), day('2022-05-02'))).toMatchObject({
      status: 'lagging',
      expected: 10,
      actual: 7.5,
      ratio: 0.75,
      goal: 30,
      limits: { onTrackPct: 95, laggingPct: 75, staleAfterDays: 400, lastDay: '2024-12-31' },
      measurement: { measurementId: 'm-1' },
      sentences: [{ en: 'Target: 公民具备科学素质的比例 at least 30% by 2024-12-31.' }, {}, {}, {}],
    });
  });

  it('is said of a year, of a range, of what is hoped for', () => {
    const terms = {
      ...({ recurrence: 'yearly', comparator: 'range', value: 1, upper: 2, unit: '家' } as const),
      soft: true,
      subject: '推荐省级科普教育基地',
    };
    expect(why('2023-07-02', terms)).toEqual([
      '目标：2023年内推荐省级科普教育基地不低于1—2家（努力目标，不列入三色督办）。',
      '截至2023年7月2日，2023年暂无已计入的数据。',
      '2023年7月2日状态为“暂无数据”：暂无数据，不等于未完成。',
    ]);
    expect(why('2023-12-31', terms, recorded('m-1', '2023-11-30', 0)).at(-1)).toBe(
      '2023年12月31日状态为“滞后”：努力目标不列入三色督办，虽低于75%也按滞后。',
    );
  });

  it('is said of a reference, and of its absence', () => {
    const terms = { ...rate, comparator: '>', value: null, reference: '全省平均水平' } as const;
    const ours = recorded('m-1', '2023-06-30', 15);
    expect(why('2023-07-01', terms, ours).at(-1)).toBe(
      '2023年7月1日状态为“暂无数据”：缺少对照值。',
    );
    expect(why('2023-07-01', terms, ours, referred('2022-12-31', 14.1))).toContain(
      '对照“全省平均水平”14.1%（截至2022年12月31日，来源：省科协公报）。',
    );
  });

  it('is said of stale data, a missed end and a closed year', () => {
    const last = (...args: Parameters<typeof why>): unknown => why(...args).at(-1);
    expect(last('2023-10-09', {}, recorded('m-1', '2023-06-30', 1))).toBe(
      '2023年10月9日状态为“数据未更新”：已超过100天未报送新数据（自2023年10月9日起）。',
    );
    expect(last('2026-01-01', {}, recorded('m-1', '2025-12-01', 1))).toBe(
      '2026年1月1日状态为“未达标”：期限已过，未达到目标值。',
    );
    const yearly = { recurrence: 'yearly', periodTo: day('2023-12-31') } as const;
    expect(last('2024-03-01', yearly, closed(2023, 150, false, '2024-02-01'))).toBe(
      '2024年3月1日状态为“未达标”：2023年已于2024年2月1日封账，150，未达到。',
    );
  });

  it('is still said of a target that the plan has dropped', () =>
    expect(why('2026-07-01', {}, dropped())).toHaveLength(3));
});
