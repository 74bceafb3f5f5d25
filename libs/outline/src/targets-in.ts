import { conditionsAmong, notesAmong } from './conditions.ts';
import { dutyIn, hasOtherInterval, type DutyReason } from './duties.ts';
import type { Recurrence, Target } from './outline.ts';
import { squeeze } from './normalise.ts';
import type { Passage } from './passage.ts';
import type { Quantity } from './quantities.ts';
import { relativeLevel, type RelativeLevel } from './relative-levels.ts';
import { statementsIn, type Statement } from './statements.ts';
import { quantitiesIn } from './spelled-quantities.ts';
import { cutOf, subjectOf, type Part } from './subjects.ts';
import { partsOf, withoutTime, type QuantityPart, type Setting } from './quantity-parts.ts';
import { doesFirst, isGrant, isRate, isTarget, leadingVerb, MODALITY } from './target-words.ts';
import { timeFrameIn, type Said, type TimeFrame } from './time-frames.ts';
import { noYears, yearsBehind, type Years } from './years.ts';

/** A target without its place in the plan. */
export type TargetDraft = Omit<
  Target,
  'sectionOrdinal' | 'sectionTitle' | 'taskOrdinal' | 'departments'
>;
export type DutyDraft = Pick<Target, 'quote' | 'span'> & { why: DutyReason };
export type Counted = { targets: TargetDraft[]; duties: DutyDraft[] };

/** What earlier statements leave in force. */
type Carried = {
  time: Said | null;
  /** A softening said together with the time: 力争到2025年，… */
  modality: string | null;
  subject: string;
  /** Where words that only say when (到2025年，) began. */
  leadFrom: number | null;
  /** What such words last said. */
  lead: { time: Said | null; modality: string | null };
  /** What opens the paragraph, or the list that this one is an item of. */
  paragraph: Said | null;
  /** Its time was said in this sentence, or over this list. */
  timed: boolean;
  /** How what the sentence last counted adds up; null where it has counted nothing. */
  counting: Recurrence | null;
  /** The sentence says who is paid what. */
  granting: boolean;
};

/** Without a comma for so long it is no sentence. */
const LONGEST_STATEMENT = 1_000;

const noLead = { time: null, modality: null };
const nothingCarried: Carried = {
  ...noLead,
  subject: '',
  leadFrom: null,
  lead: noLead,
  paragraph: null,
  timed: false,
  counting: null,
  granting: false,
};

/**
 * The quantities to be reached that a passage prints, and the duties without a number.
 * @param over words about time that hold for all of it until others are said
 */
export function countedIn(
  passage: Passage,
  years: Years = noYears,
  over: Said | null = null,
): Counted & { time: Said | null } {
  const counted: Counted = { targets: [], duties: [] };
  let carried: Carried = { ...nothingCarried, time: over, paragraph: over, timed: over !== null };
  let named = years;
  const statements = statementsIn(passage);
  const idle = new Set([...conditionsAmong(statements, passage), ...notesAmong(statements)]);
  for (const statement of statements) {
    const into = idle.has(statement) ? { targets: [], duties: [] } : counted;
    carried = readStatement(passage, statement, stillCarried(carried, statement), into, named);
    named = yearsBehind(named, statement.open);
  }
  return { ...counted, time: carried.paragraph };
}

/** 到2025年 reaches to the end of its paragraph, and over the items of a list right behind it. */
function stillCarried(carried: Carried, { after, listed }: Statement): Carried {
  if (after === 'paragraph' && !listed) return nothingCarried;
  if (after === 'paragraph' || after === 'full-stop') {
    const { paragraph } = carried;
    return { ...nothingCarried, time: paragraph, paragraph, timed: listed && paragraph !== null };
  }
  const ends = after === 'semicolon' && carried.time?.frame.yearly === true;
  return ends ? { ...carried, ...carried.lead } : carried;
}

/** One statement with what holds for it. */
type Scene = Setting & { carried: Carried };

function readStatement(
  passage: Passage,
  statement: Statement,
  before: Carried,
  into: Counted,
  years: Years,
): Carried {
  const own = timeFrameIn(statement.text, years);
  const held = own ? sayingWhen(before, statement, said(passage, statement, own)) : before;
  if (own && saysOnlyWhen(statement.text, own)) {
    const lead = { time: held.time, modality: MODALITY.exec(statement.open)?.[0] ?? null };
    return { ...held, ...lead, lead, leadFrom: statement.from };
  }
  const granting = held.granting || isGrant(statement.open);
  const carried: Carried = { ...held, granting };
  const drafts = count({ passage, statement, own, before: held.subject, carried, years }, into);
  const last = drafts.at(-1);
  return {
    ...(staysBehind(own, before) ? before : carried),
    subject: last ? last.subject : held.subject,
    counting: last ? last.recurrence : null,
    leadFrom: null,
    granting,
  };
}

/** 2026年达到5万吨，力争达到6万吨: the year goes on where no other is in force. */
const staysBehind = (own: TimeFrame | null, { time }: Carried): boolean =>
  own?.reach === 'statement' && (own.yearly || time !== null);

/** Adds what a statement counts, or the duty that it is without a number. */
function count(scene: Scene, { targets, duties }: Counted): TargetDraft[] {
  const drafts = draftsOf(scene);
  targets.push(...drafts);
  const { statement, own } = scene;
  const why = drafts.length === 0 ? dutyIn(statement.open, own) : null;
  if (why) duties.push({ ...quoteOf(scene, 0, statement.text.length), why });
  return drafts;
}

/** @param from where the text that the offsets of the frame count from begins in the statement */
const said = (passage: Passage, statement: Statement, frame: TimeFrame, from = 0): Said => {
  const start = statement.from + from;
  return { frame, words: squeeze(passage.text.slice(start + frame.start, start + frame.end)) };
};

/** What is in force from a statement on that says when. */
function sayingWhen(before: Carried, { text, after }: Statement, time: Said): Carried {
  const { frame } = time;
  const opens = after !== 'comma' || before.leadFrom !== null;
  const reaches = frame.reach === 'paragraph' && opens && saysOnlyHow(text.slice(0, frame.start));
  const paragraph = reaches ? time : before.paragraph;
  return { ...before, time, modality: null, paragraph, timed: true };
}

const saysOnlyWhen = (text: string, { start, end }: TimeFrame): boolean =>
  saysOnlyHow(text.slice(0, start) + text.slice(end));

const saysOnlyHow = (text: string): boolean => /^(?:力争|争取|确保|努力|力求|[，\s])*$/.test(text);

function draftsOf(scene: Scene): TargetDraft[] {
  const { statement } = scene;
  if (statement.open.length > LONGEST_STATEMENT || hasOtherInterval(statement.open)) return [];
  const targets = targetsAmong(scene, quantitiesIn(statement.open));
  if (targets.length > 0) return partsOf(scene, targets).map((part) => numbered(scene, part));
  const level = relativeLevel(statement.text);
  return level ? [relative(scene, level)] : [];
}

/** Those to be reached; one that follows right upon another is what that one is. */
function targetsAmong({ statement, carried }: Scene, all: readonly Quantity[]): Quantity[] {
  const targets: Quantity[] = [];
  for (const [index, quantity] of all.entries()) {
    const last = targets.at(-1);
    const { joined, listed } = linkedTo(last, quantity, statement.open);
    const around = {
      timed: carried.timed,
      carried:
        index > 0 ? leadingVerb(statement.open) !== '' : countsOn(carried, statement, quantity),
      joined: joined || listed,
      follows: targets.length > 0,
      granting: carried.granting,
    };
    if (!isTarget(statement.open, quantity, around)) continue;
    targets.push(joined && quantity.bare ? { ...quantity, ...comparisonOf(last) } : quantity);
  }
  return targets;
}

const countsOn = ({ counting }: Carried, { open }: Statement, quantity: Quantity): boolean =>
  counting !== null && goesOnCounting(open, quantity);

/** How a number follows upon the target before it: 90%和75%, or 7项国标、12项行标立项. */
function linkedTo(
  last: Quantity | undefined,
  { start, unit, bare }: Quantity,
  open: string,
): { joined: boolean; listed: boolean } {
  if (!last) return { joined: false, listed: false };
  const between = open.slice(last.end, start);
  return {
    joined: /^ ?[、和及与] ?$/.test(between),
    listed: last.unit === unit && last.bare && bare && /^[\u4e00-\u9fa5]{1,8}、$/.test(between),
  };
}

/** Where the sentence has counted, a number that opens or closes a statement counts on: 20名会计参加考试, 再就业400人. */
const goesOnCounting = (open: string, { start, end }: Quantity): boolean =>
  /^[和及与\s]*$/.test(open.slice(0, start)) ||
  open.startsWith('其中') ||
  (end === open.length && !/涉及|覆盖|惠及|受益|占地|总投资|全长|总面积/.test(open));

/** 达到90%和75%: the comparing word is said once. */
const comparisonOf = (quantity: Quantity | undefined): Partial<Quantity> =>
  quantity && quantity.comparator !== 'range'
    ? { comparator: quantity.comparator, bare: quantity.bare }
    : {};

function numbered(
  given: Scene,
  { from, to, quantity, subject, carriesVerb, own, year }: QuantityPart,
): TargetDraft {
  const { passage, statement } = given;
  const part = own && from > 0 ? said(passage, statement, own, from) : null;
  const time = year ?? part ?? given.carried.time;
  const scene = { ...given, carried: { ...given.carried, time } };
  const { value, upper, unit, comparator, bare, softened } = quantity;
  const printed = softened ?? (bare && comparator !== 'range' ? 'none (bare number)' : null);
  return {
    ...quoteOf(scene, from, to),
    subject,
    comparator,
    value,
    upper,
    unit,
    recurrence: recurrenceOf(scene, quantity, carriesVerb),
    ...timing(time),
    ...softness(scene, statement.text.slice(from, to)),
    ...(printed === null ? {} : { printedComparator: printed }),
  };
}

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
    recurrence: isYearly(carried.time) ? 'yearly' : 'level',
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
  const lead = carried.leadFrom ?? statement.from;
  const led = from === 0 && !passage.norm.slice(lead, statement.from).includes('\n');
  const start = led ? lead : statement.from + from;
  const quoted = passage.slice(start, statement.from + to).trim();
  return { quote: quoted.text, span: quoted.span() };
}

const isYearly = (time: Said | null): boolean => time?.frame.yearly === true;

/** A yearly target has no deadline of its own: it is due at the end of each year. */
function timing(time: Said | null): Pick<Target, 'deadline' | 'deadlineWords' | 'window'> {
  if (!time || time.frame.yearly) return { deadline: null };
  const { deadline, window } = time.frame;
  return { deadline, deadlineWords: time.words, ...(window ? { window } : {}) };
}

function softness({ carried }: Scene, part: string): Pick<Target, 'modality'> {
  const modality = MODALITY.exec(part)?.[0] ?? carried.modality;
  return modality ? { modality } : {};
}

/** Ratios and stocks are levels; what is done during the plan adds up; 每年 and 年均 count by the year. */
function recurrenceOf(scene: Scene, quantity: Quantity, carriedVerb: boolean): Recurrence {
  const { carried, statement } = scene;
  if (isYearly(carried.time) || quantity.unit.endsWith('/年')) return 'yearly';
  if (carried.counting !== null && statement.text.startsWith('其中')) return carried.counting;
  if (isRate(quantity.unit)) return 'level';
  const open = statement.open.slice(0, quantity.start);
  const window = carried.time?.frame.window && !/(?:达到?|稳定在|保持在|维持在)\s*$/.test(open);
  return carriedVerb || window || addsUp(scene, quantity) ? 'cumulative' : 'level';
}

function addsUp(scene: Scene, { bare, comparator, start }: Quantity): boolean {
  const text = withoutTime(scene);
  const before = scene.statement.open.slice(0, start);
  if (/突破\s*$/.test(before)) return false;
  if (/累计|新增/.test(text) || doesFirst(text)) return true;
  return bare && comparator !== 'range' && leadingVerb(scene.statement.open) !== '';
}
