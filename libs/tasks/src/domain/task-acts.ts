import { type WorkCalendar } from '#calendar';
import { type Act, actsOn, type Attempt, type Holder, holds, type Operation } from '#contract';
import { addDays, type LocalDate } from '#kernel';
import { type Progress } from './progress.ts';
import { type TaskCommand } from './task.commands.ts';
import { type Assigned, assignmentOf } from './task-state.ts';
import { taskDecider } from './task.ts';

/** What people do with a task. */
type TaskAction = Extract<
  Operation,
  | 'signAssignment'
  | 'reportProgress'
  | 'claimCompletion'
  | 'disputeAssignment'
  | 'requestExtension'
  | 'withdrawExtension'
  | 'acceptCompletion'
  | 'returnClaim'
  | 'reopenCompletion'
  | 'dismissDispute'
  | 'grantExtension'
  | 'declineExtension'
  | 'suspendTask'
  | 'resumeTask'
  | 'cancelTask'
>;

export type TaskAct = Act<TaskAction>;

type Now = { readonly today: LocalDate; readonly calendar: WorkCalendar };
type TaskAttempt = Attempt<TaskCommand, TaskAction>;

/** What somebody may do with a task now: for its own organization, the office also as judge (`of` each organization). */
export function taskActs(task: Assigned, holder: Holder, now: Now): readonly TaskAct[] {
  const mine = holds(holder, 'office') ? task.office : holder.organization;
  const attempts = [
    ...(mine !== null && assignmentOf(task, mine) ? actingOn(task, mine, now) : []),
    ...task.assignments.flatMap(({ organization }) => judging(task, organization, now)),
    ...governing(task, now),
  ];
  const { region, planId } = task.ref;
  const subject = { region, planId };
  return actsOn(taskDecider, task, attempts.map(unlessCancelled), { holder, subject });
}

const REASON = '…';

const unlessCancelled = ({ idle = [], ...attempt }: TaskAttempt): TaskAttempt => ({
  ...attempt,
  idle: [...idle, 'task-cancelled'],
});

function actingOn(task: Assigned, mine: string, { today, calendar }: Now): readonly TaskAttempt[] {
  const { taskId } = task.ref;
  const acting = { taskId, organization: mine };
  const dated = { today, reason: '' };
  return [
    {
      action: 'signAssignment',
      command: { type: 'SignAssignment', data: { ...acting, signedOn: today, ...dated } },
      idle: NOBODYS,
    },
    {
      action: 'reportProgress',
      command: {
        type: 'ReportProgress',
        data: { ...acting, ...dated, reportId: REASON, text: REASON, reportedOn: today },
      },
    },
    ...partsOf(task, mine).flatMap((part) => actingOnPart(acting, part, today)),
    {
      action: 'disputeAssignment',
      command: {
        type: 'DisputeAssignment',
        data: { ...acting, disputedOn: today, reason: REASON, proposed: null, calendar },
      },
      idle: NOBODYS,
    },
  ];
}

const NOBODYS = ['organization-not-assigned', 'organization-not-owing'] as const;

/** What an organization owes, part by part; of a task without parts the whole, unnamed. */
type Part = { readonly on: { readonly step?: string }; readonly progress: Progress | undefined };

function partsOf(task: Assigned, organization: string): readonly Part[] {
  const mine = assignmentOf(task, organization);
  return (
    mine?.steps?.map((progress) => ({ on: { step: progress.step }, progress })) ?? [
      { on: {}, progress: mine },
    ]
  );
}

function actingOnPart(
  acting: { readonly taskId: string; readonly organization: string },
  { on, progress }: Part,
  today: LocalDate,
): readonly TaskAttempt[] {
  const about = { ...acting, ...on };
  return [
    {
      action: 'claimCompletion',
      ...on,
      command: {
        type: 'ClaimCompletion',
        data: { ...about, today, reason: '', claimedOn: today, note: '' },
      },
      idle: NOBODYS,
    },
    {
      action: 'requestExtension',
      ...on,
      command: {
        type: 'RequestExtension',
        data: { ...about, requestedOn: today, newDueOn: later(progress, today), reason: REASON },
      },
      idle: NOBODYS,
    },
    {
      action: 'withdrawExtension',
      ...on,
      command: { type: 'WithdrawExtension', data: { ...about, withdrawnOn: today } },
      idle: ['extension-not-pending'],
    },
  ];
}

/** A day to which a date may be moved. */
function later(progress: Progress | undefined, today: LocalDate): LocalDate {
  const { dueOn = null, pendingExtension = null } = progress ?? {};
  const from = dueOn !== null && dueOn > today ? dueOn : today;
  const next = addDays(from, 1);
  return pendingExtension?.newDueOn === next ? addDays(next, 1) : next;
}

function judging(task: Assigned, of: string, { today }: Now): readonly TaskAttempt[] {
  const theirs = { taskId: task.ref.taskId, organization: of };
  return [
    ...partsOf(task, of).flatMap((part) => judgingPart(theirs, part, today)),
    {
      action: 'dismissDispute',
      of,
      idle: ['dispute-not-pending'],
      command: { type: 'DismissDispute', data: { ...theirs, dismissedOn: today, reason: REASON } },
    },
  ];
}

function judgingPart(
  { taskId, organization: of }: { readonly taskId: string; readonly organization: string },
  { on, progress }: Part,
  today: LocalDate,
): readonly TaskAttempt[] {
  const theirs = { taskId, organization: of, ...on };
  const [claim, extension] = [['completion-not-claimed'], ['extension-not-pending']] as const;
  return [
    {
      action: 'acceptCompletion',
      of,
      ...on,
      idle: claim,
      // Whether somebody else must accept it, only the operation can tell: it knows who there is.
      command: { type: 'AcceptCompletion', data: { ...theirs, today, reason: '' } },
    },
    {
      action: 'returnClaim',
      of,
      ...on,
      idle: [...claim, 'task-already-accepted'],
      command: {
        type: 'ReturnCompletion',
        data: { ...theirs, returnedOn: today, reason: REASON },
      },
    },
    {
      action: 'reopenCompletion',
      of,
      ...on,
      idle: ['completion-not-accepted'],
      command: {
        type: 'ReopenCompletion',
        data: { ...theirs, reopenedOn: today, dueOn: later(progress, today), reason: REASON },
      },
    },
    {
      action: 'grantExtension',
      of,
      ...on,
      idle: extension,
      command: { type: 'GrantExtension', data: { ...theirs, grantedOn: today } },
    },
    {
      action: 'declineExtension',
      of,
      ...on,
      idle: extension,
      command: { type: 'DeclineExtension', data: { ...theirs, declinedOn: today, reason: REASON } },
    },
  ];
}

function governing(
  { ref: { taskId } }: Assigned,
  { today, calendar }: Now,
): readonly TaskAttempt[] {
  return [
    {
      action: 'suspendTask',
      command: { type: 'SuspendTask', data: { taskId, from: today, today, reason: REASON } },
      idle: ['task-already-suspended'],
    },
    {
      action: 'resumeTask',
      command: { type: 'ResumeTask', data: { taskId, on: today, today, calendar } },
      idle: ['task-not-suspended'],
    },
    {
      action: 'cancelTask',
      command: { type: 'CancelTask', data: { taskId, cancelledOn: today, reason: REASON } },
    },
  ];
}
