import { divided, fractionOf, isAtLeast, onLine, sumOf, toNumber } from './exact.ts';

describe('decimals are exact', () => {
  it.each([
    [14.5, 145n, 10n],
    [0, 0n, 1n],
    [-0.25, -25n, 100n],
    [1_000, 1_000n, 1n],
    [1e21, 10n ** 21n, 1n],
    [1.5e-7, 15n, 10n ** 8n],
  ])('%d is %d / %d', (value, num, den) => expect(fractionOf(value)).toEqual({ num, den }));

  it('a sum of decimals is what people get', () => {
    expect(sumOf([0.7, 0.1, 0.2])).toBe(1);
    expect(sumOf([1, 0.05, -0.5])).toBe(0.55);
    expect(sumOf([])).toBe(0);
  });

  it('a straight line is exact at its ends and between', () => {
    expect(toNumber(onLine(10.5, 17, 0, 4))).toBe(10.5);
    expect(toNumber(onLine(10.5, 17, 1, 4))).toBe(12.125);
    expect(toNumber(onLine(10.5, 17, 4, 4))).toBe(17);
  });

  it('shares are compared exactly', () => {
    const share = divided(fractionOf(47.5), fractionOf(50));
    expect(toNumber(share)).toBe(0.95);
    expect(isAtLeast(share, { num: 95n, den: 100n })).toBe(true);
    expect(isAtLeast(share, { num: 95_001n, den: 100_000n })).toBe(false);
  });

  it('a number for people is rounded to six decimals, away from zero', () => {
    expect(toNumber({ num: 2n, den: 3n })).toBe(0.666667);
    expect(toNumber({ num: -2n, den: 3n })).toBe(-0.666667);
    expect(toNumber({ num: 1n, den: 3n })).toBe(0.333333);
    expect(toNumber({ num: 5n, den: 10_000_000n })).toBe(0.000001);
  });
});
