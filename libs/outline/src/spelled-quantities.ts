import { countOf } from './numerals.ts';
import { isShy, printedIn, quantityAt, UNIT_WORDS, type Quantity } from './quantities.ts';

const NUMERAL = '[一二两三四五六七八九十百千零〇]';
const UNITS = UNIT_WORDS.join('|');
const SPELLED = new RegExp(`${NUMERAL}(?:分之|[百千万亿至到]?${NUMERAL}*[万亿]?(?:${UNITS}))`);
/** 第三个, 每五年, 其一: no counts. */
const COUNT = new RegExp(
  `(?<![\\d第每同另某任逐之其哪这那唯何]|${NUMERAL})(${NUMERAL}{1,7})(?:[至到](${NUMERAL}{1,7}))?([万亿])?(?=(?:${UNITS}))`,
  'g',
);
const SHARE = new RegExp(`(${NUMERAL}{1,5})分之(${NUMERAL}{1,5})`, 'g');
/** 两个维护, 三个方面: fewer are prose, unless something says how many at least. */
const FEW = 10;
const AT_LEAST = /(?:不(?:得)?(?:少|低|小)于|至少|最少|达到|达|超过|突破)[\u4e00-\u9fa5]{0,6}$/;

/**
 * The quantities of a clause whose brackets and quotations are blanked out, in digits and in words, in order.
 * Words right behind a number are a size: 100个十万亩基地.
 */
export function quantitiesIn(clause: string): Quantity[] {
  const printed = printedIn(clause);
  const ends = new Set(printed.map(({ end }) => end));
  const spelled = spelledIn(clause).filter(({ start }) => !ends.has(start));
  const all = [...printed, ...spelled].toSorted((a, b) => a.start - b.start);
  let end = 0;
  return all.filter((quantity) => {
    if (quantity.start < end) return false;
    ({ end } = quantity);
    return true;
  });
}

/** 二十个, 不少于三家, 三分之二, 百分之八十. */
function spelledIn(clause: string): Quantity[] {
  if (!SPELLED.test(clause)) return [];
  return [...countsIn(clause), ...sharesIn(clause)];
}

function countsIn(clause: string): Quantity[] {
  return [...clause.matchAll(COUNT)].flatMap(({ 0: words, 1: first, 2: last, 3: scale, index }) => {
    const value = countOf(first ?? '');
    const upper = last === undefined ? '' : `-${countOf(last) ?? ''}`;
    if (value === null || upper === '-' || /^[百千]/.test(words)) return [];
    const found = readAs(clause, { index, words, value, tail: `${upper}${scale ?? ''}` });
    return found && isAim(found, clause) ? [found] : [];
  });
}

function sharesIn(clause: string): Quantity[] {
  return [...clause.matchAll(SHARE)].flatMap(({ 0: words, 1: whole, 2: part, index }) => {
    const [of, some] = [countOf(whole ?? ''), countOf(part ?? '')];
    if (of === null || some === null || some > of) return [];
    const value = Math.round((some / of) * 10_000) / 100;
    const found = readAs(clause, { index, words, value, tail: '%' });
    return found ? [found] : [];
  });
}

type Spelled = { index: number; words: string; value: number; tail: string };

/** As if it were printed in digits. */
function readAs(clause: string, { index, words, value, tail }: Spelled): Quantity | null {
  const digits = `${value}${tail}`;
  const rest = clause.slice(index + words.length);
  const found = quantityAt(`${clause.slice(0, index)}${digits}${rest}`, index, String(value));
  return found && { ...found, end: found.end + words.length - digits.length };
}

function isAim(quantity: Quantity, clause: string): boolean {
  const { comparator, value, start, suffixed } = quantity;
  if (comparator.startsWith('<')) return false;
  if (value >= FEW || comparator === 'range') return true;
  return !isShy(quantity) && (suffixed || AT_LEAST.test(clause.slice(0, start)));
}
