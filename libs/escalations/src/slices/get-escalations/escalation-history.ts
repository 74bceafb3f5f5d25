import { type RecordedEvent } from '#event-store';
import { defined, type LocalDate } from '#kernel';
import { type Ending, type EscalationEvent } from '../../domain/escalation.events.ts';
import { type Escalation, evolveEscalation, type Urge } from '../../domain/escalation-state.ts';

/** One fact as the audit trail shows it. */
type EscalationStep = Pick<RecordedEvent, 'id' | 'type' | 'data' | 'recordedAt'> & {
  readonly occurredAt: string;
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly reason?: string;
};

/** One case from its first rung to its end. */
export type EscalationCase = {
  readonly case: number;
  readonly raisedOn: LocalDate;
  /** Null while it is open. */
  readonly because: Ending | null;
  readonly urges: readonly Urge[];
  readonly history: readonly EscalationStep[];
};

/** The cases of one obligation, oldest first. An answer written down after the end belongs to the case that had ended. */
export function escalationCases(events: readonly RecordedEvent[]): readonly EscalationCase[] {
  const cases: EscalationCase[] = [];
  let state: Escalation = { status: 'none' };
  for (const recorded of events) {
    const event = recorded as unknown as EscalationEvent;
    state = evolveEscalation(state, event);
    if (state.status === 'none') continue;
    const { urges, ended: because } = state;
    const known = cases[state.case - 1];
    const raisedOn = event.type === 'EscalationRaised' ? event.data.on : undefined;
    const first = known?.raisedOn ?? raisedOn;
    if (first === undefined) continue;
    const history = [...(known?.history ?? []), stepOf(recorded)];
    cases[state.case - 1] = { case: state.case, raisedOn: first, because, urges, history };
  }
  return cases;
}

function stepOf({ id, type, data, meta, recordedAt }: RecordedEvent): EscalationStep {
  const { actor = '', occurredAt = recordedAt, onBehalfOf, reason } = meta;
  return {
    id,
    type,
    data,
    recordedAt,
    occurredAt,
    actor,
    ...defined({ onBehalfOf, reason }),
  };
}
