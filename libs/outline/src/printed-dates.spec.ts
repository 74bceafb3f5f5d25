import { parseLocalDate } from '#kernel';
import { datesIn } from './printed-dates.ts';
import { passageOf } from './passage.fixtures.ts';
import { noYears, yearsOf, type Years } from './years.ts';

const dates = (text: string, years: Years = noYears): unknown[] =>
  datesIn(passageOf(text), years, false).map(({ words, on, recurring, what }) => [
    words,
    recurring ? 'recurring' : on,
    what,
  ]);
const plan = yearsOf({ from: 2026, to: 2026 }, parseLocalDate('2026-03-02'));

describe('the dates of a task', () => {
  it('each step has its own', () =>
    expect(
      dates('2026年5月底前完成勘测，9月底前完成改造，2027年6月底前全部完工，每季度末报送进展。'),
    ).toEqual([
      ['2026年5月底前', '2026-05-31', '完成勘测'],
      ['9月底前', '2026-09-30', '完成改造'],
      ['2027年6月底前', '2027-06-30', '全部完工'],
      ['每季度末', 'recurring', '报送进展'],
    ]));
  it.each([
    ['8月底前完成清淤', ['8月底前', '2026-08-31', '完成清淤']],
    ['县水利局年底前完成清淤', ['年底前', '2026-12-31', '县水利局完成清淤']],
    ['一季度完成选址', ['一季度', '2026-03-31', '完成选址']],
    ['力争上半年建成', ['上半年', '2026-06-30', '力争建成']],
    ['年内出台办法', ['年内', '2026-12-31', '出台办法']],
    ['4—6月完成栽植', ['4—6月', '2026-06-30', '完成栽植']],
  ])('the plan’s only year is meant: %s', (text, date) =>
    expect(dates(`${text}。`, plan)).toEqual([date]),
  );
  it.each([
    ['本方案印发后3个月内出台细则', ['本方案印发后3个月内', '2026-06-02', '出台细则']],
    ['自印发之日起30日内报送计划', ['自印发之日起30日内', '2026-04-01', '报送计划']],
    ['通知下发后10个工作日内明确人员', ['通知下发后10个工作日内', '2026-03-16', '明确人员']],
    ['印发后一年内建成', ['印发后一年内', '2027-03-02', '建成']],
  ])('it may count from the day of issue: %s', (text, date) =>
    expect(dates(`${text}。`, plan)).toEqual([date]),
  );
  it.each([
    ['目录更新后30天内完成调整', ['目录更新后30天内', null, '完成调整']],
    ['收到申请之日起5个工作日内答复', ['收到申请之日起5个工作日内', null, '答复']],
  ])('what it counts from may be unknown: %s', (text, date) =>
    expect(dates(`${text}。`, plan)).toEqual([date]),
  );
  it('a month of a year that nothing names is found without a day', () =>
    expect(dates('5月底前补足物资。')).toEqual([['5月底前', null, '补足物资']]));
  it.each([
    ['每年1月底前公开年报', '每年1月底前'],
    ['每月28日前报送进展', '每月28日前'],
    ['每季度末通报', '每季度末'],
    ['每半年结束后10个工作日内报告', '每半年结束后10个工作日内'],
  ])('it may come again: %s', (text, words) =>
    expect(dates(`${text}。`, plan).map((date) => (date as unknown[]).slice(0, 2))).toEqual([
      [words, 'recurring'],
    ]),
  );
  it('what follows upon a date that comes again comes again, too', () =>
    expect(dates('2026年起，每年2月底前各县完成考核，3月底前市里完成分析。')).toEqual([
      ['每年2月底前', 'recurring', '各县完成考核'],
      ['3月底前', 'recurring', '市里完成分析'],
    ]));
  it.each([
    '每年开展培训',
    '2025年完成投资',
    '2018年12月31日之前已完成转制的企业',
    '较2025年6月底提高',
    '10个工作日',
  ])('none is: %s', (text) => expect(dates(`${text}。`, plan)).toEqual([]));
});
