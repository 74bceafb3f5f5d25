import { addDays, type LocalDate } from '#kernel';
import { daysOf, pointAt } from './dates.ts';
import { smallNumber } from './numerals.ts';
import type { DateRange } from './outline.ts';
import { windowAt } from './windows.ts';

/** What the words about time in a clause mean for the quantities that follow. */
export type TimeFrame = {
  /** Offsets of the words in the clause. */
  start: number;
  end: number;
  yearly: boolean;
  /** It holds for the statement alone, not for those that follow. */
  local: boolean;
  deadline: LocalDate | null;
  window: DateRange | null;
};

type Found = Omit<TimeFrame, 'start' | 'end'> & { end: number };

/** 年接待, 年均: the word counts by the year for its own statement only. */
const YEARLY = /每年度?|每一年|年均|^年(?=[\u4e00-\u9fa5])(?![度底初末前内中])/;
const PLAN = /“?十([一二三四五六七八九])五”?(末|期末|期间|时期|规划期)/;
const OPENING = /(?:截至|截止到?|[到至])/g;
const BEFORE = /(?:[底末日](?:之?前)|月前|年前)/;
/** Only at the beginning of a clause does a bare year say when; elsewhere it dates something else. */
const LEAD_IN =
  /^(?:力争|争取|确保|努力)?(?:[从自在] ?)?(?=\d|[一二][一二三四五六七八九〇零]{3}年)/;

/** The words of the normalised clause that say when: 每年 before all others, else the first; null when there are none. */
export function timeFrameIn(clause: string): TimeFrame | null {
  if (!/[年五]/.test(clause)) return null;
  const yearly = everyYear(clause);
  if (yearly) return yearly;
  const frames = [fiveYearPlan(clause), untilPoint(clause), beforePoint(clause), leadIn(clause)];
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
    local: !match[0].startsWith('每'),
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
  return {
    start,
    end: match.index + match[0].length,
    yearly: false,
    local: false,
    deadline: to,
    window,
  };
}

/** `到2025年`, `到2025年6月底`, `截至2025年末`. */
function untilPoint(clause: string): TimeFrame | null {
  for (const match of clause.matchAll(OPENING)) {
    const at = match.index + match[0].length;
    const found = pointEnd(clause, at + (clause.charAt(at) === ' ' ? 1 : 0));
    if (found) return { ...found, start: match.index };
  }
  return null;
}

/** `2023年6月底前`, `2024年12月31日前`, `2025年底`. */
function beforePoint(clause: string): TimeFrame | null {
  for (const match of clause.matchAll(/[12]\d{3} ?年/g)) {
    const found = pointEnd(clause, match.index);
    if (!found) continue;
    const words = clause.slice(match.index, found.end);
    if (BEFORE.test(words) || /[底末]$/.test(words)) return { ...found, start: match.index };
  }
  return null;
}

function pointEnd(clause: string, at: number): Found | null {
  const read = pointAt(clause, at);
  if (read?.point.year == null || !/[年月日号底末初旬度]/.test(clause.charAt(read.end - 1)))
    return null;
  const { from, to } = daysOf(read.point, read.point.year);
  const before = /^ ?(?:之|以)?前/.exec(clause.slice(read.end, read.end + 4));
  const vague = read.point.part === 'whole' && read.point.day === null;
  const deadline = before && vague ? addDays(from, -1) : to;
  return {
    end: read.end + (before?.[0].length ?? 0),
    yearly: false,
    local: false,
    deadline,
    window: null,
  };
}

/** `2023年，…`, `2023-2025年，…`, at the beginning of a clause. */
function leadIn(clause: string): TimeFrame | null {
  const opening = LEAD_IN.exec(clause);
  const window = opening && windowAt(clause, opening[0].length);
  if (!window) return null;
  const range = window.from ? { from: window.from, to: window.to } : null;
  return {
    start: window.start,
    end: window.end,
    yearly: false,
    local: false,
    deadline: window.to,
    window: range,
  };
}
