import { Rejection } from '#contract';
import { type LocalDate, type Of } from '#kernel';
import { type Assignment } from './assignment.ts';
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
  if (mine.pendingExtension) {
    if (mine.pendingExtension.newDueOn === newDueOn) return noEvents;
    throw new Rejection('extension-pending', { organization });
  }
  checkMayAsk(mine, state);
  demandReason(reason, 'extension');
  const dueOn = laterThanDue(mine, newDueOn);
  if (newDueOn < requestedOn) throw new Rejection('due-date-past', { dueOn: newDueOn });
  const facts = { requestedOn, dueOn, newDueOn, reason, late: requestedOn > dueOn };
  return [{ type: 'ExtensionRequested', data: { ...partOf(state, organization), ...facts } }];
}

function checkMayAsk(mine: Assignment, state: Assigned): void {
  if (!mine.owes) throw notOwing(mine.organization);
  if (mine.status === 'accepted') throw alreadyAccepted();
  if (mine.status === 'claimed') {
    throw new Rejection('completion-claimed');
  }
  if (state.suspension) throw isSuspended();
}

/** @returns the date in force @throws {Rejection} `due-date-missing`, `extension-not-later`, `due-date-too-far` */
function laterThanDue({ dueOn }: Assignment, newDueOn: LocalDate): LocalDate {
  if (dueOn === null) throw new Rejection('due-date-missing');
  if (newDueOn <= dueOn) {
    throw new Rejection('extension-not-later', { newDueOn, dueOn });
  }
  checkDueDate(newDueOn);
  return dueOn;
}

const notPending = (organization: string): Rejection =>
  new Rejection('extension-not-pending', { organization });

export function grant({ data }: Of<TaskCommand, 'GrantExtension'>, state: Assigned): Decision {
  const { organization, grantedOn } = data;
  const theirs = assignmentOf(state, organization);
  if (!theirs?.pendingExtension) {
    const same = data.newDueOn === undefined || data.newDueOn === theirs?.dueOn;
    if (theirs?.answeredExtension?.answer === 'granted' && same) return noEvents;
    throw notPending(organization);
  }
  if (state.suspension) throw isSuspended();
  const newDueOn = data.newDueOn ?? theirs.pendingExtension.newDueOn;
  const before = laterThanDue(theirs, newDueOn);
  const facts = { grantedOn, newDueOn, before };
  return [{ type: 'ExtensionGranted', data: { ...partOf(state, organization), ...facts } }];
}

export function decline({ data }: Of<TaskCommand, 'DeclineExtension'>, state: Assigned): Decision {
  const { organization, declinedOn, reason } = data;
  const theirs = assignmentOf(state, organization);
  if (!theirs?.pendingExtension) {
    const { answer, reason: given } = theirs?.answeredExtension ?? {};
    if (answer === 'declined' && given === reason) return noEvents;
    throw notPending(organization);
  }
  demandReason(reason, 'decline');
  const facts = { declinedOn, reason };
  return [{ type: 'ExtensionDeclined', data: { ...partOf(state, organization), ...facts } }];
}

export function withdraw(
  { data }: Of<TaskCommand, 'WithdrawExtension'>,
  state: Assigned,
): Decision {
  const organization = data.organization ?? state.office;
  const mine = assignmentOf(state, organization);
  if (!mine?.pendingExtension) {
    if (mine?.answeredExtension?.answer === 'withdrawn') return noEvents;
    throw notPending(organization);
  }
  const { withdrawnOn } = data;
  return [{ type: 'ExtensionWithdrawn', data: { ...partOf(state, organization), withdrawnOn } }];
}
