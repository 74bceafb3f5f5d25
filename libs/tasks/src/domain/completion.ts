import { Rejection } from '#contract';
import { defined, type LocalDate, type Of } from '#kernel';
import { type Assignment } from './assignment.ts';
import { soundEvidence } from './attachments.ts';
import { checkDay, type Dated, demandDayReason } from './days.ts';
import { partOfCommand, type Progress } from './progress.ts';
import { type TaskCommand } from './task.commands.ts';
import { alreadyAccepted, isSuspended, notAssigned, notOwing } from './refusals.ts';
import {
  type Assigned,
  assignmentOf,
  checkDueDate,
  demandReason,
  type Decision,
  noEvents,
  partOf,
} from './task-state.ts';

export function claim({ data }: Of<TaskCommand, 'ClaimCompletion'>, state: Assigned): Decision {
  const organization = data.organization ?? state.office;
  const mine = assignmentOf(state, organization);
  if (!mine) throw notAssigned(state, organization);
  if (!mine.owes) throw notOwing(state, organization);
  const { part, at } = partOfCommand({ step: data.step, mine }, isUndone, isUndone);
  if (part.status === 'claimed') return noEvents;
  if (part.status === 'accepted') throw alreadyAccepted(state, part, at);
  const { claimedOn, today: receivedOn, note, evidence = [], by: claimedBy } = data;
  checkDay(claimedOn, data, mine.assignedOn);
  const facts = {
    ...at,
    claimedOn,
    ...(receivedOn !== claimedOn && { receivedOn }),
    note,
    ...(evidence.length > 0 && { evidence: soundEvidence(evidence) }),
    ...defined({ claimedBy }),
  };
  return [{ type: 'CompletionClaimed', data: { ...partOf(state, organization), ...facts } }];
}

const isUndone = ({ status }: Progress): boolean => status !== 'accepted';
const isClaimed = ({ status }: Progress): boolean => status === 'claimed';
const isAccepted = ({ status }: Progress): boolean => status === 'accepted';
const isReturned = ({ status }: Progress): boolean => status === 'returned';
const isReopened = ({ reopened }: Progress): boolean => reopened !== null;

const notClaimed = (organization: string): Rejection =>
  new Rejection('completion-not-claimed', { organization });

export function accept({ data }: Of<TaskCommand, 'AcceptCompletion'>, state: Assigned): Decision {
  const { organization, today: acceptedOn } = data;
  const theirs = assignmentOf(state, organization);
  if (!theirs) throw notClaimed(organization);
  const { part, at } = partOfCommand({ step: data.step, mine: theirs }, isClaimed, isAccepted);
  if (part.status === 'accepted') return noEvents;
  if (part.status !== 'claimed' || part.claimedOn === null) throw notClaimed(organization);
  const { claimedOn, claimedBy } = part;
  const isOwn = claimedBy !== undefined && claimedBy === data.by;
  if (isOwn && !data.isAlone) throw new Rejection('accepts-own-claim');
  const { doneOn = claimedOn } = data;
  if (doneOn !== claimedOn) {
    checkConfirmed(doneOn, data, { dueOn: part.dueOn, assignedOn: theirs.assignedOn });
  }
  const confirmed = doneOn !== claimedOn && { doneOn };
  const facts = {
    ...at,
    acceptedOn,
    claimedOn,
    ...confirmed,
    ...lastOf(theirs, part),
    ...(isOwn && { selfReviewed: true as const }),
  };
  return [{ type: 'CompletionAccepted', data: { ...partOf(state, organization), ...facts } }];
}

/** Whether nothing is left to do once this part is done. */
function lastOf({ steps }: Assignment, part: Progress): { readonly last?: true } {
  const others = steps?.filter((one) => one !== part) ?? [];
  return steps && others.every(isAccepted) ? { last: true } : {};
}

/** What was past when it was assigned may have been done before, and in time. */
function checkConfirmed(
  doneOn: LocalDate,
  dated: Dated,
  { dueOn, assignedOn }: Pick<Assignment, 'dueOn' | 'assignedOn'>,
): void {
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
  if (!theirs) throw notClaimed(organization);
  const { part, at } = partOfCommand({ step: data.step, mine: theirs }, isClaimed, isReturned);
  if (part.status === 'accepted') throw alreadyAccepted(state, part, at);
  if (part.status === 'returned' && part.returned?.reason === reason) return noEvents;
  if (part.status !== 'claimed') throw notClaimed(organization);
  demandReason(reason, 'return');
  const facts = { ...at, returnedOn, reason };
  return [{ type: 'CompletionReturned', data: { ...partOf(state, organization), ...facts } }];
}

export function reopen({ data }: Of<TaskCommand, 'ReopenCompletion'>, state: Assigned): Decision {
  const { organization, reopenedOn, dueOn, reason } = data;
  const theirs = assignmentOf(state, organization);
  if (!theirs) throw notAssigned(state, organization);
  const { part, at } = partOfCommand({ step: data.step, mine: theirs }, isAccepted, isReopened);
  if (part.status !== 'accepted') {
    if (part.reopened?.reason === reason && part.dueOn === dueOn) return noEvents;
    const { title } = state.terms;
    throw new Rejection('completion-not-accepted', { ...at, title, organization });
  }
  if (state.suspension) throw isSuspended(state);
  demandReason(reason, 'reopen');
  if (dueOn < reopenedOn) throw new Rejection('due-date-past', { dueOn });
  checkDueDate(dueOn);
  const facts = { ...at, reopenedOn, dueOn, reason };
  return [{ type: 'CompletionReopened', data: { ...partOf(state, organization), ...facts } }];
}
