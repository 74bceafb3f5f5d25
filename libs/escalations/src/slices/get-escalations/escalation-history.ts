import { type RecordedEvent } from '#event-store';
import { type Actor, type ActorNames } from '#http';
import { defined, type Instant, type LocalDate } from '#kernel';
import { type Level } from '#policies/rules';
import { type Ending, type EscalationEvent } from '../../domain/escalation.events.ts';
import { type Escalation, evolveEscalation, type Urge } from '../../domain/escalation-state.ts';

/** Who did it, and when it was written down. */
type Told = Actor & {
  readonly recordedAt: Instant;
  /** In whose name, where the actor wrote it down for somebody. */
  readonly onBehalfOf?: string;
};

/** A level that was reached by itself. */
type LevelReached = Told & {
  readonly level: Level;
  readonly levelOn: LocalDate;
  /** The offset that raised it. */
  readonly rule: string;
  /** A red notice that had to be signed first. */
  readonly draft: boolean;
};

/** A level that a person took down. */
type LevelLowered = Told & {
  readonly level: Level;
  readonly levelOn: LocalDate;
  readonly before: Level;
  readonly reason: string;
};

/** 回复督办. */
type CaseReply = Told & {
  readonly level: Level;
  readonly promisedOn: LocalDate;
  readonly note: string;
};

/** 红色督办单: what the approving official decided. */
type RedCardDecision = Told & {
  readonly status: 'approved' | 'declined';
  readonly decidedOn: LocalDate;
  /** May be empty. */
  readonly note: string;
};

/** 催办 with what was answered, and who wrote the answer down. */
type CaseUrge = Told &
  Omit<Urge, 'on'> & {
    readonly urgedOn: LocalDate;
    readonly answeredOn: LocalDate | null;
    readonly answerToldBy: Told | null;
  };

type CaseEnding = Told & {
  readonly resolvedOn: LocalDate;
  readonly because: Ending;
  readonly reason: string | null;
};

/** One case from its first rung to its end; each kind of what happened oldest first. */
export type EscalationCase = {
  readonly case: number;
  readonly raisedOn: LocalDate;
  readonly levels: readonly LevelReached[];
  readonly lowered: readonly LevelLowered[];
  readonly replies: readonly CaseReply[];
  readonly redCards: readonly RedCardDecision[];
  readonly urges: readonly CaseUrge[];
  /** Null while it is open. */
  readonly ending: CaseEnding | null;
};

/** The cases of one obligation, oldest first. An answer written down after the end belongs to the case that had ended. */
export function escalationCases(
  events: readonly RecordedEvent[],
  names: ActorNames,
): readonly EscalationCase[] {
  const cases: EscalationCase[] = [];
  let state: Escalation = { status: 'none' };
  for (const recorded of events) {
    const event = recorded as unknown as EscalationEvent;
    state = evolveEscalation(state, event);
    if (state.status === 'none') continue;
    const known = cases[state.case - 1] ?? begun(state.case, event);
    if (known) cases[state.case - 1] = caseAfter(known, event, toldBy(recorded, names));
  }
  return cases;
}

const nothingYet = { levels: [], lowered: [], replies: [], redCards: [], urges: [], ending: null };

const begun = (number: number, { type, data }: EscalationEvent): EscalationCase | undefined =>
  type === 'EscalationRaised' ? { case: number, raisedOn: data.on, ...nothingYet } : undefined;

function toldBy({ meta, recordedAt }: RecordedEvent, names: ActorNames): Told {
  const { actor = '', onBehalfOf } = meta;
  return { ...names(actor), recordedAt, ...defined({ onBehalfOf }) };
}

function caseAfter(before: EscalationCase, event: EscalationEvent, told: Told): EscalationCase {
  switch (event.type) {
    case 'EscalationRaised': {
      const { level, on: levelOn, rule, draft } = event.data;
      return { ...before, levels: [...before.levels, { level, levelOn, rule, draft, ...told }] };
    }
    case 'EscalationLowered': {
      const { from, to: level, on: levelOn, reason } = event.data;
      const lowered = { level, levelOn, before: from, reason, ...told };
      return { ...before, lowered: [...before.lowered, lowered] };
    }
    case 'EscalationAcknowledged': {
      const { level, promisedOn, note } = event.data;
      return { ...before, replies: [...before.replies, { level, promisedOn, note, ...told }] };
    }
    case 'RedCardApproved': {
      const { on: decidedOn, note } = event.data;
      const decision = { status: 'approved', decidedOn, note, ...told } as const;
      return { ...before, redCards: [...before.redCards, decision] };
    }
    case 'RedCardDeclined': {
      const { on: decidedOn, reason: note } = event.data;
      const decision = { status: 'declined', decidedOn, note, ...told } as const;
      return { ...before, redCards: [...before.redCards, decision] };
    }
    case 'EscalationUrged': {
      const { urgeId, on: urgedOn, by, to, note } = event.data;
      const unanswered = { answer: null, answeredOn: null, answerToldBy: null };
      const urge = { urgeId, urgedOn, by, to, note, ...unanswered, ...told };
      return { ...before, urges: [...before.urges, urge] };
    }
    case 'UrgeAnswered': {
      const { urgeId, on: answeredOn, answer } = event.data;
      const urges = before.urges.map((one) =>
        one.urgeId === urgeId ? { ...one, answer, answeredOn, answerToldBy: told } : one,
      );
      return { ...before, urges };
    }
    case 'EscalationLifted': {
      const { on: resolvedOn, reason } = event.data;
      return { ...before, ending: { resolvedOn, because: 'lifted', reason, ...told } };
    }
    case 'EscalationResolved': {
      const { on: resolvedOn, because, reason = null } = event.data;
      return { ...before, ending: { resolvedOn, because, reason, ...told } };
    }
  }
}
