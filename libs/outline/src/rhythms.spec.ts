import { rhythmOf } from './rhythms.ts';

describe('how often something is due', () => {
  it.each([
    ['每月28日前', 'month', 1, 28],
    ['每月底', 'month', 1, 31],
    ['每月5号前', 'month', 1, 5],
    ['每个月末', 'month', 1, 31],
    ['每月下旬', 'month', 1, 31],
    ['每月上旬', 'month', 1, 10],
    ['每季度末', 'quarter', 3, 31],
    ['每季度首月10日前', 'quarter', 1, 10],
    ['每季度末月25日前', 'quarter', 3, 25],
    ['每季度结束后10日内', 'quarter', 4, 10],
    ['每半年底', 'half-year', 6, 31],
    ['每年1月底前', 'year', 1, 31],
    ['每年十二月十五日前', 'year', 12, 15],
    ['每年底前', 'year', 12, 31],
    ['每年度末', 'year', 12, 31],
    // Behind 每年2月底前 in the same sentence.
    ['3月底前', 'year', 3, 31],
  ] as const)('%s is a day of each period', (words, every, month, day) => {
    expect(rhythmOf(words)).toEqual({ every, month, day });
  });

  it.each([
    '每年',
    '每周',
    '每季度10日前',
    '每半年结束后10个工作日内',
    '每年13月底前',
    '每月32日前',
  ])('%s gives no day', (words) => {
    expect(rhythmOf(words)).toBeNull();
  });
});
