import { Rejection } from '#contract';

/** A distance from a date, as written in a policy: negative before it, positive after it. */
export type Offset = {
  /** A whole number from -3660 to 3660. */
  readonly days: number;
  /** `d` calendar days, `wd` working days. */
  readonly unit: 'd' | 'wd';
};

/** Ten years of calendar days: longer than any plan, short enough to be explained day by day. */
const FARTHEST = 3660;
const SHAPE = /^(0|[+-]?[1-9]\d{0,3})(d|wd)$/;

/**
 * Reads `-10wd`, `+3wd`, `-30d`, `0d`; a number without a sign (`10wd`, as in a policy's `every`) is positive.
 * No spaces, no leading zeros, no signed zero: zero has no direction.
 * @throws {Rejection} `offset-malformed` for anything else and for more than 3660 days.
 */
export function parseOffset(text: string): Offset {
  const [, number = '', unit] = SHAPE.exec(text) ?? [];
  const days = Number(number);
  if (unit === undefined || Math.abs(days) > FARTHEST) throw malformed(text);
  return { days, unit: unit === 'd' ? 'd' : 'wd' };
}

/** The canonical text, always signed but for zero; `parseOffset` reads it back. */
export const formatOffset = ({ days, unit }: Offset): string =>
  `${days > 0 ? '+' : ''}${days}${unit}`;

function malformed(text: string): Rejection {
  return new Rejection('offset-malformed', { text: text.slice(0, 40), most: FARTHEST });
}
