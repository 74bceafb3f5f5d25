import { Rejection } from '#contract';
import { type LocalDate, type Of } from '#kernel';
import { type Assignment } from './assignment.ts';
import { soundEvidence } from './attachments.ts';
import { checkDay, type Dated, demandDayReason } from './days.ts';
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
} from './task-state.ts';

export function claim({ data }: Of<TaskCommand, 'ClaimCompletion'>, state: Assigned): Decision {
  const organization = data.organization ?? state.office;
  const mine = assignmentOf(state, organization);
  if (!mine) throw notAssigned(organization);
  if (!mine.owes) {
    throw new Rejection('organization-not-owing', { organization });
  }
  if (mine.status === 'claimed') return noEvents;
  if (mine.status === 'accepted') throw alreadyAccepted();
  const { claimedOn, today: receivedOn, note, evidence = [] } = data;
  checkDay(claimedOn, data, mine.assignedOn);
  const facts = {
    claimedOn,
    ...(receivedOn !== claimedOn && { receivedOn }),
    note,
    ...(evidence.length > 0 && { evidence: soundEvidence(evidence) }),
  };
  return [{ type: 'CompletionClaimed', data: { ...partOf(state, organization), ...facts } }];
}

const notClaimed = (organization: string): Rejection =>
  new Rejection('completion-not-claimed', { organization });

export function accept({ data }: Of<TaskCommand, 'AcceptCompletion'>, state: Assigned): Decision {
  const { organization, today: acceptedOn } = data;
  const theirs = assignmentOf(state, organization);
  if (theirs?.status === 'accepted') return noEvents;
  if (theirs?.status !== 'claimed' || theirs.claimedOn === null) throw notClaimed(organization);
  const { claimedOn } = theirs;
  const { doneOn = claimedOn } = data;
  if (doneOn !== claimedOn) checkConfirmed(doneOn, data, theirs);
  const facts = { acceptedOn, claimedOn, ...(doneOn !== claimedOn && { doneOn }) };
  return [{ type: 'CompletionAccepted', data: { ...partOf(state, organization), ...facts } }];
}

/** What was past when it was assigned may have been done before, and in time. */
function checkConfirmed(doneOn: LocalDate, dated: Dated, theirs: Assignment): void {
  const { dueOn, assignedOn } = theirs;
  const wasPast = dueOn !== null && dueOn < assignedOn;
  checkDay(doneOn, dated, wasPast ? null : assignedOn);
  demandDayReason(doneOn, dated);
}

export function returnClaim(
  { data }: Of<TaskCommand, 'ReturnCompletion'>,
  state: Assigned,
): Decision {
  const { organization, returnedOn, reason } = data;
  const theirs = assignmentOf(state, organization);
  if (theirs?.status === 'accepted') throw alreadyAccepted();
  if (theirs?.status === 'returned' && theirs.returned?.reason === reason) return noEvents;
  if (theirs?.status !== 'claimed') throw notClaimed(organization);
  demandReason(reason, 'return');
  const facts = { returnedOn, reason };
  return [{ type: 'CompletionReturned', data: { ...partOf(state, organization), ...facts } }];
}

export function reopen({ data }: Of<TaskCommand, 'ReopenCompletion'>, state: Assigned): Decision {
  const { organization, reopenedOn, dueOn, reason } = data;
  const theirs = assignmentOf(state, organization);
  if (!theirs) throw notAssigned(organization);
  if (theirs.status !== 'accepted') {
    if (theirs.reopened?.reason === reason && theirs.dueOn === dueOn) return noEvents;
    throw new Rejection('completion-not-accepted', { organization });
  }
  if (state.suspension) throw isSuspended();
  demandReason(reason, 'reopen');
  if (dueOn < reopenedOn) throw new Rejection('due-date-past', { dueOn });
  checkDueDate(dueOn);
  const facts = { reopenedOn, dueOn, reason };
  return [{ type: 'CompletionReopened', data: { ...partOf(state, organization), ...facts } }];
}
