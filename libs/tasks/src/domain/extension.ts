import { Rejection } from '#contract';
import { type LocalDate, type Of } from '#kernel';
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

/** Requests of one organization on one task that are taken on a day: who asks and withdraws on and on is not heard. */
const MAX_REQUESTS_A_DAY = 5;

export function request({ data }: Of<TaskCommand, 'RequestExtension'>, state: Assigned): Decision {
  const { requestedOn, newDueOn, reason } = data;
  const organization = data.organization ?? state.office;
  const mine = assignmentOf(state, organization);
  if (!mine) throw notAssigned(state, organization);
  const { part, at } = partOfCommand({ step: data.step, mine }, isRunning, isPending);
  if (part.pendingExtension) {
    if (part.pendingExtension.newDueOn === newDueOn) return noEvents;
    const { requestedOn: on } = part.pendingExtension;
    throw new Rejection('extension-pending', { organization, requestedOn: on });
  }
  if (!mine.owes) throw notOwing(state, organization);
  checkMayAsk({ part, at }, state);
  demandReason(reason, 'extension');
  const dueOn = laterThanDue(part, newDueOn, state);
  if (newDueOn < requestedOn) throw new Rejection('due-date-past', { dueOn: newDueOn });
  demandFewRequests({ organization, requestedOn }, state);
  const facts = { ...at, requestedOn, dueOn, newDueOn, reason, late: requestedOn > dueOn };
  return [{ type: 'ExtensionRequested', data: { ...partOf(state, organization), ...facts } }];
}

/** @throws {Rejection} `extensions-too-many` */
function demandFewRequests(asked: Assigned['extensionRequests'][number], state: Assigned): void {
  const { organization, requestedOn: date } = asked;
  const sameDay = state.extensionRequests.filter((one) => {
    return one.organization === organization && one.requestedOn === date;
  });
  if (sameDay.length < MAX_REQUESTS_A_DAY) return;
  throw new Rejection('extensions-too-many', { organization, date, most: MAX_REQUESTS_A_DAY });
}

const isRunning = ({ status }: Progress): boolean => status === 'open' || status === 'returned';
const isPending = ({ pendingExtension }: Progress): boolean => pendingExtension !== null;
const hasAnswer =
  (answer: NonNullable<Progress['answeredExtension']>['answer']) =>
  ({ answeredExtension }: Progress): boolean =>
    answeredExtension?.answer === answer;

function checkMayAsk({ part, at }: ReturnType<typeof partOfCommand>, state: Assigned): void {
  if (part.status === 'accepted') throw alreadyAccepted(state, part, at);
  if (part.status === 'claimed') {
    throw new Rejection('completion-claimed');
  }
  if (state.suspension) throw isSuspended(state);
}

/** @returns the date in force @throws {Rejection} `due-date-missing`, `extension-not-later`, `due-date-too-far` */
function laterThanDue({ dueOn }: Progress, newDueOn: LocalDate, { terms }: Assigned): LocalDate {
  if (dueOn === null) throw new Rejection('due-date-missing', { title: terms.title });
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
  if (state.suspension) throw isSuspended(state);
  const newDueOn = data.newDueOn ?? part.pendingExtension.newDueOn;
  const before = laterThanDue(part, newDueOn, state);
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
