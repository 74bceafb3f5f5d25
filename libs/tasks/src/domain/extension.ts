import { Rejection } from '#contract';
import { type LocalDate, type Of } from '#kernel';
import { partOfCommand, type Progress } from './progress.ts';
import { type TaskCommand } from './task.commands.ts';
import {
  alreadyAccepted,
  type Assigned,
  assignmentOf,
  checkDueDate,
  demandReason,
  isSuspended,
  type Decision,
  notAssigned,
  noEvents,
  partOf,
  notOwing,
} from './task-state.ts';

export function request({ data }: Of<TaskCommand, 'RequestExtension'>, state: Assigned): Decision {
  const { requestedOn, newDueOn, reason } = data;
  const organization = data.organization ?? state.office;
  const mine = assignmentOf(state, organization);
  if (!mine) throw notAssigned(organization);
  const { part, at } = partOfCommand({ step: data.step, mine }, isRunning, isPending);
  if (part.pendingExtension) {
    if (part.pendingExtension.newDueOn === newDueOn) return noEvents;
    throw new Rejection('extension-pending', { organization });
  }
  if (!mine.owes) throw notOwing(organization);
  checkMayAsk(part, state);
  demandReason(reason, 'extension');
  const dueOn = laterThanDue(part, newDueOn);
  if (newDueOn < requestedOn) throw new Rejection('due-date-past', { dueOn: newDueOn });
  const facts = { ...at, requestedOn, dueOn, newDueOn, reason, late: requestedOn > dueOn };
  return [{ type: 'ExtensionRequested', data: { ...partOf(state, organization), ...facts } }];
}

const isRunning = ({ status }: Progress): boolean => status === 'open' || status === 'returned';
const isPending = ({ pendingExtension }: Progress): boolean => pendingExtension !== null;
const hasAnswer =
  (answer: NonNullable<Progress['answeredExtension']>['answer']) =>
  ({ answeredExtension }: Progress): boolean =>
    answeredExtension?.answer === answer;

function checkMayAsk(mine: Progress, state: Assigned): void {
  if (mine.status === 'accepted') throw alreadyAccepted();
  if (mine.status === 'claimed') {
    throw new Rejection('completion-claimed');
  }
  if (state.suspension) throw isSuspended();
}

/** @returns the date in force @throws {Rejection} `due-date-missing`, `extension-not-later`, `due-date-too-far` */
function laterThanDue({ dueOn }: Progress, newDueOn: LocalDate): LocalDate {
  if (dueOn === null) throw new Rejection('due-date-missing');
  if (newDueOn <= dueOn) {
    throw new Rejection('extension-not-later', { newDueOn, dueOn });
  }
  checkDueDate(newDueOn);
  return dueOn;
}

const notPending = (organization: string): Rejection =>
  new Rejection('extension-not-pending', { organization });

type Judged = { readonly organization: string; readonly step?: string | undefined };

/** The part whose request waits; of who has none nothing. */
function judged(
  { organization, step }: Judged,
  state: Assigned,
  answer: NonNullable<Progress['answeredExtension']>['answer'],
): Partial<ReturnType<typeof partOfCommand>> {
  const mine = assignmentOf(state, organization);
  return mine ? partOfCommand({ step, mine }, isPending, hasAnswer(answer)) : {};
}

export function grant({ data }: Of<TaskCommand, 'GrantExtension'>, state: Assigned): Decision {
  const { organization, grantedOn } = data;
  const { part, at } = judged(data, state, 'granted');
  if (!part?.pendingExtension) {
    const same = data.newDueOn === undefined || data.newDueOn === part?.dueOn;
    if (part?.answeredExtension?.answer === 'granted' && same) return noEvents;
    throw notPending(organization);
  }
  if (state.suspension) throw isSuspended();
  const newDueOn = data.newDueOn ?? part.pendingExtension.newDueOn;
  const before = laterThanDue(part, newDueOn);
  const facts = { ...at, grantedOn, newDueOn, before };
  return [{ type: 'ExtensionGranted', data: { ...partOf(state, organization), ...facts } }];
}

export function decline({ data }: Of<TaskCommand, 'DeclineExtension'>, state: Assigned): Decision {
  const { organization, declinedOn, reason } = data;
  const { part, at } = judged(data, state, 'declined');
  if (!part?.pendingExtension) {
    const { answer, reason: given } = part?.answeredExtension ?? {};
    if (answer === 'declined' && given === reason) return noEvents;
    throw notPending(organization);
  }
  demandReason(reason, 'decline');
  const facts = { ...at, declinedOn, reason };
  return [{ type: 'ExtensionDeclined', data: { ...partOf(state, organization), ...facts } }];
}

export function withdraw(
  { data }: Of<TaskCommand, 'WithdrawExtension'>,
  state: Assigned,
): Decision {
  const organization = data.organization ?? state.office;
  const { part, at } = judged({ organization, step: data.step }, state, 'withdrawn');
  if (!part?.pendingExtension) {
    if (part?.answeredExtension?.answer === 'withdrawn') return noEvents;
    throw notPending(organization);
  }
  const facts = { ...at, withdrawnOn: data.withdrawnOn };
  return [{ type: 'ExtensionWithdrawn', data: { ...partOf(state, organization), ...facts } }];
}
