import { parseDate, parseNumber } from './cells.ts';

describe('a cell', () => {
  it.each([
    ['2025-06-30', '2025-06-30'],
    ['2025/6/3', '2025-06-03'],
    ['２０２５年６月３０日', '2025-06-30'],
    [' 2025 年 6 月 30 日 ', '2025-06-30'],
  ])('%s is %s', (cell, date) => expect(parseDate(cell)).toBe(date));

  it.each(['', '2025', '2025-13-01', '30/6/2025', '2025-6-30T00:00'])('%j is no date', (cell) =>
    expect(() => parseDate(cell)).toThrow('不是日期，请填如2025-06-30的日期'),
  );

  it.each([
    ['1,234,567.50', null, 1_234_567.5],
    ['１２．５', '%', 12.5],
    ['15.2 %', '%', 15.2],
    ['-3', '人', -3],
  ])('%s of a target in %s is %d', (cell, unit, value) =>
    expect(parseNumber(cell, unit)).toBe(value),
  );

  it.each(['', '1,23', '1e5', '0x10', 'Infinity', '--1', '1.', '%'])('%j is no number', (cell) =>
    expect(() => parseNumber(cell, '%')).toThrow('这样的数'),
  );
});
