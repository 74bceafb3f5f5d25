import { addDays, type LocalDate } from '#kernel';
import { daysOf, pointAt, type Point } from './dates.ts';
import { smallNumber } from './numerals.ts';
import type { DateRange } from './outline.ts';
import { relativeDateIn } from './relative-dates.ts';
import { windowAt } from './windows.ts';
import { isAhead, noYears, type Years } from './years.ts';

/** What the words about time in a clause mean for the quantities that follow. */
export type TimeFrame = {
  /** Offsets of the words in the clause. */
  start: number;
  end: number;
  yearly: boolean;
  /** statement: no further; sentence: to its full stop; paragraph: to its end, and over the list that it opens. */
  reach: 'statement' | 'sentence' | 'paragraph';
  /** Null where the words give no day of their own. */
  deadline: LocalDate | null;
  window: DateRange | null;
};

/** Words about time, and the words that print them. */
export type Said = { frame: TimeFrame; words: string };

type Found = Omit<TimeFrame, 'start' | 'reach'>;

/** 年接待, 年均: the word counts by the year for its own statement only. */
const YEARLY = /每年度?|每一年|年均|^年(?=[\u4e00-\u9fa5])(?![度底初末前内中])/;
const PLAN = /“?十([一二三四五六七八九])五”?(末|期末|期间|时期|规划期)/;
const OPENING = /(?:截至|截止到?|[到至])/g;
const BEFORE = /(?:[底末日内]|上旬|中旬|下旬|半年|季度)(?:之?前)|月前|年前/;
const POINT =
  /(?<![\d每个年较比])(?:[12]\d{3} ?年|\d{1,2} ?月|[一二三四五六七八九十]{1,2}月|年[底末内]|[上下]半年|第?[一二三四]季度)|[今明]年/g;
/** Only at the beginning of a clause does a bare year say when; elsewhere it dates something else. */
const LEAD_IN = /^(?:其中 ?：? ?)?(?:力争|争取|确保|努力)?(?:[从自在于] ?)?/;
/** 三年共, 三年内: the years of the plan as a whole. */
const WHOLE =
  /(?<![近前过去第十\d])([一二三四五两\d]) ?年(?:内|共|累计|来共|期间)|(?:规划期|实施期|行动期|方案实施期)(?:内|末|间)?/;
const NUMERALS: Readonly<Record<string, number>> = { 两: 2 };

/** The words of the normalised clause that say when: 每年 before all others, else the first; null when there are none. */
export function timeFrameIn(clause: string, years: Years = noYears): TimeFrame | null {
  if (!/[年五月度期日内]/.test(clause)) return null;
  const yearly = everyYear(clause);
  if (yearly) return yearly;
  const frames = [
    fiveYearPlan(clause),
    wholePlan(clause, years),
    untilPoint(clause, years),
    beforePoint(clause, years),
    sinceIssue(clause, years),
    leadIn(clause, years),
    yearBeforeVerb(clause),
  ];
  const found = frames.filter((frame) => frame !== null).sort((a, b) => a.start - b.start);
  return found[0] ?? null;
}

function everyYear(clause: string): TimeFrame | null {
  const match = YEARLY.exec(clause);
  if (!match) return null;
  return {
    start: match.index,
    end: match.index + match[0].length,
    yearly: true,
    reach: match[0].startsWith('每') ? 'sentence' : 'statement',
    deadline: null,
    window: null,
  };
}

/** `“十四五”期间` covers 2021 to 2025; `到“十四五”末` is its last day. */
function fiveYearPlan(clause: string): TimeFrame | null {
  const match = PLAN.exec(clause);
  if (!match) return null;
  const first = 1951 + 5 * (10 + (smallNumber(match[1] ?? '') ?? 0));
  const to = `${first + 4}-12-31` as LocalDate;
  const window = match[2]?.endsWith('末') ? null : { from: `${first}-01-01` as LocalDate, to };
  const start = match.index - (/[到至]$/.test(clause.slice(0, match.index)) ? 1 : 0);
  const end = match.index + match[0].length;
  return { start, end, yearly: false, reach: 'paragraph', deadline: to, window };
}

/** `三年共`, `规划期内`: to the end of a plan of as many years. */
function wholePlan(clause: string, { period }: Years): TimeFrame | null {
  const match = WHOLE.exec(clause);
  if (!match) return null;
  const count = match[1] === undefined ? null : (NUMERALS[match[1]] ?? smallNumber(match[1]));
  const fits = period !== null && (count === null || count === period.to - period.from + 1);
  const window = fits
    ? { from: `${period.from}-01-01` as LocalDate, to: `${period.to}-12-31` as LocalDate }
    : null;
  return {
    start: match.index,
    end: match.index + match[0].length,
    yearly: false,
    reach: 'sentence',
    deadline: window?.to ?? null,
    window,
  };
}

/** `到2025年`, `到2025年6月底`, `截至2025年末`. */
function untilPoint(clause: string, years: Years): TimeFrame | null {
  for (const match of clause.matchAll(OPENING)) {
    const at = match.index + match[0].length;
    const found = pointEnd(clause, at + (clause.charAt(at) === ' ' ? 1 : 0), years);
    if (found) return { ...found, start: match.index, reach: 'paragraph' };
  }
  return null;
}

/** `2023年6月底前`, `2024年12月31日前`, `2025年底`, `8月底前`. */
function beforePoint(clause: string, years: Years): TimeFrame | null {
  for (const match of clause.matchAll(POINT)) {
    const found = pointEnd(clause, match.index, years);
    if (!found) continue;
    const words = clause.slice(match.index, found.end);
    if (BEFORE.test(words) || /[底末内]$|半年$|季度$/.test(words)) {
      return { ...found, start: match.index, reach: 'sentence' };
    }
  }
  return null;
}

function pointEnd(clause: string, at: number, years: Years): Found | null {
  const read = pointAt(clause, at, years);
  if (!read || !/[年月日号底末初中内旬度份]/.test(clause.charAt(read.end - 1))) return null;
  const year = read.point.year ?? years.year;
  if (year === null) return null;
  const before = /^ ?(?:之|以)?前/.exec(clause.slice(read.end, read.end + 4))?.[0] ?? '';
  const deadline = lastDay(read.point, year, before !== '');
  if (read.point.year === null && !isAhead(deadline, years)) return null;
  return { end: read.end + before.length, yearly: false, deadline, window: null };
}

/** 2024年6月前 ends with May, 2024年6月底前 with June. */
function lastDay(point: Point, year: number, before: boolean): LocalDate {
  const { from, to } = daysOf(point, year);
  const vague = point.part === 'whole' && point.day === null;
  return before && vague ? addDays(from, -1) : to;
}

/** 产量2026年达到550万公斤: a year right before what is reached then. */
const YEAR_REACHED =
  /(?<![\d较比从自于])([12]\d{3}) ?年(?=(?:要|应|力争|争取|确保)?(?:达到|突破|超过|提高到|提升到|增加到|增长到|降至))/;

function yearBeforeVerb(clause: string): TimeFrame | null {
  const match = YEAR_REACHED.exec(clause);
  if (!match) return null;
  return {
    start: match.index,
    end: match.index + match[0].length,
    yearly: false,
    reach: 'statement',
    deadline: `${match[1]}-12-31` as LocalDate,
    window: null,
  };
}

/** `印发后3个月内`: so long after the plan, or after something else, whose day nobody knows yet. */
function sinceIssue(clause: string, years: Years): TimeFrame | null {
  const found = relativeDateIn(clause, years);
  return (
    found && {
      start: found.start,
      end: found.end,
      yearly: false,
      reach: 'sentence',
      deadline: found.on,
      window: null,
    }
  );
}

/** `2023年，…`, `2023-2025年，…`, at the beginning of a clause. */
function leadIn(clause: string, years: Years): TimeFrame | null {
  const opening = LEAD_IN.exec(clause)?.[0].length ?? 0;
  const window = windowAt(clause, opening, years);
  if (!window) return null;
  const range = window.from ? { from: window.from, to: window.to } : null;
  const whole = clause.charAt(window.end - 1) === '年';
  return {
    start: window.start,
    end: window.end - (/ ?(?:完成|结束)$/.exec(clause.slice(0, window.end))?.[0].length ?? 0),
    yearly: false,
    reach: clause.startsWith('其中') ? 'statement' : whole ? 'paragraph' : 'sentence',
    deadline: window.to,
    window: range,
  };
}
