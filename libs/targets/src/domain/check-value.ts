import { Rejection } from '#contract';

/** Greater numbers are slips of the pen; JSON and sums stay exact below. */
const MAX_VALUE = 1e12;

/** @throws {Rejection} `measurement-out-of-range` */
export function checkValue(value: number): void {
  if (Number.isFinite(value) && Math.abs(value) <= MAX_VALUE) return;
  throw new Rejection('measurement-out-of-range');
}
