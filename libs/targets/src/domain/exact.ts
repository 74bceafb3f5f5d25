/** An exact share of whole numbers; `den` is above 0. Binary fractions would miss the limits by a hair. */
export type Fraction = { readonly num: bigint; readonly den: bigint };

/** The number as it is written in decimals: 14.5 is 145/10. */
export function fractionOf(value: number): Fraction {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', decimals = ''] = mantissa.split('.');
  const digits = BigInt(whole + decimals);
  const scale = decimals.length - Number(exponent);
  return scale >= 0
    ? { num: digits, den: 10n ** BigInt(scale) }
    : { num: digits * 10n ** BigInt(-scale), den: 1n };
}

/** Adds decimals as people do: 0.7 + 0.1 + 0.2 is 1. */
export function sumOf(values: readonly number[]): number {
  const parts = values.map(fractionOf);
  const den = parts.reduce((most, part) => (part.den > most ? part.den : most), 1n);
  const num = parts.reduce((sum, part) => sum + part.num * (den / part.den), 0n);
  return Number(`${num}e-${den.toString().length - 1}`);
}

/** The value of a straight line from `a` to `b` when `passed` of `whole` days are gone. @param whole above 0 */
export function onLine(a: number, b: number, passed: number, whole: number): Fraction {
  const [from, to] = [fractionOf(a), fractionOf(b)];
  const [gone, left] = [BigInt(passed), BigInt(whole - passed)];
  const num = from.num * to.den * left + to.num * from.den * gone;
  return { num, den: from.den * to.den * BigInt(whole) };
}

/** @param b above 0 */
export const divided = (a: Fraction, b: Fraction): Fraction => ({
  num: a.num * b.den,
  den: a.den * b.num,
});

/** Whether `a` is at least `b`. */
export const isAtLeast = (a: Fraction, b: Fraction): boolean => a.num * b.den >= b.num * a.den;

const DECIMALS = 6;

/** For people to read: rounded to six decimals. */
export function toNumber({ num, den }: Fraction): number {
  const scaled = num * 10n ** BigInt(DECIMALS);
  const half = num < 0n ? -den / 2n : den / 2n;
  return Number(`${(scaled + half) / den}e-${DECIMALS}`);
}
