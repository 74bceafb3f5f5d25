import { workingDaysLeft, type WorkCalendar } from '#calendar';
import { words } from '#contract';
import { defined, type LocalDate } from '#kernel';
import { type Audience, type Form, type Level, type ObligationKind } from '#policies/rules';
import {
  type Letter,
  type LetterAnswer,
  type LetterLine,
  type LetterRequest,
  type LetterWait,
} from './letter.events.ts';

/** What a line of a mail says about an obligation. */
export type LineSubject = {
  readonly obligationId: string;
  readonly kind: ObligationKind;
  readonly number: string;
  readonly subject: string;
  readonly clause: string;
  readonly planTitle: string;
  readonly organization: string;
  readonly organizationId: string;
  readonly dueOn: LocalDate;
  readonly status: string;
  readonly subjectId: string;
  readonly documentNumber?: string | null;
  readonly originallyDueOn?: LocalDate;
  readonly claimedOn?: LocalDate | null;
  /** The colour of its case, as the reader may know it. */
  readonly level?: Level | null;
  /** Its red notice waits for a signature. */
  readonly drafted?: true;
  readonly promisedOn?: LocalDate | null;
  /** What waits for the reader: the line is about that. */
  readonly waits?: LetterWait;
  /** Asked of the office, beside a line about the obligation itself. */
  readonly pending?: LetterRequest;
  readonly alsoPending?: LetterRequest;
  /** What the office answered: the line is about that. */
  readonly answer?: LetterAnswer;
  /** Earlier colours of which somebody was not told. */
  readonly notDelivered?: LetterLine['notDelivered'];
};

/** The strongest notice a person has had of an obligation, and in which role. */
export type LineReason = {
  readonly role: Audience;
  readonly form: Form;
  /** The notice that is due this morning. */
  readonly fresh?: Form;
  /** Of a reader who works for several organizations: for which of them it is told. */
  readonly toldFor?: string;
  /** The notice was due to somebody who is away. */
  readonly standsIn?: boolean;
};

type Bucket = Letter['groups'][number]['bucket'];

export const BUCKETS: readonly Bucket[] = [
  'claim',
  'extension',
  'dispute',
  'figure',
  'ruling',
  'promise',
  'lapsed',
  'overdue',
  'today',
  'within3',
  'within10',
  'later',
  'answers',
  'items',
];

/**
 * The one mail a day: everything open that this person has been told of, the most pressing first.
 * @param items obligations still open, each with why this person is told
 */
export function composeDigest(
  letter: Omit<Letter, 'kind' | 'groups'>,
  items: readonly { readonly subject: LineSubject; readonly reason: LineReason }[],
  calendar: WorkCalendar,
): Letter {
  const lines = items.map(({ subject, reason }) => {
    const left = workingDaysLeft(calendar, letter.on, subject.dueOn);
    const line = lineOf(subject, reason, left);
    return { bucket: bucketOf(subject, left, letter.on), line, role: reason.role };
  });
  const groups = BUCKETS.map((bucket) => ({
    bucket,
    lines: once(lines.filter((item) => item.bucket === bucket)),
  })).filter((group) => group.lines.length > 0);
  return { ...letter, kind: 'digest', groups };
}

/** A line, and in which role its reader is told. */
export type ToldLine = { readonly line: LetterLine; readonly role: Audience };

/** What several owe alike is one line to who supports them all. What a reader owes or decides stays a line each. */
export function once(told: readonly ToldLine[]): readonly LetterLine[] {
  const alike = Map.groupBy(told, ({ line, role }, at) => {
    const { itemId, title, dueOn, level, why, toDo, promisedOn, answer } = line;
    const asked = [line.pending, line.alsoPending, line.toldFor];
    if (!role.startsWith('support.')) return at;
    return JSON.stringify([itemId, title, dueOn, level, why, toDo, asked, promisedOn, answer]);
  });
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const alsoOwedBy = others.map(({ line }) => line.organization);
    return [alsoOwedBy.length === 0 ? first.line : { ...first.line, alsoOwedBy }];
  });
}

function bucketOf({ waits, dueOn, answer }: LineSubject, left: number, on: LocalDate): Bucket {
  if (answer) return 'answers';
  return waits ? bucketOfWait(waits) : pressing(dueOn, left, on);
}

const bucketOfWait = ({ what }: LetterWait): Bucket => (what === 'draft' ? 'items' : what);

/** @param left working days, from the day of the letter */
export function pressing(
  dueOn: LocalDate,
  left: number,
  on: LocalDate,
): 'overdue' | 'today' | 'within3' | 'within10' | 'later' {
  if (left < 0) return 'overdue';
  if (dueOn === on) return 'today';
  if (left <= 3) return 'within3';
  return left <= 10 ? 'within10' : 'later';
}

export function lineOf(subject: LineSubject, reason: LineReason, left: number): LetterLine {
  const { number, clause, planTitle, organization, organizationId, dueOn, obligationId } = subject;
  const {
    subject: title,
    subjectId: itemId,
    originallyDueOn = dueOn,
    claimedOn,
    pending,
    alsoPending,
    answer,
    notDelivered,
  } = subject;
  const { level, drafted, promisedOn, documentNumber } = subject;
  return {
    number,
    title,
    clause,
    planTitle,
    organization,
    organizationId,
    kind: subject.kind,
    obligationId,
    itemId,
    dueOn,
    workingDaysLeft: left,
    toDo: requestOf(subject, reason.role, left).zh,
    why: words.why(reason.role, reason.standsIn),
    ...(originallyDueOn !== dueOn && { originallyDueOn }),
    ...defined({
      level: level ?? undefined,
      drafted,
      documentNumber: documentNumber ?? undefined,
      claimedOn: claimedOn ?? undefined,
      promisedOn: promisedOn ?? undefined,
      pending,
      alsoPending,
      answer,
      notDelivered,
      waits: subject.waits,
      notice: reason.fresh,
      toldFor: reason.toldFor,
    }),
  };
}

/** What the person in this role is to do. @param left working days left */
export function requestOf(
  { kind, status, waits, answer }: LineSubject,
  role: Audience,
  left: number,
): words.Word {
  const { requests } = words;
  if (answer) return answer.answered === 'figure-rejected' ? requests.correct : requests.nothing;
  if (waits) return requests[waits.what];
  if (status === 'claimed') return kind === 'target' ? requests.figure : requests.claim;
  if (role.startsWith('support.')) return requests.support;
  if (role === 'office.approver') return requests.draft;
  return left < 0 && kind !== 'sign-off' ? requests.overdue : requests[kind];
}
