import { dutyIn, hasOtherInterval, type DutyReason } from './duties.ts';
import type { Recurrence, Target } from './outline.ts';
import type { Passage } from './passage.ts';
import { quantitiesIn, type Quantity } from './quantities.ts';
import { relativeLevel, type RelativeLevel } from './relative-levels.ts';
import { statementsIn, type Statement } from './statements.ts';
import { cutOf, subjectOf, type Part } from './subjects.ts';
import { partsOf, withoutTime, type QuantityPart, type Setting } from './quantity-parts.ts';
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
  /** What such words last said. */
  lead: { time: TimeFrame | null; modality: string | null };
};

/** Without a comma for so long it is no sentence. */
const LONGEST_STATEMENT = 1_000;

const noLead = { time: null, modality: null };
const nothingCarried: Carried = { ...noLead, subject: '', leadFrom: null, lead: noLead };

/** The quantities to be reached that a passage prints, and the duties without a number. */
export function countedIn(passage: Passage): Counted {
  const counted: Counted = { targets: [], duties: [] };
  let carried = nothingCarried;
  for (const statement of statementsIn(passage)) {
    carried = readStatement(passage, statement, stillCarried(carried, statement), counted);
  }
  return counted;
}

function stillCarried(carried: Carried, { after }: Statement): Carried {
  if (after === 'full-stop') return nothingCarried;
  const ends = after === 'semicolon' && carried.time?.yearly === true;
  return ends ? { ...carried, ...carried.lead } : carried;
}

/** One statement with what holds for it. */
type Scene = Setting & { carried: Carried };

function readStatement(
  passage: Passage,
  statement: Statement,
  before: Carried,
  into: Counted,
): Carried {
  const own = timeFrameIn(statement.text);
  const modality = MODALITY.exec(statement.open)?.[0] ?? null;
  if (own && saysOnlyWhen(statement.text, own)) {
    const lead = { time: own, modality };
    return { ...before, ...lead, lead, leadFrom: statement.from };
  }
  const carried: Carried = own ? { ...before, time: own, modality: null } : before;
  const scene: Scene = { passage, statement, own, before: carried.subject, carried };
  const drafts = draftsOf(scene);
  into.targets.push(...drafts);
  const why = drafts.length === 0 ? dutyIn(statement.open, own) : null;
  if (why) into.duties.push({ ...quoteOf(scene, 0, statement.text.length), why });
  const subject = drafts.at(-1)?.subject ?? carried.subject;
  return { ...(own?.local === true ? before : carried), subject, leadFrom: null };
}

const saysOnlyWhen = (text: string, { start, end }: TimeFrame): boolean =>
  /^(?:力争|争取|确保|努力|力求|[，\s])*$/.test(text.slice(0, start) + text.slice(end));

function draftsOf(scene: Scene): TargetDraft[] {
  const { statement, carried } = scene;
  if (statement.open.length > LONGEST_STATEMENT || hasOtherInterval(statement.open)) return [];
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

function numbered(
  scene: Scene,
  { from, to, quantity, subject, carriesVerb }: QuantityPart,
): TargetDraft {
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
    ...timing(scene.carried.time),
    ...softness(scene, scene.statement.text.slice(from, to)),
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
  const lead = carried.leadFrom ?? statement.from;
  const led = from === 0 && !passage.norm.slice(lead, statement.from).includes('\n');
  const start = led ? lead : statement.from + from;
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
  if (carriedVerb || carried.time?.window || text.includes('累计') || doesFirst(text))
    return 'cumulative';
  return bare && comparator !== 'range' && leadingVerb(statement.open) !== ''
    ? 'cumulative'
    : 'level';
}
