import { type WorkCalendar } from '#calendar';
import type { RecordedEvent } from '#event-store';
import { Rejection } from '#contract';
import {
  addDays,
  daysBetween,
  defined,
  type Instant,
  type LocalDate,
  type Of,
  sha256,
} from '#kernel';
import type { Projection } from '#views';
import { type EscalationEvent } from '#escalations/events';
import { type DueChange, type ObligationEvent, type Vacancy } from '../domain/obligation.events.ts';
import { obligationDecider } from '../domain/obligation.ts';
import { toldLevel } from './as-told.ts';
import { type Opened } from '../domain/obligation-state.ts';
import {
  type Form,
  type Level,
  type Policy,
  type PolicyRef,
  levelOf,
  rankOf,
  timeline,
} from '#policies/rules';

/** A notice that an obligation has had. */
export type Noted = {
  readonly rule: string;
  readonly form: Form;
  readonly draft: boolean;
  readonly on: LocalDate;
  readonly at: Instant;
  readonly unresolved: readonly Vacancy[];
};

/** How the due date became another. */
export type DueChanged = {
  readonly dueOn: LocalDate;
  readonly before: LocalDate;
  readonly on: LocalDate;
  readonly because: DueChange | 'resumed' | 'reopened';
  /** Empty where nobody gave one. */
  readonly reason: string;
  /** Given back, where the clock had stood. */
  readonly workingDays?: number;
};

/** Extensions that nobody has to explain. */
export const MANY_EXTENSIONS = 2;

/** One obligation as it stands, and when it must be evaluated next: a line of the due list. */
export type ObligationRow = Omit<Of<ObligationEvent, 'ObligationOpened'>['data'], 'openedOn'> & {
  readonly openedOn: LocalDate;
  readonly status: Opened['status'];
  /** 现行时限 is `dueOn`; this is 原定. */
  readonly originallyDueOn: LocalDate;
  /** The day that its claim bears, and the day on which it was received. */
  readonly claimedOn: LocalDate | null;
  readonly receivedOn: LocalDate | null;
  readonly metOn: LocalDate | null;
  readonly late: boolean;
  /** Was done late once, whatever was opened again and done in time since. */
  readonly everLate: boolean;
  /** Extensions granted; more than {@link MANY_EXTENSIONS} are shown in red. */
  readonly extensions: number;
  /** Day on which the clock was stopped; null while it runs. */
  readonly suspendedFrom: LocalDate | null;
  /** Every change of the due date, oldest first. */
  readonly dueHistory: readonly DueChanged[];
  readonly level: Level | null;
  /** The red notice is signed: from then on it is known outside the office. */
  readonly redIssued: boolean;
  /** Nobody is to sign it any more in this case. */
  readonly redDeclined: boolean;
  /** Day by which it was promised, kept or not; null when nothing was, and once the date has moved or the case ended. */
  readonly promisedOn: LocalDate | null;
  readonly notices: readonly Noted[];
  /** Null: nothing more will happen by itself. */
  readonly nextAt: Instant | null;
  /** Without what the row itself says. */
  readonly state: Omit<Opened, 'ref' | 'about' | 'wording'>;
};

/** What the due list looks up beside the events. */
export type DutyFacts = {
  readonly calendar: WorkCalendar;
  readonly policyOf: (ref: PolicyRef) => Policy;
};

/** Somebody should have been told of it who could not, and it is not over. */
export const isUntold = ({ status, state }: ObligationRow): boolean =>
  state.untold.length > 0 && !['met', 'waived', 'missed'].includes(status);

const VERSION = 11;

/** Stored moments are counted on a calendar: when holidays are released, the list is built anew. */
const versionWith = ({ version }: WorkCalendar): number =>
  VERSION * 0x1_0000_0000 + Number.parseInt(sha256(version).slice(0, 8), 16);

/** Moments after one instant, another included, whatever the plan. */
export const momentsBetween = (after: Instant | '', until: Instant) =>
  ({ gt: after && `${after}~`, lte: `${until}~` }) as const;

/** The highest level first, then what is due first. */
const urgencyOf = (level: Level | null, dueOn: LocalDate): string =>
  `${9 - (level ? rankOf(level) : 0)}|${dueOn}`;

/** What a `moment` of a row says. */
export function planMoment(moment: string): { readonly at: Instant; readonly planId: string } {
  const bar = moment.indexOf('|');
  return { at: moment.slice(0, bar) as Instant, planId: moment.slice(bar + 1) };
}

export const obligationList = (facts: DutyFacts): Projection<ObligationRow> => ({
  name: 'obligation-list',
  version: versionWith(facts.calendar),
  prefixes: ['obligation-', 'escalation-'],
  columns: {
    planId: (row) => row.planId,
    region: (row) => row.region,
    organization: (row) => row.organization,
    subjectId: (row) => row.subjectId,
    status: (row) => row.status,
    kind: (row) => row.kind,
    level: (row) => row.level,
    toldLevel,
    urgency: (row) => urgencyOf(row.level, row.dueOn),
    /** The same, as those outside know the levels. */
    toldUrgency: (row) => urgencyOf(toldLevel(row), row.dueOn),
    dueOn: (row) => row.dueOn,
    metOn: (row) => row.metOn,
    nextAt: (row) => row.nextAt,
    moment: (row) => row.nextAt && `${row.nextAt}|${row.planId}`,
    extensions: (row) => row.extensions,
    unresolved: (row) => (isUntold(row) ? 1 : null),
  },
  indexes: [
    ['region', 'dueOn'],
    ['region', 'urgency'],
    ['region', 'status', 'dueOn'],
    ['region', 'organization', 'dueOn'],
    // What is in a case, counted by unit without a row being read.
    ['status', 'level', 'nextAt', 'region', 'organization'],
  ],
  fewValues: ['status', 'kind', 'level', 'toldLevel'],
  keys: (event) => [(event.data as { obligationId: string }).obligationId],
  evolve: (row, event) =>
    evolve(row, event as unknown as (ObligationEvent | EscalationEvent) & RecordedEvent, facts),
});

function evolve(
  row: ObligationRow | undefined,
  event: ObligationEvent | EscalationEvent,
  facts: DutyFacts,
): ObligationRow | undefined {
  if (isOfCase(event)) return row && levelled(row, event);
  const after = obligationDecider.evolve(row ? obligationOf(row) : { status: 'unopened' }, event);
  if (after.status === 'unopened') return undefined;
  const next = row ? noted(row, event) : opened(event);
  if (!next) return undefined;
  const { ref: _, about: __, wording, ...state } = after;
  const { status, claimedOn, receivedOn, suspendedFrom } = state;
  const { dueOn } = state.terms;
  const now = { ...wording, dueOn, status, claimedOn, receivedOn, suspendedFrom };
  return { ...next, ...now, state, nextAt: nextEvaluation(state, facts) };
}

/** What its facts led to, as the decider folds them. */
export function obligationOf(row: ObligationRow): Opened {
  const { obligationId, planId, region, organization, organizationId } = row;
  const { subject, number, planTitle, office, clause, supports, leadless, soft } = row;
  return {
    ...row.state,
    ref: { obligationId, planId, region, organization, organizationId },
    about: { subject, number, planTitle, office },
    wording: { subject, number, clause, supports, leadless, soft },
  };
}

const isOfCase = (event: ObligationEvent | EscalationEvent): event is EscalationEvent =>
  event.type.startsWith('Escalation') || /^(RedCard|Urge)/.test(event.type);

const NO_CASE = { level: null, redIssued: false, redDeclined: false, promisedOn: null } as const;

/** A person answered, signed the red notice, took the case down a level, or ended it. */
function levelled(row: ObligationRow, event: EscalationEvent): ObligationRow {
  switch (event.type) {
    case 'EscalationAcknowledged':
      return { ...row, promisedOn: event.data.promisedOn };
    case 'RedCardApproved':
      return { ...row, redIssued: true };
    case 'RedCardDeclined':
      return { ...row, redDeclined: true };
    case 'EscalationLowered':
      return { ...row, level: event.data.to, redIssued: false };
    case 'EscalationLifted':
      return { ...row, ...NO_CASE };
    default:
      return row;
  }
}

function opened(event: ObligationEvent): Omit<ObligationRow, 'state'> | undefined {
  if (event.type !== 'ObligationOpened') return undefined;
  return {
    ...event.data,
    status: 'open',
    originallyDueOn: event.data.dueOn,
    claimedOn: null,
    receivedOn: null,
    metOn: null,
    late: false,
    everLate: false,
    extensions: 0,
    suspendedFrom: null,
    dueHistory: [],
    ...NO_CASE,
    notices: [],
    nextAt: null,
  };
}

function noted(row: ObligationRow, event: ObligationEvent): ObligationRow {
  switch (event.type) {
    case 'ObligationMet': {
      const { metOn, late } = event.data;
      return { ...row, metOn, late, everLate: row.everLate || late, ...NO_CASE };
    }
    case 'ObligationWaived':
    case 'ObligationMissed':
    case 'ObligationSuspended':
      return { ...row, ...NO_CASE };
    case 'ObligationRescheduled': {
      const { because } = event.data;
      const extensions = row.extensions + (because === 'extension' ? 1 : 0);
      return { ...moved(row, event.data, because), extensions };
    }
    case 'ObligationResumed':
      return event.data.dueVersion === row.state.dueVersion
        ? row
        : moved(row, event.data, 'resumed');
    case 'ObligationReopened':
      return { ...moved(row, event.data, 'reopened'), metOn: null, late: false };
    case 'ReminderIssued':
      return reminded(row, event.data);
    default:
      return row;
  }
}

function reminded(
  row: ObligationRow,
  { rule, form, draft, on, at, unresolved }: Of<ObligationEvent, 'ReminderIssued'>['data'],
): ObligationRow {
  const level = levelOf(form);
  const higher = level !== undefined && (!row.level || rankOf(level) > rankOf(row.level));
  return {
    ...row,
    notices: [...row.notices, { rule, form, draft, on, at, unresolved }],
    ...(higher && { level }),
  };
}

type Move = Omit<DueChanged, 'because' | 'reason'> & { readonly reason?: string };

/** A new due date; the ladder begins anew. */
function moved(row: ObligationRow, move: Move, because: DueChanged['because']): ObligationRow {
  const { dueOn, before, on, reason = '', workingDays } = move;
  const change: DueChanged = { dueOn, before, on, because, reason, ...defined({ workingDays }) };
  return { ...row, ...NO_CASE, dueOnDefaulted: false, dueHistory: [...row.dueHistory, change] };
}

/** The moment of the first offset not yet recorded; null while the clock stands, or at the end of the calendar. */
export function nextEvaluation(state: ObligationRow['state'], facts: DutyFacts): Instant | null {
  if (state.status !== 'open') return null;
  try {
    return firstUnrecorded(state, facts);
  } catch (error) {
    // A date in the year 1 or 9999 has offsets that no calendar holds; a fold that throws would stop the list for everyone.
    if (error instanceof Rejection && error.code === 'date-beyond-calendar') return null;
    throw error;
  }
}

function firstUnrecorded(
  state: ObligationRow['state'],
  { calendar, policyOf }: DutyFacts,
): Instant | null {
  const { terms, policy, recorded } = state;
  const known = new Set(recorded);
  for (let until = terms.dueOn; ;) {
    const items = timeline(terms, policyOf(policy), calendar, until);
    const next = items.find(({ rule }) => !known.has(rule));
    if (next) return next.at;
    const last = items.at(-1);
    if (!last || last.on <= until) return null;
    // Twice as far each time: what has been overdue for years has dozens of repetitions behind it.
    until = addDays(terms.dueOn, 2 * daysBetween(terms.dueOn, last.on));
  }
}
