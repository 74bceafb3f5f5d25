import type { RecordedEvent } from '#event-store';
import { type LocalDate, type Of } from '#kernel';
import type { Projection } from '#views';
import { type EscalationEvent } from '../domain/escalation.events.ts';
import { escalationDecider, type Escalation, type RedCard } from '../domain/escalation.ts';

type Raised = Of<EscalationEvent, 'EscalationRaised'>['data'];

/** One case on the supervisors' board. */
export type EscalationRow = Omit<Raised, 'draft' | 'onApproval' | 'on'> & {
  readonly status: 'open' | 'resolved';
  readonly redCard: RedCard;
  /** Day of the first rung, and of the present one. */
  readonly raisedOn: LocalDate;
  readonly levelOn: LocalDate;
  /** The answer to the present level. */
  readonly promisedOn: LocalDate | null;
  readonly note: string | null;
  readonly resolvedOn: LocalDate | null;
  readonly state: Escalation;
};

export const escalationBoard: Projection<EscalationRow> = {
  name: 'escalation-board',
  version: 1,
  prefixes: ['escalation-'],
  columns: {
    region: (row) => row.region,
    planId: (row) => row.planId,
    organization: (row) => row.organization,
    level: (row) => row.level,
    status: (row) => row.status,
    redCard: (row) => row.redCard,
    levelOn: (row) => row.levelOn,
  },
  keys: (event) => [(event.data as { obligationId: string }).obligationId],
  evolve: (row, event) => evolve(row, event as unknown as EscalationEvent & RecordedEvent),
};

function evolve(row: EscalationRow | undefined, event: EscalationEvent): EscalationRow | undefined {
  const state = escalationDecider.evolve(row?.state ?? { status: 'none' }, event);
  if (state.status === 'none') return undefined;
  const next = event.type === 'EscalationRaised' ? raised(row, event.data) : row;
  if (!next) return undefined;
  const { status, redCard, promisedOn } = state;
  return { ...next, ...detailOf(event), status, redCard, promisedOn, state };
}

type Board = Omit<EscalationRow, 'state' | 'status' | 'redCard' | 'promisedOn'>;

function raised(row: EscalationRow | undefined, data: Raised): Board {
  const { draft: _draft, onApproval: _onApproval, on, ...about } = data;
  return { ...about, raisedOn: row?.raisedOn ?? on, levelOn: on, note: null, resolvedOn: null };
}

function detailOf(event: EscalationEvent): Partial<EscalationRow> {
  switch (event.type) {
    case 'EscalationAcknowledged':
    case 'RedCardApproved':
      return { note: event.data.note };
    case 'RedCardDeclined':
      return { note: event.data.reason };
    case 'EscalationResolved':
      return { resolvedOn: event.data.on };
    case 'EscalationRaised':
      return {};
  }
}
