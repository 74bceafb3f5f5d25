import type { LocalDate } from '#kernel';
import { daysOf, pointAt, type Point } from './dates.ts';

/** A printed stretch of time. */
export type Window = {
  /** Offsets of the words in the normalised text, `end` exclusive. */
  start: number;
  end: number;
  /** Null where only an end is printed: `2023年6月底前`. */
  from: LocalDate | null;
  to: LocalDate;
  /** The words leave the beginning vague: `2025年末`. */
  vagueFrom: boolean;
};

const OPENING = /[从自] ?/y;
const JOINT = / ?(?:-{1,2}|至|到) ?/y;
const CLOSING = /(?: ?以?前)?(?: ?(?:完成|结束))?/y;

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return at + (found?.[0].length ?? 0);
}

/**
 * Reads `2021-2022年`, `2022年到2025年`, `2023年3月-2024年6月`, `2025年末`, `2023年6月底前`
 * beginning exactly at `at` in normalised text.
 */
export function windowAt(text: string, at: number): Window | null {
  const start = skip(OPENING, text, at);
  const first = pointAt(text, start);
  if (!first) return null;
  const joint = skip(JOINT, text, first.end);
  const second = joint > first.end ? pointAt(text, joint) : null;
  if (second) return between(first.point, second, start, text);
  if (first.point.year === null || (text.charAt(first.end - 1) !== '年' && !hasUnit(first.point)))
    return null;
  const { from, to } = daysOf(first.point, first.point.year);
  const end = skip(CLOSING, text, first.end);
  const before = text.slice(first.end, end).includes('前');
  const vague = first.point.part === 'end';
  return { start, end, from: before ? null : from, to, vagueFrom: vague || before };
}

/** `2021` alone, without 年, is no point in time. */
const hasUnit = ({ month, part }: Point): boolean => month !== null || part !== 'whole';

function between(
  first: Point,
  second: { point: Point; end: number },
  start: number,
  text: string,
): Window | null {
  const year = first.year ?? second.point.year;
  const lastYear = second.point.year ?? first.year;
  if (year === null || lastYear === null) return null;
  const { from } = daysOf(first, year);
  const { to } = daysOf(second.point, lastYear);
  if (from > to) return null;
  return { start, end: skip(CLOSING, text, second.end), from, to, vagueFrom: first.part === 'end' };
}
