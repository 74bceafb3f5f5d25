import { type Act, actsOn, type Attempt, type Holder } from '#contract';
import { addDays, type LocalDate } from '#kernel';
import { type EscalationCommand } from './escalation.commands.ts';
import { type RaisedCase } from './escalation-state.ts';
import { escalationDecider } from './escalation.ts';

type EscalationAction =
  | 'answerEscalation'
  | 'approveRedCard'
  | 'declineRedCard'
  | 'lowerEscalation'
  | 'liftEscalation'
  | 'urge'
  | 'answerUrge';

export type EscalationAct = Act<EscalationAction>;

const TEXT = '…';

/** What somebody may do with a case now; urges are answered one by one (`of` its id). */
export function escalationActs(
  raised: RaisedCase,
  holder: Holder,
  today: LocalDate,
): readonly EscalationAct[] {
  const { obligationId } = raised.ref;
  const it = { obligationId, on: today };
  const [ended, undrafted] = [['escalation-resolved'], ['red-card-not-drafted']] as const;
  const tomorrow = addDays(today, 1);
  const promisedOn = raised.promisedOn === tomorrow ? addDays(today, 2) : tomorrow;
  const attempts: readonly Attempt<EscalationCommand, EscalationAction>[] = [
    {
      action: 'answerEscalation',
      command: {
        type: 'AcknowledgeEscalation',
        data: { obligationId, today, promisedOn, note: TEXT },
      },
      idle: ended,
    },
    ...raised.urges.map(({ urgeId }): Attempt<EscalationCommand, EscalationAction> => ({
      action: 'answerUrge',
      of: urgeId,
      idle: ['urge-already-answered'],
      command: { type: 'AnswerUrge', data: { ...it, urgeId, answer: TEXT } },
    })),
    {
      action: 'approveRedCard',
      command: { type: 'ApproveRedCard', data: { ...it, note: TEXT } },
      idle: undrafted,
    },
    {
      action: 'declineRedCard',
      command: { type: 'DeclineRedCard', data: { ...it, reason: TEXT } },
      idle: undrafted,
    },
    {
      action: 'urge',
      command: {
        type: 'UrgeEscalation',
        data: { ...it, urgeId: TEXT, by: 'phone', to: TEXT, note: TEXT },
      },
      idle: ended,
    },
    {
      action: 'lowerEscalation',
      command: { type: 'LowerEscalation', data: { ...it, to: 'blue', reason: TEXT } },
      idle: ended,
    },
    {
      action: 'liftEscalation',
      command: { type: 'LiftEscalation', data: { ...it, reason: TEXT } },
      idle: ended,
    },
  ];
  return actsOn(escalationDecider, raised, attempts, { holder, subject: raised.ref });
}
