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
import { rankOf } from '#policies/rules';

type Raised = Of<EscalationEvent, 'EscalationRaised'>['data'];

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
  readonly resolvedOn: LocalDate | null;
  /** Why it ended, and in whose words; null while it is open, or where nobody said anything. */
  readonly because: Ending | null;
  readonly resolvedReason: string | null;
  readonly state: Escalation;
};

const rows: Projection<EscalationRow> = {
  name: 'escalation-board',
  version: 5,
  prefixes: ['escalation-'],
  columns: {
    planId: (row) => row.planId,
    region: (row) => row.region,
    organization: (row) => row.organization,
    organizationId: (row) => row.organizationId,
    level: (row) => row.level,
    status: (row) => row.status,
    redCard: (row) => row.redCard,
    levelOn: (row) => row.levelOn,
    /** The highest level first, and of one level the oldest. */
    urgency: (row) => `${9 - rankOf(row.level)}|${row.levelOn}`,
  },
  fewValues: ['status', 'level', 'redCard'],
  keys: (event) => [(event.data as { obligationId: string }).obligationId],
  evolve: (row, event) => evolve(row, event as unknown as EscalationEvent & RecordedEvent),
};

export const escalationBoard = revised(rows, 'escalation-');

function evolve(row: EscalationRow | undefined, event: EscalationEvent): EscalationRow | undefined {
  const state = evolveEscalation(row?.state ?? { status: 'none' }, event);
  if (state.status === 'none') return undefined;
  const next = event.type === 'EscalationRaised' ? raised(row, event.data) : row;
  if (!next) return undefined;
  const { status, level, redCard, promisedOn, urges, ended } = state;
  const openUrges = urges
    .filter((urge) => urge.answer === null)
    .map(({ answer: _answer, ...urge }) => urge);
  const known = { status, level, case: state.case, redCard, promisedOn, openUrges, state };
  return { ...next, ...detailOf(event), ...known, because: ended };
}

type Board = Omit<
  EscalationRow,
  'state' | 'status' | 'case' | 'redCard' | 'promisedOn' | 'openUrges' | 'because'
>;

function raised(row: EscalationRow | undefined, data: Raised): Board {
  const { draft: _draft, onApproval: _onApproval, on, ...about } = data;
  const raisedOn = row?.status === 'open' ? row.raisedOn : on;
  return { ...about, raisedOn, levelOn: on, note: null, resolvedOn: null, resolvedReason: null };
}

function detailOf(event: EscalationEvent): Partial<EscalationRow> {
  switch (event.type) {
    case 'EscalationAcknowledged':
    case 'RedCardApproved':
      return { note: event.data.note };
    case 'RedCardDeclined':
      return { note: event.data.reason };
    case 'EscalationLowered':
      return { levelOn: event.data.on, note: event.data.reason };
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
