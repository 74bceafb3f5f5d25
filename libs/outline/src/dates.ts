import { isLocalDate, yearOf, type LocalDate } from '#kernel';
import { smallNumber, yearNumber } from './numerals.ts';
import { noYears, type Years } from './years.ts';

/** A printed point in time: `2025年`, `6月`, `2023年3月上旬`, `12月31日`, `2025年末`. */
export type Point = { year: number | null; month: number | null; day: number | null; part: Part };

/** What part of the year or month is meant. */
export type Part = 'whole' | 'early' | 'middle' | 'late' | 'end' | 'half-1' | 'half-2' | Quarter;
type Quarter = 'quarter-1' | 'quarter-2' | 'quarter-3' | 'quarter-4';

const YEAR = /([12]\d{3}|[一二][一二三四五六七八九〇零]{3}) ?(年|(?= ?[-至到]))/y;
/** Counted from the day of issue: `今年6月`. */
const NEAR_YEAR = /(今年|本年度?|明年)/y;
const NUMERAL = '[一二三四五六七八九十]';
/** `4—6月`: the first of two prints no 月. */
const MONTH = new RegExp(
  ` ?(?:(\\d{1,2}|${NUMERAL}{1,2}) ?月(?:份)?|(\\d{1,2})(?= ?(?:-{1,2}|至|到) ?\\d{1,2} ?月))`,
  'y',
);
const DAY = new RegExp(
  ` ?(?:(\\d{1,2}|${NUMERAL}{1,3}) ?[日号]|(\\d{1,2})(?= ?(?:-{1,2}|至|到) ?\\d{1,2} ?[日号]))`,
  'y',
);
/** 年初 is no part in 2027年初步, nor 年中 in 2027年中央. */
const PART =
  / ?(上半年|下半年|第?[一二三四1234]季度末?|[上中下]旬|年?初(?![步级中心始期次审评选具])|年?中(?![心国央期小学型等医药华共层部高游标长])|年?[底末](?![层数线座端梢板])|年内)/y;
/** Without a year or month before it only what cannot be read as anything else. */
const LONE_PART = /((?:上|下)半年|第?[一二三四]季度末?|年[底末内])/y;

const PARTS: Readonly<Record<string, Part>> = {
  上半年: 'half-1',
  下半年: 'half-2',
  上旬: 'early',
  中旬: 'middle',
  下旬: 'late',
  初: 'early',
  中: 'middle',
};

function partOf(word: string): Part {
  const quarter = /([一二三四1234])季度/.exec(word)?.[1];
  if (quarter) return `quarter-${smallNumber(quarter) ?? 1}` as Quarter;
  return PARTS[word.replace('年初', '初').replace('年中', '中')] ?? 'end';
}

/** A sticky pattern's group right at `at`, and where it ends; nothing where it does not match. */
function read(pattern: RegExp, text: string, at: number): { word: string | null; end: number } {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return { word: match?.[1] ?? match?.[2] ?? null, end: at + (match?.[0].length ?? 0) };
}

const valueOf = (word: string | null, parse: (word: string) => number | null): number | null =>
  word === null ? null : parse(word);

/** A printed year, or 今年 and 明年 where the day of issue is known. */
function yearAt(
  text: string,
  at: number,
  { issuedOn }: Years,
): { year: number | null; end: number } {
  const printed = read(YEAR, text, at);
  if (printed.word !== null) return { year: yearNumber(printed.word), end: printed.end };
  const near = issuedOn === null ? null : read(NEAR_YEAR, text, at);
  if (issuedOn === null || !near?.word) return { year: null, end: at };
  return { year: yearOf(issuedOn) + (near.word === '明年' ? 1 : 0), end: near.end };
}

/** Reads a point that begins exactly at `at` in normalised text; `end` is exclusive. */
export function pointAt(
  text: string,
  at: number,
  years: Years = noYears,
): { point: Point; end: number } | null {
  const year = yearAt(text, at, years);
  const month = read(MONTH, text, year.end);
  const day = month.word === null ? month : read(DAY, text, month.end);
  const dated = year.year !== null || month.word !== null;
  const part = read(dated ? PART : LONE_PART, text, day.end);
  const point: Point = {
    year: year.year,
    month: valueOf(month.word, smallNumber),
    day: month.word === null ? null : valueOf(day.word, smallNumber),
    part: part.word === null ? 'whole' : partOf(part.word),
  };
  return part.end > at && plausible(point) ? { point, end: part.end } : null;
}

const plausible = ({ month, day }: Point): boolean =>
  (month === null || (month >= 1 && month <= 12)) && (day === null || (day >= 1 && day <= 31));

const pad = (value: number): string => String(value).padStart(2, '0');

const civil = (year: number, month: number, day: number): LocalDate => {
  const text = `${year}-${pad(month)}-${pad(day)}`;
  return isLocalDate(text) ? text : civil(year, month, day - 1);
};

/** The same day so many months later, or the last one of a month that is too short. */
export function monthsAfter(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const count = year * 12 + month - 1 + months;
  return civil(Math.floor(count / 12), (count % 12) + 1, day);
}

/** The last day of a month of 1 to 12. */
export const monthEnd = (year: number, month: number): LocalDate => civil(year, month, 31);

/** First and last month of the parts of a year. `end` is December: 2025年末. */
const MONTHS: Readonly<Record<Part, readonly [number, number]>> = {
  whole: [1, 12],
  early: [1, 1],
  middle: [6, 7],
  late: [12, 12],
  end: [12, 12],
  'half-1': [1, 6],
  'half-2': [7, 12],
  'quarter-1': [1, 3],
  'quarter-2': [4, 6],
  'quarter-3': [7, 9],
  'quarter-4': [10, 12],
};

/** First and last day of the parts of a month. `end` is vague at its beginning only. */
const DAYS: Partial<Record<Part, readonly [number, number]>> = {
  early: [1, 10],
  middle: [11, 20],
  late: [21, 31],
  end: [21, 31],
};

/** The first and last day that a point with a year covers. */
export function daysOf(
  { month, day, part }: Point,
  year: number,
): { from: LocalDate; to: LocalDate } {
  if (month !== null && day !== null) {
    return { from: civil(year, month, day), to: civil(year, month, day) };
  }
  if (month !== null) {
    const [from, to] = DAYS[part] ?? [1, 31];
    return { from: civil(year, month, from), to: civil(year, month, to) };
  }
  const [from, to] = MONTHS[part];
  return { from: civil(year, from, 1), to: monthEnd(year, to) };
}

/** The date that a normalised line consists of (`2022年5月17日`, `（二〇二二年五月十七日）`), or null. */
export function wholeDate(line: string): LocalDate | null {
  const text = line.trim().replace(/^（ ?(.*?) ?）$/, '$1');
  const found = pointAt(text, 0);
  if (found?.end !== text.length) return null;
  const { year, month, day } = found.point;
  if (year === null || month === null || day === null) return null;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  return isLocalDate(date) ? date : null;
}

const AT_END = /（? ?(?:[12]\d{3}|[一二][一二三四五六七八九〇零]{3}) ?年[^年日（）]{2,12}日 ?）?$/;

/** The date that a normalised line ends with, and where it begins. */
export function dateAtEnd(line: string): { date: LocalDate; at: number } | null {
  const tail = line.trimEnd();
  const at = Math.max(0, tail.length - 24);
  const found = AT_END.exec(tail.slice(at));
  const date = found && wholeDate(found[0]);
  return date ? { date, at: at + found.index } : null;
}

/** The date that a web page prints behind a label: `2026年3月6日`, `2026-03-06 11:25`. */
export function labelledDate(text: string): LocalDate | null {
  const [digits = ''] = /^[^ ]+(?: ?[月日])?/.exec(text.trim()) ?? [];
  const numeric = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/.exec(digits);
  if (!numeric) return wholeDate(text);
  const [, year, month = '', day = ''] = numeric;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isLocalDate(date) ? date : null;
}
