import fc from 'fast-check';
import { formatOffset, parseOffset } from './index.ts';
import { rejectionOf } from './rejection-of.fixtures.ts';

describe('an offset', () => {
  it.each([
    ['-10wd', -10, 'wd'],
    ['+3wd', 3, 'wd'],
    ['-30d', -30, 'd'],
    ['+1d', 1, 'd'],
    ['10wd', 10, 'wd'],
    ['0d', 0, 'd'],
    ['0wd', 0, 'wd'],
    ['-3660d', -3660, 'd'],
  ])('%s is read as written', (text, days, unit) => {
    expect(parseOffset(text)).toEqual({ days, unit });
  });

  it.each([
    ['', '10', 'wd', 'd', '+d', '-wd', '3w', '3 wd', ' 3wd', '3wd ', '3wd\n', '3WD', '3wdd'],
    ['1.5d', '1e3d', '--3d', '+-3d', '-0d', '+0wd', '007d', '０d', '３wd', '−3d', '3工作日'],
    ['3661d', '-3661wd', '9999d', '99999999999999999999d', `${'9'.repeat(100_000)}d`],
  ])('is refused when it is anything else: %j and the like', (...texts) => {
    for (const text of texts) {
      expect(rejectionOf(() => parseOffset(text))?.code).toBe('offset-malformed');
    }
  });

  it('is refused with one short sentence that shows the text and the right form', () => {
    expect(() => parseOffset('soon')).toThrow(
      '“soon”不是-10wd、+3wd、-30d、0d这样的偏移，或超过3660天。',
    );
    expect(() => parseOffset('9'.repeat(1000))).toThrow(/^“9{40}”不是/);
  });

  it.each(['-10wd', '-1d', '0d', '+1d', '+3wd'])('%s is written with its sign', (text) =>
    expect(formatOffset(parseOffset(text))).toBe(text),
  );

  it('is written as it is read', () => {
    const offsets = fc.record({
      days: fc.integer({ min: -3660, max: 3660 }),
      unit: fc.constantFrom('d' as const, 'wd' as const),
    });
    fc.assert(
      fc.property(offsets, (offset) => {
        expect(parseOffset(formatOffset(offset))).toEqual(offset);
      }),
    );
  });
});
