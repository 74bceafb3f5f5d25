import { Rejection } from '#contract';
import { type Decider, daysBetween, defined, type LocalDate, type Of } from '#kernel';
import { type EscalationCommand } from './escalation.commands.ts';
import { type EscalationEvent } from './escalation.events.ts';
import { type Escalation, evolveEscalation, type RaisedCase, rungOf } from './escalation-state.ts';
import { answerUrge, hasEnded, urge } from './escalation-urge.ts';
import { rankOf } from '#policies/rules';

type Decision = readonly EscalationEvent[];
const noEvents: Decision = [];

/** The latest day that may be promised, counted from today: longer needs an extension of the due date. */
const LONGEST_PROMISE_DAYS = 92;
/** After the first promise at a level. Who has put it off twice needs the next level, or an extension, and no third date. */
const MOST_RENEWALS = 2;

/** A rung raises once for each due date, whatever has ended since; on a case that runs it only ever climbs. */
function raise({ data }: Of<EscalationCommand, 'RaiseEscalation'>, state: Escalation): Decision {
  if (state.status === 'none') return [{ type: 'EscalationRaised', data }];
  if (state.rungs.includes(rungOf(data))) return noEvents;
  if (state.status === 'open' && rankOf(data.level) <= rankOf(state.level)) return noEvents;
  return [{ type: 'EscalationRaised', data }];
}

function acknowledge(
  { data }: Of<EscalationCommand, 'AcknowledgeEscalation'>,
  state: RaisedCase,
): Decision {
  const { today, promisedOn, note } = data;
  if (state.promisedOn === promisedOn) return noEvents;
  if (state.status === 'resolved') throw hasEnded(state, 'answer');
  demandPromise(today, promisedOn);
  const { ref, level, promises } = state;
  if ((promises[level] ?? 0) > MOST_RENEWALS) {
    throw new Rejection('promise-renewed-too-often', { level, most: MOST_RENEWALS });
  }
  return [{ type: 'EscalationAcknowledged', data: { ...ref, level, promisedOn, note } }];
}

function demandPromise(today: LocalDate, promisedOn: LocalDate): void {
  if (promisedOn <= today) {
    throw new Rejection('promise-not-ahead', { promisedOn });
  }
  if (daysBetween(today, promisedOn) > LONGEST_PROMISE_DAYS) {
    throw new Rejection('promise-too-far');
  }
}

function approve({ data }: Of<EscalationCommand, 'ApproveRedCard'>, state: RaisedCase): Decision {
  if (state.redCard === 'approved') return noEvents;
  if (state.redCard !== 'drafted' || state.status === 'resolved') throw noDraft(state);
  const { on, note } = data;
  return [
    { type: 'RedCardApproved', data: { ...state.ref, on, note, onApproval: state.onApproval } },
  ];
}

function decline({ data }: Of<EscalationCommand, 'DeclineRedCard'>, state: RaisedCase): Decision {
  if (state.redCard === 'declined') return noEvents;
  if (state.redCard !== 'drafted' || state.status === 'resolved') throw noDraft(state);
  const { on, reason } = data;
  demandReason(reason);
  return [{ type: 'RedCardDeclined', data: { ...state.ref, on, reason } }];
}

function demandReason(reason: string): void {
  if (reason.trim() === '') throw new Rejection('escalation-reason-missing');
}

const noDraft = ({ subject }: RaisedCase): Rejection =>
  new Rejection('red-card-not-drafted', { title: subject });

function lower({ data }: Of<EscalationCommand, 'LowerEscalation'>, state: RaisedCase): Decision {
  const { to, on, reason } = data;
  if (state.status === 'resolved') throw hasEnded(state, 'lower');
  if (to === state.level) return noEvents;
  if (rankOf(to) > rankOf(state.level)) {
    throw new Rejection('escalation-not-lower', { level: state.level });
  }
  demandReason(reason);
  return [{ type: 'EscalationLowered', data: { ...state.ref, from: state.level, to, on, reason } }];
}

/** An answer that names a day answers the level as well. */
function answer(command: Of<EscalationCommand, 'AnswerUrge'>, state: RaisedCase): Decision {
  const { obligationId, on: today, answer: note, promisedOn } = command.data;
  const said = answerUrge(command, state);
  if (promisedOn === undefined) return said;
  const data = { obligationId, today, promisedOn, note };
  return [...said, ...acknowledge({ type: 'AcknowledgeEscalation', data }, state)];
}

function lift({ data }: Of<EscalationCommand, 'LiftEscalation'>, state: RaisedCase): Decision {
  if (state.ended === 'lifted') return noEvents;
  if (state.status === 'resolved') throw hasEnded(state, 'lift');
  const { on, reason } = data;
  demandReason(reason);
  return [{ type: 'EscalationLifted', data: { ...state.ref, on, reason } }];
}

function resolve(
  { data }: Of<EscalationCommand, 'ResolveEscalation'>,
  state: RaisedCase,
): Decision {
  if (state.status === 'resolved') return noEvents;
  const { on, because, reason } = data;
  return [
    { type: 'EscalationResolved', data: { ...state.ref, on, because, ...defined({ reason }) } },
  ];
}

function decide(command: EscalationCommand, state: Escalation): Decision {
  if (command.type === 'RaiseEscalation') return raise(command, state);
  if (state.status === 'none') {
    if (command.type === 'ResolveEscalation') return noEvents;
    throw new Rejection('escalation-not-found', {});
  }
  return decideOn(command, state);
}

function decideOn(
  command: Exclude<EscalationCommand, { type: 'RaiseEscalation' }>,
  state: RaisedCase,
): Decision {
  switch (command.type) {
    case 'AcknowledgeEscalation':
      return acknowledge(command, state);
    case 'ApproveRedCard':
      return approve(command, state);
    case 'DeclineRedCard':
      return decline(command, state);
    case 'LowerEscalation':
      return lower(command, state);
    case 'UrgeEscalation':
      return urge(command, state);
    case 'AnswerUrge':
      return answer(command, state);
    case 'LiftEscalation':
      return lift(command, state);
    case 'ResolveEscalation':
      return resolve(command, state);
  }
}

const initialState: Escalation = { status: 'none' };

/**
 * Cases on an obligation, one after another, 蓝 → 黄 → 红. Within a case the level only climbs, unless a person lowers it;
 * every end has its reason.
 */
export const escalationDecider: Decider<EscalationCommand, EscalationEvent, Escalation> = {
  initialState,
  decide,
  evolve: evolveEscalation,
};

export const escalationStream = (obligationId: string): string => `escalation-${obligationId}`;
