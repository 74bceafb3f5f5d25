import { Rejection } from '#contract';
import { type LocalDate, type Of } from '#kernel';
import { type WorkCalendar } from '#calendar';
import { statusOf } from './assignment.ts';
import { type TaskCommand } from './task.commands.ts';
import { allAccepted, alreadyAccepted, notAssigned } from './refusals.ts';
import {
  type Assigned,
  assignmentOf,
  demandReason,
  type Decision,
  noEvents,
  partOf,
} from './task-state.ts';

/** Working days in which an assignment may be disputed; the day it was made is day zero (domain.md §3, issue 4). */
const WORKING_DAYS = 3;

export function dispute({ data }: Of<TaskCommand, 'DisputeAssignment'>, state: Assigned): Decision {
  const { disputedOn, reason, proposed, calendar } = data;
  const organization = data.organization ?? state.office;
  const mine = assignmentOf(state, organization);
  if (!mine || mine.role === 'office') throw notAssigned(state, organization);
  if (mine.dispute) {
    if (mine.dispute.reason === reason && mine.dispute.proposed === proposed) return noEvents;
    const { disputedOn: on } = mine.dispute;
    throw new Rejection('dispute-pending', { organization, disputedOn: on });
  }
  if (mine.status === 'accepted') throw alreadyAccepted(state, mine);
  if (statusOf(state.assignments) === 'accepted') throw allAccepted(state);
  demandReason(reason, 'dispute');
  if (proposed === organization) {
    throw new Rejection('dispute-proposes-itself');
  }
  const late = isAfterTerm(mine.assignedOn, disputedOn, calendar);
  const facts = { disputedOn, reason, proposed, late };
  return [{ type: 'AssignmentDisputed', data: { ...partOf(state, organization), ...facts } }];
}

const isAfterTerm = (assignedOn: LocalDate, on: LocalDate, calendar: WorkCalendar): boolean =>
  on > calendar.addWorkingDays(assignedOn, WORKING_DAYS);

export function dismiss({ data }: Of<TaskCommand, 'DismissDispute'>, state: Assigned): Decision {
  const { organization, dismissedOn, reason } = data;
  const theirs = assignmentOf(state, organization);
  if (!theirs) throw notAssigned(state, organization);
  if (!theirs.dispute) {
    if (theirs.dismissed?.reason === reason) return noEvents;
    throw new Rejection('dispute-not-pending', { organization });
  }
  demandReason(reason, 'dismiss');
  const facts = { dismissedOn, reason };
  return [{ type: 'DisputeDismissed', data: { ...partOf(state, organization), ...facts } }];
}
