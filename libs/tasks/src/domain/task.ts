import { Rejection } from '#contract';
import { type Decider, type Of } from '#kernel';
import { accept, claim, returnClaim, reopen } from './completion.ts';
import { dismiss, dispute } from './dispute.ts';
import { decline, grant, request, withdraw } from './extension.ts';
import { cancel, revise, ruleLead } from './following.ts';
import { isCancelled } from './refusals.ts';
import { nameLeader } from './leader.ts';
import { report, sign } from './reporting.ts';
import { resume, suspend } from './suspension.ts';
import { type TaskCommand } from './task.commands.ts';
import { type TaskEvent } from './task.events.ts';
import { type Assigned, evolve, type Decision, noEvents, type Task } from './task-state.ts';

export { MAX_REPORT } from './reporting.ts';
export type { Task } from './task-state.ts';

type Later = Exclude<TaskCommand['type'], 'AssignTask'>;
type Rules = { readonly [T in Later]: (command: Of<TaskCommand, T>, state: Assigned) => Decision };

const rules: Rules = {
  RuleLead: ruleLead,
  ReviseTask: revise,
  CancelTask: cancel,
  SignAssignment: sign,
  DisputeAssignment: dispute,
  DismissDispute: dismiss,
  ReportProgress: report,
  ClaimCompletion: claim,
  AcceptCompletion: accept,
  ReturnCompletion: returnClaim,
  ReopenCompletion: reopen,
  RequestExtension: request,
  GrantExtension: grant,
  DeclineExtension: decline,
  WithdrawExtension: withdraw,
  SuspendTask: suspend,
  ResumeTask: resume,
  NameResponsibleLeader: nameLeader,
};

/** What follows the plan; a cancelled task lets it pass. */
const FOLLOWING: readonly TaskCommand['type'][] = ['RuleLead', 'ReviseTask', 'CancelTask'];

function decide(command: TaskCommand, state: Task): Decision {
  if (command.type === 'AssignTask') {
    return state.status === 'unassigned'
      ? [{ type: 'TaskAssigned', data: command.data }]
      : noEvents;
  }
  if (state.status === 'unassigned') {
    throw new Rejection('task-not-found', { id: command.data.taskId });
  }
  if (state.status === 'cancelled' && !FOLLOWING.includes(command.type)) {
    throw isCancelled(state);
  }
  return rules[command.type](command as never, state); // each rule stands at its own type of command
}

/**
 * One numbered measure of a plan: assigned at adoption; each organization named in it signs, disputes, reports, asks for
 * more time and, where it owes completion, claims it; the supervising office answers, suspends, resumes and cancels.
 * Who does it and what is asked follow the plan.
 */
export const taskDecider: Decider<TaskCommand, TaskEvent, Task> = {
  initialState: { status: 'unassigned' },
  decide,
  evolve,
};

export const taskStream = (taskId: string): string => `task-${taskId}`;
