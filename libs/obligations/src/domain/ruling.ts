import { Rejection } from '#contract';
import { type Decider, type Of } from '#kernel';
import { type ObligationCommand } from './obligation.commands.ts';
import { type ObligationEvent } from './obligation.events.ts';
import { obligationDecider } from './obligation.ts';
import { type Obligation } from './obligation-state.ts';

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
    if (type === 'WaiveObligation' && state.status === 'met') throw new Rejection('obligation-met');
    if (type === 'WaiveObligation' && isRunningTask(state)) {
      throw new Rejection('task-still-running');
    }
    return obligationDecider.decide(command, state);
  },
};

/** It is cancelled as a task: else it would go on being asked for, and nobody would be reminded of it. */
const isRunningTask = (state: Obligation): boolean =>
  state.status !== 'unopened' &&
  !['baselined', 'waived'].includes(state.status) &&
  state.kind === 'task';
