import { defined, type LocalDate } from '#kernel';
import type { Passage } from './passage.ts';
import type { Quantity } from './quantities.ts';
import type { Statement } from './statements.ts';
import { cutOf, subjectOf, type Part } from './subjects.ts';
import { isRate, leadingVerb } from './target-words.ts';
import { timeFrameIn, type Said, type TimeFrame } from './time-frames.ts';
import type { Years } from './years.ts';

/** One statement and what it counts by. */
export type Setting = {
  passage: Passage;
  statement: Statement;
  /** What the statement itself says about time. */
  own: TimeFrame | null;
  /** What was counted before it. */
  before: string;
  years: Years;
};

/** The stretch of a statement that belongs to one of its quantities, and what is counted by it. */
export type QuantityPart = {
  from: number;
  to: number;
  quantity: Quantity;
  subject: string;
  carriesVerb: boolean;
  /** What the part itself says about time. */
  own: TimeFrame | null;
  /** Its one of several years said before: 2026年、2027年分别达到5个、8个. */
  year?: Said;
};

/** Shares a statement out among its quantities. */
export function partsOf(setting: Setting, quantities: readonly Quantity[]): QuantityPart[] {
  const shared = respective(setting, quantities);
  if (shared) return shared;
  const { statement } = setting;
  const parts: QuantityPart[] = [];
  let from = 0;
  for (const [index, quantity] of quantities.entries()) {
    const next = quantities[index + 1];
    const to = next ? seamBetween(statement.open, quantity.end, next.start) : statement.text.length;
    const skip =
      index > 0 ? (/^[、，和及与]+\s*/.exec(statement.text.slice(from, to))?.[0].length ?? 0) : 0;
    const part = { from: from + skip, to, quantity };
    const before = parts.at(-1)?.subject ?? setting.before;
    parts.push({ ...part, ...counted(setting, part, before) });
    from = to;
  }
  return parts;
}

/** 分别 shares out the numbers behind it, by the years or the names before it. */
function respective(setting: Setting, quantities: readonly Quantity[]): QuantityPart[] | null {
  const { statement } = setting;
  const at = statement.open.indexOf('分别');
  const [first] = quantities;
  if (at < 0 || !first || quantities.length < 2 || first.start < at) return null;
  const start = setting.own?.start === 0 ? setting.own.end : 0;
  const said = statement.text.slice(start, at);
  const verb = statement.text.slice(at + 2, first.start);
  const years = yearsBefore(setting, at);
  const names = years ? years.map(() => said.replace(YEAR_ROW, '')) : namesShared(said);
  if (names.length !== quantities.length) return null;
  return quantities.map((quantity, index) => {
    const text = `${names[index] ?? ''}${verb}`;
    return {
      from: 0,
      to: statement.text.length,
      quantity,
      subject: subjectOf({ text, norm: text }, { start: text.length, end: text.length }, null),
      carriesVerb: false,
      own: setting.own,
      ...defined({ year: years?.[index] }),
    };
  });
}

/** `A、B较上年分别下降10%和15%`: what only the last name says is of all. */
function namesShared(said: string): string[] {
  const names = shareEnding(said.split(/、|和|与/));
  const tail = /[较比][^、]*$/.exec(names.at(-1) ?? '')?.[0] ?? '';
  return names.map((name) => `${name.replace(tail, '')}${tail}`);
}

const YEAR_ROW = /^[到至\s]*(?:[12]\d{3} ?年?[、和及与，\s]*)+/;
const YEARS = /(?:[12]\d{3} ?年? ?[、和及与] ?)+[12]\d{3} ?年/;
/** So far back such years may stand. */
const YEARS_REACH = 60;

/** The row of years that is said before 分别 in its sentence: 到2026年、2027年，…分别. */
function yearsBefore({ passage, statement }: Setting, at: number): Said[] | null {
  const to = statement.from + at;
  const before = passage.norm.slice(Math.max(0, to - YEARS_REACH), to);
  const [row] = YEARS.exec(before.slice(before.search(/[^。；\n]*$/))) ?? [];
  if (row === undefined) return null;
  return [...row.matchAll(/[12]\d{3}/g)].map(([year]) => {
    const deadline = `${year}-12-31` as LocalDate;
    const frame = { start: 0, end: 0, yearly: false, reach: 'statement' as const };
    return { frame: { ...frame, deadline, window: null }, words: `${year}年` };
  });
}

/** `一类、二类摊位达标率`: a name that ends where the last one goes on. */
function shareEnding(names: readonly string[]): string[] {
  const last = names.at(-1) ?? '';
  return names.map((name) => {
    const goesOn = name.length < last.length && name.at(-1) === last.charAt(name.length - 1);
    return goesOn ? name + last.slice(name.length) : name;
  });
}

/** Where one quantity's words end and the next one's begin: at the last 、, else at 和, else at once. */
function seamBetween(open: string, end: number, next: number): number {
  const between = open.slice(end, next);
  const comma = between.lastIndexOf('、');
  if (comma >= 0) return end + comma;
  const and = /以及|和|及|与/.exec(between);
  return and ? end + and.index : end;
}

const GROWS = /(?:增长|提高|提升|下降|降低|减少)$/;

/** What a part counts; a part that opens with its number borrows the verb of the statement. */
function counted(
  setting: Setting,
  { from, to, quantity }: Pick<QuantityPart, 'from' | 'to' | 'quantity'>,
  before: string,
): Pick<QuantityPart, 'subject' | 'carriesVerb' | 'own'> {
  const { statement, passage, years } = setting;
  const part: Part = {
    text: passage.text.slice(statement.from + from, statement.from + to),
    norm: statement.text.slice(from, to),
  };
  const cut = { start: quantity.start - from, end: quantity.end - from };
  const own = from === 0 ? setting.own : timeFrameIn(part.norm, years);
  const subject = subjectOf(part, cut, cutOf(own));
  const verb = from > 0 && quantity.start === from ? leadingVerb(withoutTime(setting)) : '';
  // 总额增长6%，突破1200亿元: the amount is that of the total.
  const last = isRate(quantity.unit) ? before : before.replace(GROWS, '');
  return { subject: referring(`${verb}${subject}`, last), carriesVerb: verb !== '', own };
}

const RANKED = /(?:国家|[省市县区])级/;

/**
 * 该比例 and an empty subject are what was counted before; 较上年提高 says how that one changes,
 * 其中省级 which part of it is meant; 省级15家 is of what 国家级 was; a verb alone is done to what came before.
 */
function referring(own: string, before: string): string {
  if (own === '' || own === '其中' || /^[该此][^，]{0,4}$/.test(own)) return before || own;
  if (before !== '' && leadingVerb(own) === own) return before;
  if (/^.{1,3}级$/.test(own)) return RANKED.test(before) ? before.replace(RANKED, own) : own;
  if (/^其中.{1,3}$/.test(own) && before !== '') return `${before}，${own}`;
  return /^[较比]/.test(own) ? `${before}${own}` : own;
}

/** The statement without its words about time, brackets and quotations blanked out. */
export const withoutTime = ({ statement, own }: Pick<Setting, 'statement' | 'own'>): string =>
  own ? statement.open.slice(0, own.start) + statement.open.slice(own.end) : statement.open;
