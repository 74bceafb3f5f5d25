import { dutyIn, hasOtherInterval, type DutyReason } from './duties.ts';
import type { Recurrence, Target } from './outline.ts';
import type { Passage } from './passage.ts';
import { quantitiesIn, type Quantity } from './quantities.ts';
import { relativeLevel, type RelativeLevel } from './relative-levels.ts';
import { statementsIn, type Statement } from './statements.ts';
import { cutOf, subjectOf, type Part } from './subjects.ts';
import { doesFirst, isRate, isTarget, leadingVerb, MODALITY } from './target-words.ts';
import { timeFrameIn, type TimeFrame } from './time-frames.ts';

/** A target without its place in the plan. */
export type TargetDraft = Omit<
  Target,
  'sectionOrdinal' | 'sectionTitle' | 'taskOrdinal' | 'departments'
>;
export type DutyDraft = Pick<Target, 'quote' | 'span'> & { why: DutyReason };
export type Counted = { targets: TargetDraft[]; duties: DutyDraft[] };

/** What earlier statements of a sentence leave in force. */
type Carried = {
  time: TimeFrame | null;
  /** A softening said together with the time: 力争到2025年，… */
  modality: string | null;
  subject: string;
  /** Where words that only say when (到2025年，) began. */
  leadFrom: number | null;
};

const nothingCarried: Carried = { time: null, modality: null, subject: '', leadFrom: null };

/** The quantities to be reached that a passage prints, and the duties without a number. */
export function countedIn(passage: Passage): Counted {
  const counted: Counted = { targets: [], duties: [] };
  let carried = nothingCarried;
  for (const statement of statementsIn(passage)) {
    if (statement.opensSentence) carried = nothingCarried;
    carried = readStatement(passage, statement, carried, counted);
  }
  return counted;
}

/** One statement with what holds for it. */
type Scene = { passage: Passage; statement: Statement; own: TimeFrame | null; carried: Carried };

function readStatement(
  passage: Passage,
  statement: Statement,
  before: Carried,
  into: Counted,
): Carried {
  const own = timeFrameIn(statement.text);
  const modality = MODALITY.exec(statement.open)?.[0] ?? null;
  if (own && saysOnlyWhen(statement.text, own)) {
    return { ...before, time: own, modality, leadFrom: statement.from };
  }
  const carried: Carried = own ? { ...before, time: own, modality: null } : before;
  const scene: Scene = { passage, statement, own, carried };
  const drafts = draftsOf(scene);
  into.targets.push(...drafts);
  const why = drafts.length === 0 ? dutyIn(statement.open, own) : null;
  if (why) into.duties.push({ ...quoteOf(scene, 0, statement.text.length), why });
  return { ...carried, subject: drafts.at(-1)?.subject ?? carried.subject, leadFrom: null };
}

const saysOnlyWhen = (text: string, { start, end }: TimeFrame): boolean =>
  /^(?:力争|争取|确保|努力|力求|[，\s])*$/.test(text.slice(0, start) + text.slice(end));

function draftsOf(scene: Scene): TargetDraft[] {
  const { statement, carried } = scene;
  if (hasOtherInterval(statement.open)) return [];
  const all = quantitiesIn(statement.open);
  const targets = all.filter((quantity, index) =>
    isTarget(
      statement.open,
      quantity,
      carried.time !== null,
      index > 0 && leadingVerb(statement.open) !== '',
    ),
  );
  if (targets.length > 0) return partsOf(scene, targets).map((part) => numbered(scene, part));
  const level = relativeLevel(statement.text);
  return level ? [relative(scene, level)] : [];
}

/** The stretch of a statement that belongs to one of its quantities. */
type QuantityPart = { from: number; to: number; quantity: Quantity };

function partsOf({ statement }: Scene, quantities: readonly Quantity[]): QuantityPart[] {
  const parts: QuantityPart[] = [];
  let from = 0;
  for (const [index, quantity] of quantities.entries()) {
    const next = quantities[index + 1];
    const to = next ? seamBetween(statement.open, quantity.end, next.start) : statement.text.length;
    const skip = /^[、，和及与]+\s*/.exec(statement.text.slice(from, to))?.[0].length ?? 0;
    parts.push({ from: from + (index > 0 ? skip : 0), to, quantity });
    from = to;
  }
  return parts;
}

/** Where one quantity's words end and the next one's begin: at the last 、, else at 和, else at once. */
function seamBetween(open: string, end: number, next: number): number {
  const between = open.slice(end, next);
  const comma = between.lastIndexOf('、');
  if (comma >= 0) return end + comma;
  const and = /以及|和|及|与/.exec(between);
  return and ? end + and.index : end;
}

function numbered(scene: Scene, { from, to, quantity }: QuantityPart): TargetDraft {
  const { statement, carried, passage } = scene;
  const part: Part = {
    text: passage.text.slice(statement.from + from, statement.from + to),
    norm: statement.text.slice(from, to),
  };
  const cut = { start: quantity.start - from, end: quantity.end - from };
  const own = subjectOf(part, cut, from === 0 ? cutOf(scene.own) : null);
  const verb = from > 0 && quantity.start === from ? leadingVerb(withoutTime(scene)) : '';
  const { value, upper, unit, comparator } = quantity;
  return {
    ...quoteOf(scene, from, to),
    subject: own === '' ? carried.subject : `${verb}${own}`,
    comparator,
    value,
    upper,
    unit,
    recurrence: recurrenceOf(scene, quantity, verb !== ''),
    ...timing(carried.time),
    ...softness(scene, part.norm),
    ...(quantity.softened ? { printedComparator: quantity.softened } : {}),
    ...(quantity.bare && comparator !== 'range' && !quantity.softened
      ? { printedComparator: 'none (bare number)' }
      : {}),
  };
}

const withoutTime = ({ statement, own }: Scene): string =>
  own ? statement.open.slice(0, own.start) + statement.open.slice(own.end) : statement.open;

function relative(scene: Scene, { start, end, reference, comparator }: RelativeLevel): TargetDraft {
  const { statement, passage, carried } = scene;
  const part: Part = {
    text: passage.text.slice(statement.from, statement.to),
    norm: statement.text,
  };
  const subject = subjectOf(part, { start, end }, cutOf(scene.own)) || carried.subject;
  return {
    ...quoteOf(scene, 0, statement.text.length),
    subject,
    comparator,
    value: null,
    upper: null,
    unit: /比例|率|占比|比重/.test(subject) ? '%' : null,
    recurrence: carried.time?.yearly === true ? 'yearly' : 'level',
    ...timing(carried.time),
    ...softness(scene, statement.text),
    reference,
  };
}

function quoteOf(
  { passage, statement, carried }: Scene,
  from: number,
  to: number,
): Pick<Target, 'quote' | 'span'> {
  const start = from === 0 ? (carried.leadFrom ?? statement.from) : statement.from + from;
  const quoted = passage.slice(start, statement.from + to).trim();
  return { quote: quoted.text, span: quoted.span() };
}

/** A yearly target has no deadline of its own: it is due at the end of each year. */
function timing(time: TimeFrame | null): Pick<Target, 'deadline' | 'window'> {
  const window = time?.window ? { window: time.window } : {};
  return { deadline: time?.yearly === true ? null : (time?.deadline ?? null), ...window };
}

function softness({ carried }: Scene, part: string): Pick<Target, 'modality'> {
  const modality = MODALITY.exec(part)?.[0] ?? carried.modality;
  return modality ? { modality } : {};
}

/** Ratios and stocks are levels; what is done during the plan adds up; 每年 and 年均 count by the year. */
function recurrenceOf(
  scene: Scene,
  { unit, bare, comparator }: Quantity,
  carriedVerb: boolean,
): Recurrence {
  const { carried, statement } = scene;
  if (carried.time?.yearly === true) return 'yearly';
  if (isRate(unit)) return 'level';
  const text = withoutTime(scene);
  if (carriedVerb || carried.time?.window || /累计/.test(text) || doesFirst(text))
    return 'cumulative';
  return bare && comparator !== 'range' && leadingVerb(statement.open) !== ''
    ? 'cumulative'
    : 'level';
}
