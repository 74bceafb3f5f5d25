import { parseLocalDate } from '#kernel';
import { normalise } from './normalise.ts';
import { wholeDate } from './dates.ts';
import { windowAt } from './windows.ts';
import { timeFrameIn } from './time-frames.ts';
import { noYears, yearsOf, type Years } from './years.ts';

const window = (text: string): unknown[] | null => {
  const found = windowAt(normalise(text), 0);
  return found && [found.from, found.to, ...(found.vagueFrom ? ['vague'] : [])];
};

describe('a date that is a whole line', () => {
  it.each([
    ['2022年5月17日', '2022-05-17'],
    ['二〇二二年五月十七日', '2022-05-17'],
    ['2022年 12 月 3 日', '2022-12-03'],
  ])('%s', (line, date) => expect(wholeDate(normalise(line))).toBe(date));
  it.each(['2022年5月', '2022年2月30日', '2022年5月17日印发', '5月17日'])('not %s', (line) =>
    expect(wholeDate(normalise(line))).toBeNull(),
  );
});

describe('the window of a phase', () => {
  it.each([
    ['2021—2022年，制定', ['2021-01-01', '2022-12-31']],
    ['2022-2025年', ['2022-01-01', '2025-12-31']],
    ['2018－2022年', ['2018-01-01', '2022-12-31']],
    ['2022年到2025年', ['2022-01-01', '2025-12-31']],
    ['2021年，', ['2021-01-01', '2021-12-31']],
    ['2025年末', ['2025-12-01', '2025-12-31', 'vague']],
    ['2023年1月—6月', ['2023-01-01', '2023-06-30']],
    ['2023年3月—2024年6月', ['2023-03-01', '2024-06-30']],
    ['自2023年3月15日至4月10日', ['2023-03-15', '2023-04-10']],
    ['2024年2月', ['2024-02-01', '2024-02-29']],
    ['2024年上半年', ['2024-01-01', '2024-06-30']],
    ['2024年第三季度', ['2024-07-01', '2024-09-30']],
    ['2024年3月上旬', ['2024-03-01', '2024-03-10']],
    ['2023年6月底前', [null, '2023-06-30', 'vague']],
    ['2024年12月31日前完成', [null, '2024-12-31', 'vague']],
    ['2024年6月前完成', [null, '2024-05-31', 'vague']],
    ['印发之日起至2023年12月', [null, '2023-12-31', 'vague']],
    ['二〇二三年三月至五月', ['2023-03-01', '2023-05-31']],
    ['2026年4—9月', ['2026-04-01', '2026-09-30']],
    ['2026年3月1—15日', ['2026-03-01', '2026-03-15']],
    ['2026年11月至次年2月', ['2026-11-01', '2027-02-28']],
    ['2027年初', ['2027-01-01', '2027-01-31']],
    ['2027年初步建成', ['2027-01-01', '2027-12-31']],
    ['2027年中央财政', ['2027-01-01', '2027-12-31']],
  ])('%s', (text, expected) => expect(window(text)).toEqual(expected));
  it.each(['3月，', '2021个村', '2025-2021年', '阶段'])('not %s', (text) =>
    expect(window(text)).toBeNull(),
  );
});

describe('a stretch of time without a year', () => {
  const of = (text: string, years: Years): unknown[] | null => {
    const found = windowAt(normalise(text), 0, years);
    return found && [found.from, found.to];
  };
  const plan = { ...noYears, year: 2026, period: { from: 2026, to: 2026 } };
  it.each([
    ['4月至9月', ['2026-04-01', '2026-09-30']],
    ['10月上旬至11月底', ['2026-10-01', '2026-11-30']],
    ['上半年', ['2026-01-01', '2026-06-30']],
    ['一季度', ['2026-01-01', '2026-03-31']],
    ['8月底前', [null, '2026-08-31']],
    ['年底前', [null, '2026-12-31']],
    ['11月至次年2月', ['2026-11-01', '2027-02-28']],
  ])('%s is of the plan’s only year', (text, days) => expect(of(text, plan)).toEqual(days));
  it('says nothing where several years could be meant', () =>
    expect(of('8月底前', yearsOf({ from: 2026, to: 2028 }, null))).toBeNull());
  it('is of the year of issue where no period is printed, unless it has passed', () => {
    const issued = yearsOf(null, parseLocalDate('2026-05-09'));
    expect(of('8月底前', issued)).toEqual([null, '2026-08-31']);
    expect(of('3月底前', issued)).toBeNull();
    expect(of('今年底', issued)).toEqual(['2026-12-01', '2026-12-31']);
    expect(of('明年3月底前', issued)).toEqual([null, '2027-03-31']);
  });
});

describe('words that say when', () => {
  const frame = (text: string): unknown[] | null => {
    const found = timeFrameIn(normalise(text));
    return found && [found.yearly ? 'yearly' : found.deadline, found.window?.from ?? null];
  };
  it.each([
    ['到2025年', ['2025-12-31', null]],
    ['到 2025 年底', ['2025-12-31', null]],
    ['截至2024年6月底', ['2024-06-30', null]],
    ['2024年12月31日前完成', ['2024-12-31', null]],
    ['全县2023年6月底前建成', ['2023-06-30', null]],
    ['2024年6月前建成', ['2024-05-31', null]],
    ['“十四五”期间培训', ['2025-12-31', '2021-01-01']],
    ['到“十五五”末', ['2030-12-31', null]],
    ['每年培训', ['yearly', null]],
    ['到2025年每年培训', ['yearly', null]],
    ['收入年均增长', ['yearly', null]],
    ['年接待观众', ['yearly', null]],
    ['2023年，全区', ['2023-12-31', '2023-01-01']],
    ['2023—2025年培训', ['2025-12-31', '2023-01-01']],
  ])('%s', (text, expected) => expect(frame(text)).toEqual(expected));
  it.each(['根据2021年统计', '《2018－2022年规划》', '较2022年提高', '年度计划', '到校开展'])(
    'not %s',
    (text) => expect(frame(text)).toBeNull(),
  );
});
