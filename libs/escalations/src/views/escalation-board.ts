import type { RecordedEvent } from '#event-store';
import { type LocalDate, type Of } from '#kernel';
import { type Projection, revised } from '#views';
import { type Ending, type EscalationEvent } from '../domain/escalation.events.ts';
import {
  type Escalation,
  evolveEscalation,
  type RedCard,
  type Urge,
} from '../domain/escalation-state.ts';
import { type Level, rankOf } from '#policies/rules';

/** With who did it. */
type Recorded = EscalationEvent & Pick<RecordedEvent, 'meta'>;

const actorOf = ({ meta }: Recorded): string => meta['actor'] ?? '';

type Raised = Of<EscalationEvent, 'EscalationRaised'>['data'];

export type CaseLevel = { readonly level: Level; readonly levelOn: LocalDate };

export type RedCardDecided = {
  readonly approved: boolean;
  readonly decidedOn: LocalDate;
  /** 签发意见, or why not; may be empty. */
  readonly note: string;
  readonly actorId: string;
};

/** The present case on an obligation, or the last one, on the supervisors' board. */
export type EscalationRow = Omit<Raised, 'draft' | 'onApproval' | 'on'> & {
  readonly status: 'open' | 'resolved';
  /** Counted from 1 for each obligation. */
  readonly case: number;
  readonly redCard: RedCard;
  /** Day of the first rung of this case, and day since which it has its present level. */
  readonly raisedOn: LocalDate;
  readonly levelOn: LocalDate;
  /** The answer to the present level. */
  readonly promisedOn: LocalDate | null;
  readonly note: string | null;
  /** 催办 that nobody has answered yet, oldest first. */
  readonly openUrges: readonly Omit<Urge, 'answer'>[];
  /** Every level of this case since its first rung, those that a person took it down to among them. */
  readonly levels: readonly CaseLevel[];
  /** The level of which those outside the office have heard: of red when it is signed, and no sooner. */
  readonly told: CaseLevel;
  /** What the approving official said of the red notice of this case; null while nothing. */
  readonly decided: RedCardDecided | null;
  readonly resolvedOn: LocalDate | null;
  /** Why it ended, and in whose words; null while it is open, or where nobody said anything. */
  readonly because: Ending | null;
  readonly resolvedReason: string | null;
  readonly state: Escalation;
  /** The cases on it that ended before this one, oldest first. */
  readonly before: readonly EndedCase[];
};

/** What a past day is told by. */
export type EndedCase = Pick<
  EscalationRow,
  'raisedOn' | 'levels' | 'redCard' | 'decided' | 'resolvedOn'
>;

const rows: Projection<EscalationRow> = {
  name: 'escalation-board',
  version: 8,
  prefixes: ['escalation-'],
  columns: {
    planId: (row) => row.planId,
    region: (row) => row.region,
    organization: (row) => row.organization,
    organizationId: (row) => row.organizationId,
    level: (row) => row.level,
    status: (row) => row.status,
    redCard: (row) => row.redCard,
    toldLevel: (row) => row.told.level,
    toldLevelOn: (row) => row.told.levelOn,
    toldRedCard: (row) => (row.redCard === 'approved' ? 'approved' : 'none'),
    levelOn: (row) => row.levelOn,
    firstRaisedOn: (row) => (row.before[0] ?? row).raisedOn,
    /** The highest level first, and of one level the oldest. */
    urgency: (row) => `${9 - rankOf(row.level)}|${row.levelOn}`,
    toldUrgency: ({ told }) => `${9 - rankOf(told.level)}|${told.levelOn}`,
  },
  fewValues: ['status', 'level', 'redCard', 'toldLevel', 'toldRedCard'],
  keys: (event) => [(event.data as { obligationId: string }).obligationId],
  evolve: (row, event) => evolve(row, event as unknown as Recorded),
};

export const escalationBoard = revised(rows, 'escalation-');

function evolve(row: EscalationRow | undefined, event: Recorded): EscalationRow | undefined {
  const state = evolveEscalation(row?.state ?? { status: 'none' }, event);
  if (state.status === 'none') return undefined;
  const next = event.type === 'EscalationRaised' ? raised(row, event.data) : row;
  if (!next) return undefined;
  const { status, level, redCard, promisedOn, urges, ended } = state;
  const openUrges = urges
    .filter((urge) => urge.answer === null)
    .map(({ answer: _answer, ...urge }) => urge);
  const known = { status, level, case: state.case, redCard, promisedOn, openUrges, state };
  return { ...next, ...detailOf(next, event), ...known, because: ended };
}

type Board = Omit<
  EscalationRow,
  'state' | 'status' | 'case' | 'redCard' | 'promisedOn' | 'openUrges' | 'because'
>;

function raised(row: EscalationRow | undefined, data: Raised): Board {
  const { draft, onApproval: _onApproval, on, ...about } = data;
  const running = row?.status === 'open' ? row : undefined;
  const reached = { level: data.level, levelOn: on };
  const known = running?.told ?? { level: 'yellow', levelOn: on };
  return {
    ...about,
    raisedOn: running?.raisedOn ?? on,
    levelOn: on,
    levels: [...(running?.levels ?? []), reached],
    told: draft ? known : reached,
    decided: running?.decided ?? null,
    note: null,
    resolvedOn: null,
    resolvedReason: null,
    before: endedBefore(row),
  };
}

/** Those that a new rung finds ended. */
function endedBefore(row: EscalationRow | undefined): readonly EndedCase[] {
  if (!row) return [];
  return row.status === 'open' ? row.before : [...row.before, endedOf(row)];
}

const endedOf = ({ raisedOn, levels, redCard, decided, resolvedOn }: EscalationRow): EndedCase => ({
  raisedOn,
  levels,
  redCard,
  decided,
  resolvedOn,
});

function detailOf({ levels }: Board, event: Recorded): Partial<EscalationRow> {
  switch (event.type) {
    case 'EscalationAcknowledged':
      return { note: event.data.note };
    case 'RedCardApproved':
      return { note: event.data.note, ...approved(event.data, actorOf(event)) };
    case 'RedCardDeclined': {
      const { reason: note, on: decidedOn } = event.data;
      return { note, decided: { approved: false, decidedOn, note, actorId: actorOf(event) } };
    }
    case 'EscalationLowered': {
      const reached = { level: event.data.to, levelOn: event.data.on };
      const { levelOn } = reached;
      return { levelOn, note: event.data.reason, levels: [...levels, reached], told: reached };
    }
    case 'EscalationLifted':
      return { resolvedOn: event.data.on, resolvedReason: event.data.reason };
    case 'EscalationResolved':
      return { resolvedOn: event.data.on, resolvedReason: event.data.reason ?? null };
    case 'EscalationRaised':
    case 'EscalationUrged':
    case 'UrgeAnswered':
      return {};
  }
}

type Approval = Of<EscalationEvent, 'RedCardApproved'>['data'];

/** From now on it is heard of outside the office. */
const approved = (
  { on, note }: Approval,
  actorId: string,
): Pick<EscalationRow, 'told' | 'decided'> => ({
  told: { level: 'red', levelOn: on },
  decided: { approved: true, decidedOn: on, note, actorId },
});
