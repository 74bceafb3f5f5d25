import { type LocalDate, type Of } from '#kernel';
import { type Ending, type EscalationEvent, type UrgedBy } from './escalation.events.ts';
import { type ObligationRef } from '#obligations/rules';
import { type Audience, type Level } from '#policies/rules';

/** `withdrawn`: the case was lowered below red. */
export type RedCard = 'none' | 'drafted' | 'approved' | 'declined' | 'withdrawn';

/** 催办 as it was recorded, and what was answered; null while nothing was. */
export type Urge = {
  readonly urgeId: string;
  readonly on: LocalDate;
  readonly by: UrgedBy;
  readonly to: string;
  readonly note: string;
  readonly answer: string | null;
};

export type RaisedCase = {
  readonly status: 'open' | 'resolved';
  readonly ref: ObligationRef;
  /** What is owed, as it was called when the level was last raised. */
  readonly subject: string;
  /** Cases on one obligation are counted from 1; the next rung after an end opens the next. */
  readonly case: number;
  readonly level: Level;
  readonly redCard: RedCard;
  readonly onApproval: readonly Audience[];
  /** The promise that answers the present level. */
  readonly promisedOn: LocalDate | null;
  /** How many promises each level of this case has had. */
  readonly promises: Readonly<Partial<Record<Level, number>>>;
  /** Of this case. */
  readonly urges: readonly Urge[];
  readonly ended: Ending | null;
  readonly endedOn: LocalDate | null;
  /** `dueVersion:rule` of every rung that was ever raised. */
  readonly rungs: readonly string[];
};

export type Escalation = { readonly status: 'none' } | RaisedCase;

type Raised = Of<EscalationEvent, 'EscalationRaised'>['data'];

/** A rung of one due date. */
export const rungOf = ({ dueVersion = 1, rule }: Pick<Raised, 'dueVersion' | 'rule'>): string =>
  `${dueVersion}:${rule}`;

function raised(state: Escalation, data: Raised): RaisedCase {
  const before = state.status === 'none' ? firstCase : state;
  const running = before.status === 'open' ? before : nextCase(before);
  const { obligationId, planId, region, organization, organizationId, level, onApproval, subject } =
    data;
  return {
    ...running,
    status: 'open',
    ref: { obligationId, planId, region, organization, organizationId },
    subject,
    level,
    // What was declined stays declined as long as the case lasts.
    redCard: running.redCard === 'declined' ? 'declined' : cardOf(data),
    onApproval,
    promisedOn: null,
    rungs: [...running.rungs, rungOf(data)],
  };
}

const fresh = { redCard: 'none', promises: {}, urges: [], ended: null, endedOn: null } as const;
const firstCase = { ...fresh, status: 'none', case: 0, rungs: [] } as const;

const nextCase = (before: Pick<RaisedCase, 'case' | 'rungs'>) => ({
  ...fresh,
  case: before.case + 1,
  rungs: before.rungs,
});

function cardOf({ level, draft }: Raised): RedCard {
  if (level !== 'red') return 'none';
  return draft ? 'drafted' : 'approved';
}

function acknowledged(
  state: RaisedCase,
  { level, promisedOn }: Of<EscalationEvent, 'EscalationAcknowledged'>['data'],
): RaisedCase {
  const promises = { ...state.promises, [level]: (state.promises[level] ?? 0) + 1 };
  return { ...state, promisedOn, promises };
}

const lowered = (state: RaisedCase, to: Level): RaisedCase => ({
  ...state,
  level: to,
  promisedOn: null,
  redCard:
    state.redCard === 'drafted' || state.redCard === 'approved' ? 'withdrawn' : state.redCard,
});

function urged(
  state: RaisedCase,
  { urgeId, on, by, to, note }: Of<EscalationEvent, 'EscalationUrged'>['data'],
): RaisedCase {
  return { ...state, urges: [...state.urges, { urgeId, on, by, to, note, answer: null }] };
}

const answered = (
  state: RaisedCase,
  { urgeId, answer }: Of<EscalationEvent, 'UrgeAnswered'>['data'],
): RaisedCase => ({
  ...state,
  urges: state.urges.map((urge) => (urge.urgeId === urgeId ? { ...urge, answer } : urge)),
});

/** What a case is after an event. */
export function evolveEscalation(state: Escalation, event: EscalationEvent): Escalation {
  if (event.type === 'EscalationRaised') return raised(state, event.data);
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'EscalationAcknowledged':
      return acknowledged(state, event.data);
    case 'RedCardApproved':
      return { ...state, redCard: 'approved' };
    case 'RedCardDeclined':
      return { ...state, redCard: 'declined' };
    case 'EscalationLowered':
      return lowered(state, event.data.to);
    case 'EscalationUrged':
      return urged(state, event.data);
    case 'UrgeAnswered':
      return answered(state, event.data);
    case 'EscalationLifted':
      return { ...state, status: 'resolved', ended: 'lifted', endedOn: event.data.on };
    case 'EscalationResolved':
      return { ...state, status: 'resolved', ended: event.data.because, endedOn: event.data.on };
  }
}
