import { namedOwners } from '#contract';
import { occurredAt } from '#event-store';
import type { Recorded, Rows } from '#following';
import { dateIn, type Event, type LocalDate } from '#kernel';
import type { PhaseEvent } from '#phases';
import type { TargetEvent } from '#targets';
import type { CheckInEvent, LeadRuled, TaskEvent } from '#tasks';
import { type ObligationCommand } from '../domain/obligation.commands.ts';
import { type DueChange } from '../domain/obligation.events.ts';

/** What is done on tasks, phases and targets, and reported on all of them. */
export type WorkEvent = TaskEvent | PhaseEvent | TargetEvent | CheckInEvent;

/** What the rows need to know beside the fact. */
export type WorkContext = {
  /** Ids of the obligations that stand on its task, phase or target (of a year), as the plan now is. */
  readonly onSubject: readonly string[];
  /** Of organizations that it may leave nothing to sign: those that have signed for all that is left. */
  readonly signed: readonly string[];
  /** Ids of sign-offs and check-ins that only this task, now cancelled, had asked for. */
  readonly leftAlone: readonly string[];
};

type Commands = readonly ObligationCommand[];
type Fact = Recorded<Event>;

const on = (fact: Fact): LocalDate => dateIn('Asia/Shanghai', occurredAt(fact));

const ofTask = (taskId: string, organization: string): string => `${taskId}.${organization}`;

const meet = (obligationId: string, day: LocalDate, metOn?: LocalDate): ObligationCommand => {
  const done = metOn !== undefined && { metOn };
  return { type: 'MeetObligation', data: { obligationId, on: day, ...done } };
};

const reschedule = (
  obligationId: string,
  dueOn: LocalDate,
  { day, because, reason }: { day: LocalDate; because: DueChange; reason: string },
): ObligationCommand => {
  return { type: 'RescheduleObligation', data: { obligationId, dueOn, on: day, because, reason } };
};

const reopen = (
  obligationId: string,
  facts: { readonly on: LocalDate; readonly dueOn?: LocalDate; readonly reason: string },
): ObligationCommand => ({ type: 'ReopenObligation', data: { obligationId, ...facts } });

const waive = (obligationId: string, day: LocalDate, reason: string): ObligationCommand => {
  return { type: 'WaiveObligation', data: { obligationId, on: day, reason } };
};

/** Who has signed for all that is left has signed. */
const signedOff = (planId: string, { signed }: WorkContext, day: LocalDate): Commands =>
  signed.map((organization) => meet(`${planId}.sign-off.${organization}`, day));

/** Who comes begins where the one before stood with its date. */
function comers({
  before,
  handedOn,
  dueOn,
  ruledOn: day,
  reason,
  taskId,
  ...now
}: LeadRuled['data']) {
  if (!handedOn || dueOn === null) return [];
  const known = namedOwners(before);
  return namedOwners(now)
    .filter((name) => !known.includes(name))
    .map((organization) => {
      const why = { day, because: 'handed-on', reason } as const;
      return reschedule(ofTask(taskId, organization), dueOn, why);
    });
}

/** What each fact of the work asks of obligations. */
export const workRows: Rows<WorkEvent, ObligationCommand, WorkContext> = {
  TaskAssigned: () => [],
  AssignmentSigned: (fact, context) => signedOff(fact.data.planId, context, on(fact)),
  ProgressReported: () => [],
  AssignmentDisputed: () => [],
  DisputeDismissed: () => [],
  CompletionClaimed: ({ data: { taskId, organization, claimedOn } }) => {
    const obligationId = ofTask(taskId, organization);
    return [{ type: 'ClaimObligation', data: { obligationId, claimedOn } }];
  },
  CompletionReturned: ({ data: { taskId, organization, returnedOn, reason } }) => {
    const obligationId = ofTask(taskId, organization);
    return [{ type: 'ReturnObligation', data: { obligationId, returnedOn, reason } }];
  },
  CompletionAccepted: ({ data: { taskId, organization, acceptedOn, claimedOn } }) => [
    meet(ofTask(taskId, organization), acceptedOn, claimedOn),
  ],
  CompletionReopened: (fact) => {
    const { taskId, organization, dueOn, reason } = fact.data;
    return [reopen(ofTask(taskId, organization), { on: on(fact), dueOn, reason })];
  },
  ExtensionRequested: () => [],
  ExtensionGranted: (fact) => {
    const { taskId, organization, newDueOn } = fact.data;
    const why = { day: on(fact), because: 'extension', reason: '' } as const;
    return [reschedule(ofTask(taskId, organization), newDueOn, why)];
  },
  ExtensionDeclined: () => [],
  ExtensionWithdrawn: () => [],
  LeadRuled: (fact, context) => [
    ...comers(fact.data),
    ...signedOff(fact.data.planId, context, on(fact)),
  ],
  TaskRevised: () => [],
  TaskSuspended: ({ data: { from, reason } }, { onSubject }) =>
    onSubject.map((obligationId) => {
      return { type: 'SuspendObligation', data: { obligationId, from, reason } };
    }),
  // Those whose date stays run again, too: no working day may have passed.
  TaskResumed: ({ data }, { onSubject }) => {
    const { taskId, dueDates, workingDays, on: day } = data;
    const back = (obligationId: string, dueOn?: LocalDate): ObligationCommand => {
      const date = dueOn !== undefined && { dueOn };
      return { type: 'ResumeObligation', data: { obligationId, on: day, workingDays, ...date } };
    };
    return [
      ...dueDates.map(({ organization, dueOn }) => back(ofTask(taskId, organization), dueOn)),
      ...onSubject.map((obligationId) => back(obligationId)),
    ];
  },
  TaskCancelled: (fact, context) => {
    const { planId, reason } = fact.data;
    const gone = [...context.onSubject, ...context.leftAlone];
    return [
      ...gone.map((obligationId) => waive(obligationId, on(fact), reason)),
      ...signedOff(planId, context, on(fact)),
    ];
  },
  PhaseScheduled: () => [],
  PhaseStarted: () => [],
  PhaseRescheduled: (fact, { onSubject }) => {
    const { to, reason } = fact.data;
    const why = { day: on(fact), because: 'phase', reason } as const;
    return onSubject.map((obligationId) => reschedule(obligationId, to, why));
  },
  PhaseClosed: (fact, { onSubject }) =>
    onSubject.map((obligationId) => meet(obligationId, on(fact), fact.data.closedOn)),
  // The plan says who owes it no longer.
  PhaseDropped: () => [],
  TargetSet: () => [],
  TargetRevised: () => [],
  TargetDropped: () => [],
  MeasurementRecorded: () => [],
  MeasurementCorrected: () => [],
  MeasurementVerified: () => [],
  ReferenceRecorded: () => [],
  TargetAttained: (fact, { onSubject }) =>
    onSubject.map((obligationId) => meet(obligationId, on(fact), fact.data.attainedOn)),
  TargetUnattained: (fact, { onSubject }) =>
    onSubject.map((obligationId) =>
      reopen(obligationId, { on: on(fact), reason: '数据更正后未达标' }),
    ),
  TargetYearClosed: (fact, { onSubject }) => {
    const { attained, note, year } = fact.data;
    if (attained) return [];
    const reason = note || `${year} 年指标未达标，已关账`;
    return onSubject.map((obligationId) => {
      return { type: 'MissObligation', data: { obligationId, on: on(fact), reason } };
    });
  },
  CheckInReported: (fact) => {
    const { planId, dueOn, organization, reportedOn } = fact.data;
    return [meet(`${planId}.check-in.${dueOn}.${organization}`, on(fact), reportedOn)];
  },
};
