import { defined, type LocalDate } from '#kernel';
import { labelledDate } from './dates.ts';
import { squeeze } from './normalise.ts';
import type { PrintedDate } from './outline.ts';
import type { Passage } from './passage.ts';
import { rhythmOf } from './rhythms.ts';
import { statementsIn, type Statement } from './statements.ts';
import { timeFrameIn } from './time-frames.ts';
import { noYears, yearsBehind, type Years } from './years.ts';

/** `每年1月底前`, `每季度末`, `每月28日前`: a rhythm with its moment; 每年 alone says how often. */
const RECURRING =
  /每(?:年度?|季度?|个?月|半年|周|学期)[\d一二三四五六七八九十年月日号底末初上中下旬第季度结束]*(?:[底末]|初(?![中步级高])|[日号]|旬|结束)?(?:[之以]?前|后[\d一二三四五六七八九十]{1,2}个?(?:工作)?日内)?/;
const MOMENT = /[底末初日号旬前内]$/;
/** By words that name no end (`2026年6月`) something is done only where it is finished then. */
const FINISHED =
  /完成|建成|竣工|完工|投用|投入使用|投产|出台|印发|上线|启用|报送|上报|报告|提交|启动|开工|到位|落地/;
/** A single year is that of the plan's goals. */
const FINE = /[月日号季底末内]|半年/;
/** Not what is to come. */
const DONE_ALREADY = /^ ?(?:之前)?已/;

/** Any year finds the words; which one is meant stays open. */
const SOME_YEAR = 2000;

type Found = Pick<PrintedDate, 'on' | 'recurring'> & { start: number; end: number };

/**
 * The dates by which something is to be done, in order.
 * @param labelled a label says so (完成时限：…), whatever the words
 */
export function datesIn(passage: Passage, years: Years, labelled: boolean): PrintedDate[] {
  const dates: PrintedDate[] = [];
  let named = years;
  let recurring = false;
  for (const statement of statementsIn(passage)) {
    if (statement.after !== 'comma') recurring = false;
    const found = dateIn(statement.open, named, labelled);
    named = yearsBehind(named, statement.open);
    if (!found) continue;
    recurring = found.recurring ?? (recurring && !hasYear(statement.open, found));
    dates.push(
      printedDate(passage, statement, recurring ? { ...found, on: null, recurring: true } : found),
    );
  }
  return dates;
}

/** Whether the words of a label name a date at all: 长期坚持 does not. */
export const saysWhen = (passage: Passage): boolean => datesIn(passage, noYears, true).length > 0;

const hasYear = (open: string, { start, end }: Found): boolean =>
  open.slice(start, end).includes('年');

function dateIn(open: string, years: Years, labelled: boolean): Found | null {
  const again = recurringIn(open);
  if (again) return again;
  const whole = labelled ? labelledDate(open) : null;
  if (whole) return { start: 0, end: open.length, on: whole };
  const found = frameIn(open, years);
  return found && (labelled || isToBeDone(open, found)) ? found : null;
}

/** Words about time other than how often; a date that only lacks its year is found, too. */
function frameIn(open: string, years: Years): Found | null {
  const known = timeFrameIn(open, years);
  const frame = known ?? timeFrameIn(open, { ...years, year: SOME_YEAR });
  if (!frame || frame.yearly) return null;
  return { start: frame.start, end: frame.end, on: known?.deadline ?? null };
}

function isToBeDone(open: string, { start, end }: Found): boolean {
  const words = open.slice(start, end);
  if (DONE_ALREADY.test(open.slice(end))) return false;
  return /[前内]$/.test(words) || (FINE.test(words) && FINISHED.test(open));
}

function recurringIn(open: string): Found | null {
  const match = RECURRING.exec(open);
  if (!match || !MOMENT.test(match[0])) return null;
  return { start: match.index, end: match.index + match[0].length, on: null, recurring: true };
}

function printedDate(
  passage: Passage,
  { from, to }: Statement,
  { start, end, on, recurring }: Found,
): PrintedDate {
  const words = passage.slice(from + start, from + end);
  const rhythm = recurring ? rhythmOf(squeeze(words.text)) : null;
  const rest = `${passage.text.slice(from, from + start)}${passage.text.slice(from + end, to)}`;
  return {
    words: squeeze(words.text),
    on,
    ...defined({ recurring }),
    ...(rhythm && { rhythm }),
    what: squeeze(rest).replace(/^(?:完成|结束|办结|落实|到位)$/, ''),
    span: words.span(),
  };
}

/** The last of the days, for only then is the whole done. */
export const lastOf = (dates: readonly PrintedDate[]): (PrintedDate & { on: LocalDate }) | null =>
  dates.reduce<(PrintedDate & { on: LocalDate }) | null>(
    (last, date) => (isDated(date) && (!last || date.on > last.on) ? date : last),
    null,
  );

export const isDated = (date: PrintedDate): date is PrintedDate & { on: LocalDate } =>
  date.on !== null;
