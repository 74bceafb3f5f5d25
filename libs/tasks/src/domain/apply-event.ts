import { defined, type Of } from '#kernel';
import { WHOLE } from '#contract';
import { type Assignment, isOver, revisedAnew, ruledAnew, withParts } from './assignment.ts';
import { type Progress, type StepProgress } from './progress.ts';
import { type AssignmentEvent, type TaskEvent, type WholeTaskEvent } from './task.events.ts';

type TaskChange = Exclude<TaskEvent, { type: 'TaskAssigned' }>;

/** Everybody's part after the event; whom it does not concern stays as it is. */
export function applyEvent(
  assignments: readonly Assignment[],
  event: TaskChange,
): readonly Assignment[] {
  if (event.type === 'LeadRuled') return ruledAnew(assignments, event.data);
  if (event.type === 'TaskRevised' && event.data.owed) return revisedAnew(assignments, event.data);
  const concerned = isOfAll(event) ? event.data.organizations : [event.data.organization];
  return assignments.map((one) => {
    if (!concerned.includes(one.organization)) return one;
    return isOfAll(event) ? afterAll(one, event) : afterOwn(one, event);
  });
}

type OfAll = Exclude<WholeTaskEvent, { type: 'LeadRuled' }>;

const isOfAll = (event: AssignmentEvent | OfAll): event is OfAll => 'organizations' in event.data;

function afterAll(before: Assignment, { type, data }: OfAll): Assignment {
  switch (type) {
    case 'TaskRevised':
      return before.moved || isOver(before) ? before : { ...before, dueOn: data.dueOn };
    case 'TaskCancelled': {
      const after = { ...onEach(before, ended), suspendedFrom: null };
      return after.status === 'accepted' ? after : { ...after, dispute: null };
    }
    case 'ResponsibleLeaderNamed':
      return before;
    case 'TaskSuspended':
      return { ...before, suspendedFrom: data.from };
    case 'TaskResumed': {
      const given = data.dueDates.filter(
        ({ organization }) => organization === before.organization,
      );
      const after = onEach(before, (part, named) => {
        const mine = given.find(({ step = WHOLE }) => step === named);
        return mine ? { ...part, dueOn: mine.dueOn, moved: true } : part;
      });
      return { ...after, suspendedFrom: null };
    }
  }
}

/** Each part of it changed; without parts the whole. */
function onEach(
  before: Assignment,
  change: <P extends Progress>(part: P, step: string) => P,
): Assignment {
  if (!before.steps) return change(before, WHOLE);
  return withParts(
    before,
    before.steps.map((part): StepProgress => change(part, part.step)),
  );
}

const ended = <P extends Progress>(part: P): P =>
  part.status === 'accepted' ? part : { ...part, status: 'cancelled', pendingExtension: null };

function afterOwn(before: Assignment, event: AssignmentEvent): Assignment {
  switch (event.type) {
    case 'AssignmentSigned':
      return { ...before, signedOn: event.data.signedOn };
    case 'ProgressReported':
      return { ...before, latestReport: laterOf(before.latestReport, event.data) };
    case 'AssignmentDisputed': {
      const { disputedOn, reason, proposed, late } = event.data;
      return { ...before, dispute: { disputedOn, reason, proposed, late } };
    }
    case 'DisputeDismissed': {
      const { dismissedOn, reason } = event.data;
      const dismissed = { dismissedOn, reason };
      return { ...before, dispute: null, dismissed };
    }
    default:
      return afterPart(before, event);
  }
}

type PartEvent = CompletionEvent | ExtensionEvent;

/** The part changed that the fact is about. What is done as a whole has no objection waiting any more. */
function afterPart(before: Assignment, event: PartEvent): Assignment {
  const { step = WHOLE } = event.data;
  const after = onEach(before, (part, named) => {
    return named === step ? changedPart(part, event, before.suspendedFrom) : part;
  });
  return event.type === 'CompletionAccepted' && after.status === 'accepted'
    ? { ...after, dispute: null }
    : after;
}

function changedPart<P extends Progress>(
  part: P,
  event: PartEvent,
  suspendedFrom: Assignment['suspendedFrom'],
): P {
  switch (event.type) {
    case 'CompletionClaimed':
    case 'CompletionAccepted':
    case 'CompletionReturned':
    case 'CompletionReopened':
      return afterCompletion(part, event, suspendedFrom);
    default:
      return afterExtension(part, event);
  }
}

type CompletionEvent = Extract<AssignmentEvent, { type: `Completion${string}` }>;

function afterCompletion<P extends Progress>(
  before: P,
  { type, data }: CompletionEvent,
  suspendedFrom: Assignment['suspendedFrom'],
): P {
  switch (type) {
    case 'CompletionClaimed': {
      const { claimedOn, receivedOn = claimedOn, claimedBy } = data;
      return { ...before, status: 'claimed', claimedOn, receivedOn, ...defined({ claimedBy }) };
    }
    case 'CompletionAccepted': {
      const { acceptedOn, doneOn = data.claimedOn } = data;
      const late = before.late || isLate(before.dueOn, doneOn, suspendedFrom);
      const done = { status: 'accepted', acceptedOn, doneOn, late } as const;
      return { ...before, ...done, pendingExtension: null };
    }
    case 'CompletionReturned': {
      const returned = { returnedOn: data.returnedOn, reason: data.reason };
      return { ...before, status: 'returned', claimedOn: null, receivedOn: null, returned };
    }
    case 'CompletionReopened': {
      const reopened = { reopenedOn: data.reopenedOn, reason: data.reason };
      const unclaimed = { claimedOn: null, receivedOn: null, acceptedOn: null, doneOn: null };
      return { ...before, ...unclaimed, status: 'open', reopened, dueOn: data.dueOn, moved: true };
    }
  }
}

/** A clock that stood still before the date was reached makes nobody late. */
function isLate(
  dueOn: Progress['dueOn'],
  doneOn: string,
  suspendedFrom: Assignment['suspendedFrom'],
): boolean {
  if (dueOn === null || doneOn <= dueOn) return false;
  return suspendedFrom === null || suspendedFrom > dueOn;
}

type ExtensionEvent = Extract<AssignmentEvent, { type: `Extension${string}` }>;

function afterExtension<P extends Progress>(before: P, { type, data }: ExtensionEvent): P {
  switch (type) {
    case 'ExtensionRequested': {
      const { requestedOn, newDueOn, reason, late } = data;
      const pendingExtension = { requestedOn, newDueOn, reason, late };
      return { ...before, pendingExtension, answeredExtension: null };
    }
    case 'ExtensionGranted': {
      const { newDueOn, grantedOn } = data;
      const granted = { dueOn: newDueOn, moved: true, extensions: before.extensions + 1 };
      return {
        ...answered(before, { answer: 'granted', answeredOn: grantedOn, reason: null }),
        ...granted,
      };
    }
    case 'ExtensionDeclined': {
      const { declinedOn, reason } = data;
      return answered(before, { answer: 'declined', answeredOn: declinedOn, reason });
    }
    case 'ExtensionWithdrawn':
      return answered(before, { answer: 'withdrawn', answeredOn: data.withdrawnOn, reason: null });
  }
}

const answered = <P extends Progress>(
  before: P,
  answeredExtension: Progress['answeredExtension'],
): P => ({ ...before, pendingExtension: null, answeredExtension });

type Reported = Of<AssignmentEvent, 'ProgressReported'>['data'];
const EXCERPT = 200;

/** A report handed in later may be about an earlier day. */
function laterOf(latest: Assignment['latestReport'], report: Reported): Assignment['latestReport'] {
  const { reportId, reportedOn, percent = null, text } = report;
  if (latest && latest.reportedOn > reportedOn) return latest;
  return { reportId, reportedOn, percent, excerpt: text.slice(0, EXCERPT) };
}
