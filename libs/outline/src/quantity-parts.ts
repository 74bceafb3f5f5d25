import type { Passage } from './passage.ts';
import type { Quantity } from './quantities.ts';
import type { Statement } from './statements.ts';
import { cutOf, subjectOf, type Part } from './subjects.ts';
import { leadingVerb } from './target-words.ts';
import { timeFrameIn, type TimeFrame } from './time-frames.ts';
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

/** `A、B分别下降10%和15%`: the names before 分别 go to the numbers one by one; what only the last one says is theirs, too. */
function respective(setting: Setting, quantities: readonly Quantity[]): QuantityPart[] | null {
  const { statement } = setting;
  const at = statement.open.indexOf('分别');
  const [first] = quantities;
  if (at < 0 || !first || quantities.length < 2 || first.start < at) return null;
  const whole = { from: 0, to: statement.text.length };
  const [start, behind] = [setting.own?.start === 0 ? setting.own.end : 0, at + 2];
  const names = shareEnding(statement.text.slice(start, at).split(/、|和|与/));
  if (names.length !== quantities.length) return null;
  const tail = /[较比][^、]*$/.exec(names.at(-1) ?? '')?.[0] ?? '';
  const verb = `${tail}${statement.text.slice(behind, first.start)}`;
  return quantities.map((quantity, index) => {
    const text = `${(names[index] ?? '').replace(tail, '')}${verb}`;
    const subject = subjectOf({ text, norm: text }, { start: text.length, end: text.length }, null);
    return { ...whole, quantity, subject, carriesVerb: false, own: setting.own };
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
  return { subject: referring(`${verb}${subject}`, before), carriesVerb: verb !== '', own };
}

/**
 * 该比例 and an empty subject are what was counted before; 较上年提高 says how that one changes,
 * 其中省级 which part of it is meant.
 */
function referring(own: string, before: string): string {
  if (own === '' || own === '其中' || /^[该此][^，]{0,4}$/.test(own)) return before || own;
  if (/^其中.{1,3}$/.test(own) && before !== '') return `${before}，${own}`;
  return /^[较比]/.test(own) ? `${before}${own}` : own;
}

/** The statement without its words about time, brackets and quotations blanked out. */
export const withoutTime = ({ statement, own }: Pick<Setting, 'statement' | 'own'>): string =>
  own ? statement.open.slice(0, own.start) + statement.open.slice(own.end) : statement.open;
