import { Rejection } from '#contract';
import { type Decider, type Of } from '#kernel';
import { type ObligationCommand } from './obligation.commands.ts';
import { type ObligationEvent } from './obligation.events.ts';
import { obligationDecider } from './obligation.ts';
import { type Obligation, type Opened } from './obligation-state.ts';

/**
 * What the office rules on what was past when the plan was adopted: void, or owed by a date ahead; it may also free an
 * organization of what is void. What was done, in time or late, is claimed and accepted like any other work.
 * Refused: `ruling-reason-missing`, `due-in-past`, `task-still-running`, and as obligations are.
 */
export type Ruling = Of<ObligationCommand, 'WaiveObligation' | 'RescheduleObligation'>;

export const rulingDecider: Decider<Ruling, ObligationEvent, Obligation> = {
  ...obligationDecider,
  decide(command, state) {
    const { type, data } = command;
    if (data.reason.trim() === '') throw new Rejection('ruling-reason-missing');
    if (type === 'RescheduleObligation' && data.dueOn < data.on) {
      throw new Rejection('due-in-past', { dueOn: data.dueOn });
    }
    if (type === 'WaiveObligation') checkWaived(state);
    return obligationDecider.decide(command, state);
  },
};

function checkWaived(state: Obligation): void {
  if (state.status === 'unopened') return;
  const { subject: title } = state.wording;
  if (state.status === 'met') throw new Rejection('obligation-met', { title });
  if (isRunningTask(state)) throw new Rejection('task-still-running', { title });
}

/** It is cancelled as a task: else it would go on being asked for, and nobody would be reminded of it. */
const isRunningTask = ({ status, kind }: Opened): boolean =>
  !['baselined', 'waived'].includes(status) && kind === 'task';
