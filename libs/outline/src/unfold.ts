import { smallNumber } from './numerals.ts';
import type { Passage } from './passage.ts';

/** A level of numbering, outermost first. */
type Level = {
  pattern: RegExp;
  /** What must stand before it, unless a heading does. */
  behind: RegExp | null;
};

const LEVELS: readonly Level[] = [
  {
    pattern:
      /(?<![一二三四五六七八九十第（])([一二三四五六七八九十]{1,3})、(?![一二三四五六七八九十]{1,2}、)/g,
    behind: null,
  },
  { pattern: /（([一二三四五六七八九十]{1,3})）/g, behind: null },
  {
    pattern: /(?<![\d.A-Za-z])(\d{1,2})(?:[.](?!\d)|、(?!\d)|。(?=[\u4e00-\u9fa5]))/g,
    behind: /[。）；：]$/,
  },
  { pattern: /（(\d{1,2})）/g, behind: /[。）；：]$/ },
  { pattern: /(-{2,3})(?=[\u4e00-\u9fa5“《])/g, behind: /[。）；：]$/ },
];
/** So much of a title may stand between a heading's number and that of its first item. */
const LONGEST_TITLE = 40;
/** A shorter line is one. */
const SHORTEST_FOLDED = 120;
/** Headings that say no more than what they hold: the text begins right behind them. */
const PLAIN_HEADING =
  /^(?:总体要求|指导思想|(?:基本|工作)原则|(?:工作|总体|主要|发展)(?:目标|思路)|(?:重点|主要|工作)(?:任务|措施|举措|内容)|(?:工作|重点)(?:思想|重点|工作|安排|计划)|(?:整治|活动|试点|实施)(?:范围|内容|对象|重点)|保障措施|组织(?:实施|领导|保障|机构)|职责分工|(?:实施|工作|方法)步骤|(?:工作|有关|几点)要求|(?:进度|时间|计划)安排)(?=[\u4e00-\u9fa5\d（“《])(?![和与及、，])/;

type Cut = { at: number; level: number };

/**
 * The paragraphs of a text whose line breaks were lost: parted at its numbers, one following the other, and in its
 * head at what each line of a head ends or begins with. Null for a line that is one.
 * @param alone there is no other line
 */
export function unfolded(line: Passage, alone: boolean): readonly Passage[] | null {
  const { norm } = line;
  if (norm.length < SHORTEST_FOLDED) return null;
  if (!alone && !(norm.includes('一、') && norm.includes('二、'))) return atBlanks(line);
  const cuts = numbersIn(norm);
  const outer = cuts.filter(({ level }) => level === 0).length;
  const [first] = cuts;
  if (!first || (outer < 2 && !(alone && cuts.length > 2))) return atBlanks(line);
  const inner = cuts.flatMap(({ at }) => [at, ...behindHeading(norm, at)]);
  const head = headCuts(norm.slice(0, first.at));
  return partsAt(line, [...head, ...inner, ...indents(line), ...tailCuts(norm)]);
}

function partsAt(line: Passage, ends: readonly number[]): readonly Passage[] {
  const all = [0, ...new Set(ends.toSorted((a, b) => a - b)), line.length];
  return all
    .slice(0, -1)
    .map((from, index) => line.slice(from, all[index + 1]).trim())
    .filter(({ length }) => length > 0);
}

/** Fewer wide blanks behind full stops are no paragraphs. */
const FEWEST_INDENTS = 3;

const INDENT =
  /(?:(?<=[。：；])|(?<![ \u3000\u00a0])(?=[ \u3000\u00a0]{2,12}（[一二三四五六七八九十]{1,3}）))(?=[ \u00a0]?\u3000)[ \u3000\u00a0]{2,12}/g;

/** The paragraphs of a line without numbers to part it at: each begins behind a full stop and wide blanks. */
function atBlanks(line: Passage): readonly Passage[] | null {
  const ends = [...line.text.matchAll(INDENT)];
  return ends.length < FEWEST_INDENTS
    ? null
    : partsAt(
        line,
        ends.map(({ index }) => index),
      );
}

/** Where numbers stand that follow one another: the next of their level, or the first of a new one. */
function numbersIn(norm: string): Cut[] {
  const found = LEVELS.flatMap(({ pattern }, level) =>
    [...norm.matchAll(pattern)].map(({ 1: numeral = '', index }) => {
      return { at: index, level, number: smallNumber(numeral) };
    }),
  ).sort((a, b) => a.at - b.at);
  const reached = LEVELS.map(() => 0);
  const cuts: Cut[] = [];
  for (const { at, level, number } of found) {
    if (number !== null && !follows(norm, { at, level, number }, reached[level] ?? 0)) continue;
    if (!opens(norm, at, level, cuts.at(-1))) continue;
    reached[level] = number ?? 0;
    cuts.push({ at, level });
  }
  return cuts;
}

/** So many numbers may be lost where the next one stands behind a full stop. */
const WIDEST_GAP = 3;

/** The number after the one reached; 1 of an inner level; `11。` only where 11 is due. */
function follows(
  norm: string,
  { at, level, number }: Cut & { number: number },
  last: number,
): boolean {
  const due = number === last + 1;
  if (norm.charAt(at + String(number).length) === '。') return due && number > 1;
  if (due || (number === 1 && level > 0)) return true;
  return (
    last > 0 && number > last && number <= last + WIDEST_GAP && /[。）]$/.test(before(norm, at, 3))
  );
}

const before = (norm: string, at: number, reach: number): string =>
  norm.slice(Math.max(0, at - reach), at).trimEnd();

/** 责任单位：县教育局: a label closes what stands before the next number. */
const LABELLED = /(?:单位|部门|时限|期限|时间) ?：[^。；：]{1,80}$/;

function opens(norm: string, at: number, level: number, last: Cut | undefined): boolean {
  const { behind } = LEVELS[level] ?? { behind: null };
  if (!behind || behind.test(before(norm, at, 6))) return true;
  if (LABELLED.test(before(norm, at, 100))) return true;
  return last !== undefined && last.level < level && at - last.at < LONGEST_TITLE;
}

/** Two wide blanks begin a paragraph. */
const indents = ({ text }: Passage): number[] =>
  [...text.matchAll(/(?<=\S)\u3000{2}/g)].map(({ index }) => index);

function behindHeading(norm: string, at: number): number[] {
  const marker =
    /^[（\d一二三四五六七八九十）]{1,5}[、.]? ?/.exec(norm.slice(at, at + 8))?.[0].length ?? 0;
  const heading = PLAIN_HEADING.exec(norm.slice(at + marker, at + marker + 10));
  return heading ? [at + marker + heading[0].length] : [];
}

const DAY = '\\d{4} ?年 ?\\d{1,2} ?月 ?\\d{1,2} ?日';
/** How the name of what is attached ends; who signed may follow at once. */
const NAMED = '方案|计划|要点|意见|措施|清单|标准|模板|表';
/** Behind these a line of a head ends. */
const HEAD_ENDS: readonly RegExp[] = [
  /(?:通知|意见|决定|批复|方案|计划)(?:（[^（）]{2,12}）)?(?=[\u4e00-\u9fa5]{2,10}（ ?\d{4} ?）|各|关于)/g,
  /（(?:此件|此文)[^（）]{2,10}）|.(?=（(?:此件|此文)[^（）]{2,10}）)|文件(?=[\u4e00-\u9fa5]{2,10}（ ?\d{4})/g,
  /（ ?\d{4} ?） ?第? ?\d{1,5} ?号(?![，。、）》])/g,
  /各[^。：]{2,80}：/g,
  /(?:稿纸|会签单)(?=[\u4e00-\u9fa5]*关于)/g,
  new RegExp(`${DAY}(?![，。、前至起印])`, 'g'),
  new RegExp(`。(?=[^。，：]{4,40}${DAY})`, 'g'),
  new RegExp(`[\\u4e00-\\u9fa5](?=${DAY}(?![，。、前至起印]))`, 'g'),
  /(?:方案|计划|意见|措施)》?(?:（[^（）]{2,20}）)?(?=为(?!期)|根据|按照|深入)/g,
  /(?<=^|[。）日])附件(?:\d{1,2}?(?=[12]\d{3} ?年)|\d{0,2}(?=[\u4e00-\u9fa5“《]))/g,
  new RegExp(`(?:${NAMED})(?=[\\u4e00-\\u9fa5（）]{4,40}${DAY})`, 'g'),
];

const headCuts = (head: string): number[] =>
  HEAD_ENDS.flatMap((pattern) =>
    [...head.matchAll(pattern)].map(({ 0: words, index }) => index + words.length),
  );

const TAIL = 200;
/** The day at the end of the text, or before the attachments that are named behind it. */
const LAST_DAY = new RegExp(`(?<![\\d于至到])(${DAY})((?:附件.*)?)$`);

const SIGNED = new RegExp(`(?:[。）]|${NAMED})((?:(?!${NAMED})[^。，：]){4,40})$`);

/** Before the signature and the day at the end, and around that day. */
function tailCuts(norm: string): number[] {
  const from = Math.max(0, norm.length - TAIL);
  const tail = norm.slice(from);
  const dated = LAST_DAY.exec(tail);
  if (!dated) return [];
  const [, day = '', attached = ''] = dated;
  const at = from + dated.index;
  const signed = SIGNED.exec(norm.slice(from, at))?.[1] ?? '';
  return [at - signed.length, at, at + day.length, norm.length - attached.length];
}
