import { type Bilingual, explainTarget } from './explain.ts';
import {
  closed,
  day,
  farmers,
  recorded,
  recordOf,
  referred,
  science,
  type set,
  targetSet,
  verified,
} from './target.fixtures.ts';
import { type TargetEvent } from './target.events.ts';

type Terms = NonNullable<Parameters<typeof set>[0]>;

const explained = (on: string, terms: Terms, ...facts: readonly TargetEvent[]) =>
  explainTarget(recordOf(targetSet(terms), ...facts), day(on));
const pairs = (sentences: readonly Bilingual[]) => sentences.map(({ zh, en }) => [zh, en]);
const said = (...args: Parameters<typeof explained>) => pairs(explained(...args).sentences);
const last = (...args: Parameters<typeof explained>) => said(...args).at(-1);

const level: Terms = { recurrence: 'level', value: 17, unit: '%', subject: '具备科学素质的比例' };
const yearly: Terms = { recurrence: 'yearly', value: 200 };

describe('why a target shows its colour', () => {
  it('a colour is told by aim, data, what is expected by that day, and outcome', () => {
    // 912 of 1825 days are gone: 1000 × 912 / 1825 = 499.73 expected; 475 / 499.73 = 95.05 %.
    const why = explained('2023-07-02', {}, recorded('m-1', '2023-06-30', 475));
    expect(pairs(why.sentences)).toEqual([
      [
        '目标：到2025年12月31日培训高素质农民不低于1000名。',
        'Target: 培训高素质农民 at least 1000名 by 2025-12-31.',
      ],
      [
        '实际累计475名，最近一条是市农业农村局2023年6月30日的数据（待核实）。',
        'Actual: 475名; the latest measurement is of 2023-06-30 by 市农业农村局 (not verified).',
      ],
      [
        '按序时进度，到2023年7月2日应达到499.73名，实际为序时进度的95.05%（≥95%正常，75%—95%滞后，<75%存在风险）。',
        'Expected by 2023-07-02: 499.73名; there is 95.05% of it (on track from 95%, lagging from 75%, at risk below).',
      ],
      [
        '2023年7月2日状态为“正常”：不低于序时进度的95%。',
        'So on 2023-07-02 it is on track: at least 95% of what is expected.',
      ],
    ]);
    expect(why).toMatchObject({
      status: 'on-track',
      year: null,
      goal: 1_000,
      expected: 499.726027,
      actual: 475,
      ratio: 0.950521,
      limits: {
        onTrackPct: 95,
        laggingPct: 75,
        staleAfterDays: 100,
        lastDay: '2025-12-31',
        staleFrom: '2023-10-09',
      },
      measurement: { measurementId: 'm-1', organization: farmers },
      reference: null,
    });
  });

  it.each<readonly [string, string, Terms, readonly TargetEvent[], string, string]>([
    [
      'lagging',
      '2023-07-02',
      {},
      [recorded('m-1', '2023-06-30', 400)],
      '2023年7月2日状态为“滞后”：低于95%，不低于75%。',
      'So on 2023-07-02 it is lagging: below 95%, at least 75% of what is expected.',
    ],
    [
      'at risk',
      '2023-07-02',
      {},
      [recorded('m-1', '2023-06-30', 100)],
      '2023年7月2日状态为“存在风险”：低于序时进度的75%。',
      'So on 2023-07-02 it is at risk: below 75% of what is expected.',
    ],
    [
      'stale',
      '2023-10-09',
      {},
      [recorded('m-1', '2023-06-30', 475)],
      '2023年10月9日状态为“数据未更新”：已超过100天未报送新数据（自2023年10月9日起）。',
      'So on 2023-10-09 it is stale: no measurement for more than 100 days, stale from 2023-10-09.',
    ],
    [
      'missed',
      '2026-01-01',
      {},
      [recorded('m-1', '2025-12-20', 999)],
      '2026年1月1日状态为“未达标”：期限已过，未达到目标值。',
      'So on 2026-01-01 it is missed: its time is over and it fell short.',
    ],
    [
      'attained',
      '2024-01-01',
      {},
      [recorded('m-1', '2023-12-20', 1_000), verified('m-1', 'verified')],
      '2024年1月1日状态为“已达标”：实际值已达到目标。',
      'So on 2024-01-01 it is attained: what there is satisfies the target.',
    ],
    [
      'reached by what nobody has verified',
      '2024-01-01',
      {},
      [recorded('m-1', '2023-12-20', 1_000)],
      '2024年1月1日状态为“达标待核实”：实际值已达到目标，待督办单位核实。',
      'So on 2024-01-01 it is to be verified: what there is satisfies the target; the office has not verified it.',
    ],
    [
      'without data',
      '2024-01-01',
      {},
      [],
      '2024年1月1日状态为“暂无数据”：暂无数据，不等于未完成。',
      'So on 2024-01-01 it is no data: no data is no failure.',
    ],
    [
      'without a reference',
      '2024-01-01',
      { ...level, comparator: '>', value: null, reference: '全省平均水平' },
      [recorded('m-1', '2023-12-20', 15)],
      '2024年1月1日状态为“暂无数据”：缺少对照值。',
      'So on 2024-01-01 it is no data: there is nothing to compare it with.',
    ],
    [
      'soft, and below',
      '2023-07-02',
      { soft: true },
      [recorded('m-1', '2023-06-30', 100)],
      '2023年7月2日状态为“滞后”：努力目标不列入三色督办，虽低于75%也按滞后。',
      'So on 2023-07-02 it is lagging: hoped for, so never red, though below 75%.',
    ],
    [
      'soft, and over',
      '2026-01-01',
      { soft: true },
      [recorded('m-1', '2025-12-20', 999)],
      '2026年1月1日状态为“滞后”：努力目标不列入三色督办，期限已过未达到也按滞后。',
      'So on 2026-01-01 it is lagging: hoped for, so never red, though its time is over and it fell short.',
    ],
    [
      'closed short',
      '2024-02-01',
      yearly,
      [recorded('m-1', '2023-06-30', 150), closed(2023, 150.456, false, '2024-01-05')],
      '2024年2月1日状态为“暂无数据”：暂无数据，不等于未完成。',
      'So on 2024-02-01 it is no data: no data is no failure.',
    ],
    [
      'of a year closed short',
      '2023-12-31',
      yearly,
      [recorded('m-1', '2023-06-30', 150), closed(2023, 150.456, false, '2023-12-31')],
      '2023年12月31日状态为“未达标”：2023年已于2023年12月31日封账，150.46，未达到。',
      'So on 2023-12-31 it is missed: the book of 2023 was closed on 2023-12-31, 150.46, short.',
    ],
    [
      'of a year closed well',
      '2023-12-31',
      yearly,
      [recorded('m-1', '2023-06-30', 250), closed(2023, 250, true, '2023-12-31')],
      '2023年12月31日状态为“已达标”：2023年已于2023年12月31日封账，250，达到。',
      'So on 2023-12-31 it is attained: the book of 2023 was closed on 2023-12-31, 250, reached.',
    ],
    [
      'of a year closed empty',
      '2023-12-31',
      yearly,
      [closed(2023, null, false, '2023-12-31')],
      '2023年12月31日状态为“暂无数据”：2023年已于2023年12月31日封账，无数据。',
      'So on 2023-12-31 it is no data: the book of 2023 was closed on 2023-12-31, without data.',
    ],
  ])('what is %s is told so', (...[, on, terms, facts, zh, en]) =>
    expect(last(on, terms, ...facts)).toEqual([zh, en]),
  );
});

describe('the aim of a target in words', () => {
  it.each<readonly [Terms, string, string]>([
    [{ comparator: '>' }, '超过1000名', 'more than 1000名'],
    [{ comparator: '<=' }, '不超过1000名', 'at most 1000名'],
    [{ comparator: '<' }, '低于1000名', 'less than 1000名'],
    [{ comparator: 'range', upper: 1_200 }, '不低于1000—1200名', 'at least 1000—1200名'],
    [{ comparator: 'range', upper: null }, '不低于1000名', 'at least 1000名'],
    [{ value: 0.125, unit: null }, '不低于0.13', 'at least 0.13'],
  ])('a target of %j is worded by its comparator', (terms, zh, en) =>
    expect(said('2023-07-02', terms)[0]).toEqual([
      `目标：到2025年12月31日培训高素质农民${zh}。`,
      `Target: 培训高素质农民 ${en} by 2025-12-31.`,
    ]),
  );

  it('a yearly target names its year, and one without a last day names none', () => {
    expect(said('2023-07-02', yearly)[0]).toEqual([
      '目标：2023年内培训高素质农民不低于200名。',
      'Target: 培训高素质农民 at least 200名 within 2023.',
    ]);
    expect(said('2023-07-02', { deadline: null, periodTo: null })[0]).toEqual([
      '目标：培训高素质农民不低于1000名。',
      'Target: 培训高素质农民 at least 1000名.',
    ]);
  });

  it('what is only hoped for is told so', () =>
    expect(said('2023-07-02', { soft: true })[0]).toEqual([
      '目标：到2025年12月31日培训高素质农民不低于1000名（努力目标，不列入三色督办）。',
      'Target: 培训高素质农民 at least 1000名 by 2025-12-31 (hoped for, never red).',
    ]));
});

describe('the data of a target in words', () => {
  it('nothing measured is told with the day, and the year of a yearly target', () => {
    expect(said('2023-07-02', {})[1]).toEqual([
      '截至2023年7月2日，暂无已计入的数据。',
      'Nothing that counts was measured up to 2023-07-02.',
    ]);
    expect(said('2023-07-02', yearly)[1]).toEqual([
      '截至2023年7月2日，2023年暂无已计入的数据。',
      'Nothing that counts was measured for 2023 up to 2023-07-02.',
    ]);
  });

  it('a verified level is told as such, and not as a sum', () => {
    const facts = [recorded('m-1', '2023-06-30', 15.5, science), verified('m-1', 'verified')];
    expect(said('2023-07-02', level, ...facts)[1]).toEqual([
      '实际15.5%，最近一条是市科协2023年6月30日的数据（已核实）。',
      'Actual: 15.5%; the latest measurement is of 2023-06-30 by 市科协 (verified).',
    ]);
  });

  it('a year’s sum is told with its year', () => {
    const facts = [recorded('m-1', '2022-12-31', 5), recorded('m-2', '2023-03-31', 70)];
    expect(said('2023-04-01', yearly, ...facts)[1]?.[0]).toBe(
      '实际2023年累计70名，最近一条是市农业农村局2023年3月31日的数据（待核实）。',
    );
  });

  it('a limit is kept by as little as there is', () => {
    const limit: Terms = { ...level, comparator: '<=', value: 20 };
    expect(said('2023-07-02', limit, recorded('m-1', '2023-06-30', 25))[2]).toEqual([
      '按序时进度，到2023年7月2日应不超过20%，符合程度80%（≥95%正常，75%—95%滞后，<75%存在风险）。',
      'Expected by 2023-07-02: at most 20%; there is 80% of it (on track from 95%, lagging from 75%, at risk below).',
    ]);
  });

  it('nothing is expected any more once its time is over, or its year was closed', () => {
    expect(said('2026-01-01', {}, recorded('m-1', '2025-12-20', 999))).toHaveLength(3);
    expect(said('2025-12-31', {}, recorded('m-1', '2025-12-20', 999))).toHaveLength(4);
    const book = [recorded('m-1', '2023-06-30', 150), closed(2023, 150, false, '2023-12-31')];
    expect(said('2023-12-31', yearly, ...book)).toHaveLength(3);
  });
});

describe('a relative target in words', () => {
  const relative: Terms = { ...level, comparator: '>', value: null, reference: '全省平均水平' };
  const ours = recorded('m-1', '2024-12-31', 15.5);

  it('a relative target names what it is compared with, as of when, and who said so', () =>
    expect(said('2025-01-02', relative, ours, referred('2024-06-30', 15.14)).slice(0, 2)).toEqual([
      [
        '目标：到2025年12月31日具备科学素质的比例超过全省平均水平。',
        'Target: 具备科学素质的比例 more than 全省平均水平 by 2025-12-31.',
      ],
      [
        '对照“全省平均水平”15.14%（截至2024年6月30日，来源：省科协公报）。',
        'Compared with “全省平均水平”, 15.14% as of 2024-06-30.',
      ],
    ]));

  it('a relative target with data says that nothing is known of others yet', () => {
    expect(said('2025-01-02', relative, ours)[1]).toEqual([
      '这是相对指标，还没有数据截至日期及以前的“全省平均水平”，无从比较。',
      'It is relative, and no “全省平均水平” is known as of the data’s day or before: nothing to compare with.',
    ]);
    expect(said('2025-01-02', relative)).toHaveLength(3);
    expect(said('2025-01-02', { ...relative, reference: null }, ours)[1]?.[0]).toContain(
      '“对照值”',
    );
  });
});
