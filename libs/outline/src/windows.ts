import { addDays, type LocalDate } from '#kernel';
import { daysOf, pointAt, type Point } from './dates.ts';
import { smallNumber } from './numerals.ts';
import { relativeDateIn } from './relative-dates.ts';
import { isAhead, noYears, type Years } from './years.ts';

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
const NEXT_YEAR = /(?:次|翌|来)年 ?/y;
/** The end of a stretch within one month: `3月1—15日`. */
const LONE_DAY = /(\d{1,2}) ?[日号]/y;
const CLOSING = /(?: ?[之以]?前)?(?: ?(?:完成|结束))?/y;

function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  return at + (found?.[0].length ?? 0);
}

/**
 * Reads `2021-2022年`, `2022年到2025年`, `2023年3月-2024年6月`, `2026年4—9月`, `2025年末`, `2023年6月底前`
 * beginning exactly at `at` in normalised text; `4月至9月` where `years` settle the year.
 */
export function windowAt(text: string, at: number, years: Years = noYears): Window | null {
  const issued = skip(SINCE_ISSUE, text, at);
  if (issued > at) return sinceIssue(text, at, issued, years);
  const start = skip(OPENING, text, at);
  const first = pointAt(text, start, years);
  if (!first) return dottedAt(text, start);
  const second = secondOf(text, first, years);
  const printed = first.point.year ?? second?.yearOfFirst ?? null;
  const point = { ...first.point, year: printed ?? years.year };
  const window = second
    ? between(point, second, start, text)
    : single({ ...first, point }, start, text);
  return window && (printed !== null || isAhead(window.to, years)) ? window : null;
}

const DOTTED =
  /([12]\d{3})\.(\d{1,2})(?:\.(\d{1,2}))? ?(?:-{1,2}|至|到) ?(?:([12]\d{3})\.)?(\d{1,2})(?:\.(\d{1,2}))?(?![.\d])/y;

/** `2024.3.1-2024.3.31`, `2024.4-10`. */
function dottedAt(text: string, start: number): Window | null {
  DOTTED.lastIndex = start;
  const match = DOTTED.exec(text);
  if (!match) return null;
  const [words, firstYear = '', firstMonth, firstDay, lastYear = firstYear, lastMonth, lastDay] =
    match;
  const first = numericPoint(firstYear, firstMonth, firstDay);
  const last = numericPoint(lastYear, lastMonth, lastDay);
  if (!first || !last) return null;
  return between(first, { point: last, end: start + words.length }, start, text);
}

function numericPoint(year: string, month = '', day?: string): Point | null {
  const numbers = { year: Number(year), month: Number(month), day: day ? Number(day) : null };
  const inYear = numbers.month >= 1 && numbers.month <= 12;
  const inMonth = numbers.day === null || (numbers.day >= 1 && numbers.day <= 31);
  return inYear && inMonth ? { ...numbers, part: 'whole' } : null;
}

/** Any year finds the words of a date; which one is meant, the whole plan tells. */
const SOME_YEAR: Years = { ...noYears, year: 2000 };

/** Whether the whole normalised text says by when: `2024年6月底前完成`, `12月底前`, `印发后10日内`. */
export function isLimit(text: string): boolean {
  const at = /^(?:并?[于在])?/.exec(text)?.[0].length ?? 0;
  const end = windowAt(text, at, SOME_YEAR)?.end ?? relativeDateIn(text, SOME_YEAR)?.end ?? -1;
  if (end < 0) return false;
  const rest = text.slice(end).trim();
  return (
    rest === '' || (/[前内]$|完成$/.test(text.slice(0, end)) && /^[^、，；]{0,20}$/.test(rest))
  );
}

type Read = { point: Point; end: number };

/** The end of a stretch; `yearOfFirst` is the year that it prints for both. */
type Second = Read & { yearOfFirst: number | null };

/** Where the stretch ends, if a joint follows; what the second point leaves out is the first one's. */
function secondOf(text: string, { point, end }: Read, years: Years): Second | null {
  const joint = skip(JOINT, text, end);
  if (joint === end) return null;
  LONE_DAY.lastIndex = joint;
  const day = point.day === null ? null : LONE_DAY.exec(text);
  if (day) {
    const last = { ...point, day: smallNumber(day[1] ?? '') };
    return { point: last, end: LONE_DAY.lastIndex, yearOfFirst: null };
  }
  const next = skip(NEXT_YEAR, text, joint);
  const second = pointAt(text, next, years);
  if (!second) return null;
  const first = point.year ?? years.year;
  if (next === joint || first === null) return { ...second, yearOfFirst: second.point.year };
  return { ...second, point: { ...second.point, year: first + 1 }, yearOfFirst: null };
}

function single({ point, end }: Read, start: number, text: string): Window | null {
  if (point.year === null || (text.charAt(end - 1) !== '年' && !hasUnit(point))) return null;
  if (/^ ?(?:起|以后|之后)/.test(text.slice(end, end + 3))) return null;
  const { from, to } = daysOf(point, point.year);
  const closed = skip(CLOSING, text, end);
  if (!text.slice(end, closed).includes('前')) {
    return { start, end: closed, from, to, vagueFrom: point.part === 'end' };
  }
  const open = point.part === 'whole' && point.day === null;
  return { start, end: closed, from: null, to: open ? addDays(from, -1) : to, vagueFrom: true };
}

function sinceIssue(text: string, start: number, at: number, years: Years): Window | null {
  const last = pointAt(text, at, years);
  const point = last && { ...last.point, year: last.point.year ?? years.year };
  const window = last && point && single({ ...last, point }, at, text);
  return window && { ...window, start, from: null, vagueFrom: true };
}

/** `2021` alone, without 年, is no point in time. */
const hasUnit = ({ month, part }: Point): boolean => month !== null || part !== 'whole';

function between(first: Point, second: Read, start: number, text: string): Window | null {
  const lastYear = second.point.year ?? first.year;
  if (first.year === null || lastYear === null) return null;
  const { from } = daysOf(first, first.year);
  const { to } = daysOf(second.point, lastYear);
  if (from > to) return null;
  return { start, end: skip(CLOSING, text, second.end), from, to, vagueFrom: first.part === 'end' };
}
