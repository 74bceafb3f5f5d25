import { WHOLE } from '#contract';
import { defined, type Of } from '#kernel';
import { type Assignment, partNamed } from '../../domain/assignment.ts';
import { type Progress } from '../../domain/progress.ts';
import { type TaskEvent } from '../../domain/task.events.ts';
import {
  type Claim,
  type Dispute,
  type ExtensionRequest,
  type Suspension,
  type TaskAnswer,
  type TaskRecords,
  type TaskReport,
  type TaskRevision,
  type TaskRuling,
  type Told,
} from './task-records.ts';

export const noRecords: TaskRecords = {
  reports: [],
  claims: [],
  extensionRequests: [],
  disputes: [],
  suspensions: [],
  rulings: [],
  revisions: [],
};

/** The records after a fact; what waits no longer is for {@link withoutWaiting} to say. */
export function recordsAfter(records: TaskRecords, event: TaskEvent, told: Told): TaskRecords {
  const { reports, claims, extensionRequests, disputes, suspensions, rulings, revisions } = records;
  return {
    reports: event.type === 'ProgressReported' ? [...reports, reportOf(event, told)] : reports,
    claims: claimsAfter(claims, event, told),
    extensionRequests: requestsAfter(extensionRequests, event, told),
    disputes: disputesAfter(disputes, event, told),
    suspensions: suspensionsAfter(suspensions, event, told),
    rulings: event.type === 'LeadRuled' ? [...rulings, rulingOf(event, told)] : rulings,
    revisions: event.type === 'TaskRevised' ? [...revisions, revisionOf(event, told)] : revisions,
  };
}

function reportOf({ data }: Of<TaskEvent, 'ProgressReported'>, told: Told): TaskReport {
  const { taskId, planId, region, ...report } = data;
  return { ...report, ...told };
}

function rulingOf({ data }: Of<TaskEvent, 'LeadRuled'>, told: Told): TaskRuling {
  const { ruledOn, reason, before, leads, supports, responsible } = data;
  return { ruledOn, reason, leads, supports, responsible, before, ...told };
}

function revisionOf({ data }: Of<TaskEvent, 'TaskRevised'>, told: Told): TaskRevision {
  const { revisedOn, reason, before } = data;
  return { revisedOn, reason, before, ...told };
}

function suspensionsAfter(
  suspensions: readonly Suspension[],
  { type, data }: TaskEvent,
  told: Told,
): readonly Suspension[] {
  if (type === 'TaskSuspended') {
    const { from: suspendedFrom, reason } = data;
    return [...suspensions, { suspendedFrom, reason, resumedOn: null, workingDays: null, ...told }];
  }
  if (type !== 'TaskResumed') return suspensions;
  const { on: resumedOn, workingDays } = data;
  const latest = suspensions.length - 1;
  return suspensions.map((one, index) => {
    return index === latest ? { ...one, resumedOn, workingDays } : one;
  });
}

type Whose = { readonly organization: string; readonly step?: string };

/** Changes the latest of an organization, about the same part; an older one has its answer. */
function onLatest<R extends Whose>(
  all: readonly R[],
  { organization, step }: Whose,
  change: (one: R) => R,
): readonly R[] {
  const latest = all.findLastIndex((one) => {
    return one.organization === organization && one.step === step;
  });
  return all.map((one, index) => (index === latest ? change(one) : one));
}

function claimsAfter(
  claims: readonly Claim[],
  { type, data }: TaskEvent,
  told: Told,
): readonly Claim[] {
  switch (type) {
    case 'CompletionClaimed': {
      const { organization, organizationId, claimedOn, receivedOn = claimedOn, note } = data;
      const { evidence = [], step } = data;
      const days = { claimedOn, receivedOn, doneOn: null };
      const whose = { organization, organizationId, ...defined({ step }) };
      const claim = { ...whose, ...days, note, evidence, ...told };
      return [
        ...claims,
        { ...claim, status: 'pending', answer: null, reopened: null, actions: [] },
      ];
    }
    case 'CompletionAccepted': {
      const { acceptedOn: answeredOn, doneOn = data.claimedOn } = data;
      const { selfReviewed } = data;
      const answer = { answeredOn, reason: null, ...told, ...defined({ selfReviewed }) };
      const accepted = { status: 'accepted', doneOn, answer } as const;
      return onLatest(claims, data, (one) => ({ ...one, ...accepted }));
    }
    case 'CompletionReturned': {
      const { returnedOn: answeredOn, reason } = data;
      const answer = { answeredOn, reason, ...told };
      return onLatest(claims, data, (one) => ({ ...one, status: 'returned', answer }));
    }
    case 'CompletionReopened': {
      const { reopenedOn, dueOn, reason } = data;
      const reopened = { reopenedOn, dueOn, reason, ...told };
      return onLatest(claims, data, (one) => ({ ...one, reopened }));
    }
    default:
      return claims;
  }
}

function disputesAfter(
  disputes: readonly Dispute[],
  { type, data }: TaskEvent,
  told: Told,
): readonly Dispute[] {
  if (type === 'AssignmentDisputed') {
    const { organization, organizationId, disputedOn, reason, proposed, late } = data;
    const asked = { organization, organizationId, disputedOn, reason, proposed, late };
    return [...disputes, { ...asked, ...told, status: 'pending', answer: null, actions: [] }];
  }
  if (type !== 'DisputeDismissed') return disputes;
  const answer = { answeredOn: data.dismissedOn, reason: data.reason, ...told };
  return onLatest(disputes, data, (one) => ({ ...one, status: 'dismissed', answer }));
}

function requestsAfter(
  requests: readonly ExtensionRequest[],
  event: TaskEvent,
  by: Told,
): readonly ExtensionRequest[] {
  if (event.type === 'ExtensionRequested') {
    const { organization, organizationId, step, ...told } = event.data;
    const { requestedOn, dueOn, newDueOn, reason, late } = told;
    const whose = { organization, organizationId, ...defined({ step }) };
    const asked = { ...whose, requestedOn, dueOn, newDueOn, reason, late };
    const nothingYet = {
      status: 'pending',
      answer: null,
      grantedDueOn: null,
      actions: [],
    } as const;
    return [...requests, { ...asked, ...by, ...nothingYet }];
  }
  switch (event.type) {
    case 'ExtensionGranted':
    case 'ExtensionDeclined':
    case 'ExtensionWithdrawn': {
      const answer = answerTo(event, by);
      return onLatest(requests, event.data, (one) => ({ ...one, ...answer }));
    }
    default:
      return requests;
  }
}

type ExtensionAnswer = Of<
  TaskEvent,
  'ExtensionGranted' | 'ExtensionDeclined' | 'ExtensionWithdrawn'
>;

function answerTo({ type, data }: ExtensionAnswer, told: Told): Partial<ExtensionRequest> {
  switch (type) {
    case 'ExtensionGranted': {
      const answer = { answeredOn: data.grantedOn, reason: null, ...told };
      return { status: 'granted', answer, grantedDueOn: data.newDueOn };
    }
    case 'ExtensionDeclined': {
      const { declinedOn: answeredOn, reason } = data;
      return { status: 'declined', answer: { answeredOn, reason, ...told } };
    }
    case 'ExtensionWithdrawn':
      return {
        status: 'withdrawn',
        answer: { answeredOn: data.withdrawnOn, reason: null, ...told },
      };
  }
}

/** What waits no longer though nobody answered it: it was done, or is over; of a dispute, a ruling may have upheld it. */
export function withoutWaiting(
  records: TaskRecords,
  parts: readonly Assignment[],
  ruling: TaskRuling | undefined,
): TaskRecords {
  const partOf = ({ organization }: Whose) =>
    parts.find((one) => one.organization === organization);
  const progressOf = (whose: Whose): Progress | undefined =>
    partNamed(partOf(whose), whose.step ?? WHOLE);
  const claims = records.claims.map((one): Claim => {
    const isOver = one.status === 'pending' && progressOf(one)?.status !== 'claimed';
    return isOver ? { ...one, status: 'ended' } : one;
  });
  const extensionRequests = records.extensionRequests.map((one): ExtensionRequest => {
    const isOver = one.status === 'pending' && !progressOf(one)?.pendingExtension;
    return isOver ? { ...one, status: 'ended' } : one;
  });
  const disputes = records.disputes.map((one): Dispute => {
    if (one.status !== 'pending' || partOf(one)?.dispute) return one;
    return ruling
      ? { ...one, status: 'upheld', answer: answeredBy(ruling) }
      : { ...one, status: 'ended' };
  });
  return { ...records, claims, extensionRequests, disputes };
}

function answeredBy({
  ruledOn,
  leads,
  supports,
  responsible,
  before,
  ...told
}: TaskRuling): TaskAnswer {
  return { answeredOn: ruledOn, ...told };
}
