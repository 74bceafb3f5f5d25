import { type RefusalDetails, Rejection } from '#contract';
import { type Of } from '#kernel';
import { type EscalationCommand } from './escalation.commands.ts';
import { type EscalationEvent } from './escalation.events.ts';
import { type RaisedCase } from './escalation-state.ts';

type Decision = readonly EscalationEvent[];
const noEvents: Decision = [];

/** @param act what nobody does any more */
export const hasEnded = (
  { ended: because, endedOn: on }: RaisedCase,
  act: RefusalDetails<'escalation-resolved'>['act'],
): Rejection => new Rejection('escalation-resolved', { on, because, act });

/** 催办 is recorded as often as it is done; under one id once. */
export function urge(
  { data }: Of<EscalationCommand, 'UrgeEscalation'>,
  state: RaisedCase,
): Decision {
  const { urgeId, on, by, to, note } = data;
  const { status, ref, urges } = state;
  if (urges.some((known) => known.urgeId === urgeId)) return noEvents;
  if (status === 'resolved') throw hasEnded(state, 'urge');
  return [{ type: 'EscalationUrged', data: { ...ref, urgeId, on, by, to, note } }];
}

/** What was answered is written down once; it may be written down after the case has ended, too. */
export function answerUrge(
  { data }: Of<EscalationCommand, 'AnswerUrge'>,
  { ref, urges }: RaisedCase,
): Decision {
  const { urgeId, on, answer } = data;
  const urge = urges.find((known) => known.urgeId === urgeId);
  if (!urge) {
    throw new Rejection('urge-not-found', { id: urgeId });
  }
  if (urge.answer === answer) return noEvents;
  if (urge.answer !== null) throw new Rejection('urge-already-answered', { on: urge.on });
  return [{ type: 'UrgeAnswered', data: { ...ref, urgeId, on, answer } }];
}
