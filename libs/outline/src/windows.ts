import { addDays, type LocalDate } from '#kernel';
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
/** The beginning is the day of issue. */
const SINCE_ISSUE =
  /自?(?:即日起|(?:本?(?:方案|通知|办法|计划))?(?:印发|发布|公布)之日起) ?(?:至|到|-{1,2}) ?/y;
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
  const issued = skip(SINCE_ISSUE, text, at);
  if (issued > at) return sinceIssue(text, at, issued);
  const start = skip(OPENING, text, at);
  const first = pointAt(text, start);
  if (!first) return null;
  const joint = skip(JOINT, text, first.end);
  const second = joint > first.end ? pointAt(text, joint) : null;
  if (second) return between(first.point, second, start, text);
  return single(first, start, text);
}

type Read = { point: Point; end: number };

function single({ point, end }: Read, start: number, text: string): Window | null {
  if (point.year === null || (text.charAt(end - 1) !== '年' && !hasUnit(point))) return null;
  const { from, to } = daysOf(point, point.year);
  const closed = skip(CLOSING, text, end);
  if (!text.slice(end, closed).includes('前')) {
    return { start, end: closed, from, to, vagueFrom: point.part === 'end' };
  }
  const open = point.part === 'whole' && point.day === null;
  return { start, end: closed, from: null, to: open ? addDays(from, -1) : to, vagueFrom: true };
}

function sinceIssue(text: string, start: number, at: number): Window | null {
  const last = pointAt(text, at);
  const window = last && single(last, at, text);
  return window && { ...window, start, from: null, vagueFrom: true };
}

/** `2021` alone, without 年, is no point in time. */
const hasUnit = ({ month, part }: Point): boolean => month !== null || part !== 'whole';

function between(first: Point, second: Read, start: number, text: string): Window | null {
  const year = first.year ?? second.point.year;
  const lastYear = second.point.year ?? first.year;
  if (year === null || lastYear === null) return null;
  const { from } = daysOf(first, year);
  const { to } = daysOf(second.point, lastYear);
  if (from > to) return null;
  return { start, end: skip(CLOSING, text, second.end), from, to, vagueFrom: first.part === 'end' };
}
