import { dayOf, type Rows } from '#following';
import { everyoneIn } from '#contract';
import { type LocalDate } from '#kernel';
import type { Participant, PlanChanges, PlanEvent, PlanInForce } from '#plans';
import { type CheckInEvent } from '../../domain/check-in.events.ts';
import { type ParticipationCommand } from '../../domain/participation.ts';
import { type TaskEvent } from '../../domain/task.events.ts';

/** A plan says who takes part; its tasks and reports, how far everybody is. */
export type ParticipantFact = PlanEvent | TaskEvent | CheckInEvent;

/** What the rows need to know of the plan's tasks beside the fact. */
export type PlanContext = {
  /** Ids of tasks that the office has ended: the plan's text still has them, and nobody is asked to sign. */
  readonly ended: ReadonlySet<string>;
  /** Whom the plan names in a task that is ended now: its own fact may not know of the last ruling yet. */
  readonly named: readonly string[];
};

type Commands = readonly ParticipationCommand[];

const nothing = (): Commands => [];

type Change = {
  readonly planId: string;
  readonly region: string;
  readonly on: LocalDate;
  readonly reason: string;
};

const named = (
  participants: readonly Participant[],
  change: Change,
  inForce: PlanInForce,
  { ended }: PlanContext,
): Commands =>
  participants.map(({ organization, ...part }): ParticipationCommand => {
    const tasks = part.tasks.filter(({ taskId }) => !ended.has(taskId));
    if (tasks.length === 0) return { type: 'EndPart', data: { ...change, organization } };
    const reportsOn = part.reportsOn.filter((day) => tasks.some(({ dueOn }) => dueOn >= day));
    const data = { ...change, organization, ...inForce, tasks, reportsOn };
    return { type: 'NameTasks', data };
  });

/** Those whom a task names no more in any part. */
const left = ({ items }: PlanChanges, change: Change): Commands =>
  items.flatMap((item) => {
    if (item.kind !== 'task' || item.change !== 'changed') return [];
    const still = everyoneIn({ ...nobody, ...item.after });
    return everyoneIn({ ...nobody, ...item.before })
      .filter((organization) => !still.includes(organization))
      .map((organization): ParticipationCommand => {
        return { type: 'LeaveTask', data: { ...change, organization, taskId: item.id } };
      });
  });

const nobody = { leads: [], supports: [], responsible: [] };

/** What each fact means for those who take part in the plan. */
export const participantRows: Rows<ParticipantFact, ParticipationCommand, PlanContext> = {
  PlanDrafted: nothing,
  OutlineEdited: nothing,
  PlanAdopted: ({ data }, context) => {
    const { planId, region, adoptedOn, office, policy, content, participants } = data;
    const inForce = { planTitle: content.title, office, policy };
    return named(participants, { planId, region, on: adoptedOn, reason: '' }, inForce, context);
  },
  DutiesRuled: ({ data }, context) => {
    const { planId, region, ruledOn, reason, participants, changes, inForce } = data;
    if (!inForce) return [];
    const change = { planId, region, on: ruledOn, reason };
    return [...named(participants, change, inForce, context), ...left(changes, change)];
  },
  AmendmentDrafted: nothing,
  AmendmentEdited: nothing,
  AmendmentDiscarded: nothing,
  PlanAmended: ({ data }, context) => {
    const { planId, region, amendedOn, reason, participants, changes, inForce } = data;
    const change = { planId, region, on: amendedOn, reason };
    return [...named(participants, change, inForce, context), ...left(changes, change)];
  },
  PlanConcluded: nothing,
  PlanWithdrawn: ({ data: { planId, region, withdrawnOn, reason, participants } }) =>
    participants.map(({ organization }) => {
      return { type: 'EndPart', data: { planId, region, organization, on: withdrawnOn, reason } };
    }),

  TaskAssigned: nothing,
  AssignmentSigned: (fact) => {
    const { planId, region, taskId, organization } = fact.data;
    return [{ type: 'SignTask', data: { planId, region, taskId, organization, on: dayOf(fact) } }];
  },
  ProgressReported: nothing,
  AssignmentDisputed: nothing,
  DisputeDismissed: nothing,
  CompletionClaimed: nothing,
  CompletionReturned: nothing,
  CompletionAccepted: nothing,
  CompletionReopened: nothing,
  ExtensionRequested: nothing,
  ExtensionGranted: nothing,
  ExtensionDeclined: nothing,
  ExtensionWithdrawn: nothing,
  // The plan's own fact says whom it names.
  LeadRuled: nothing,
  TaskRevised: nothing,
  TaskSuspended: nothing,
  TaskResumed: nothing,
  TaskCancelled: ({ data }, context) => {
    const { planId, region, taskId, organizations, cancelledOn, reason } = data;
    const left = { planId, region, taskId, on: cancelledOn, reason };
    return [...new Set([...organizations, ...context.named])].map((organization) => {
      return { type: 'LeaveTask', data: { ...left, organization } };
    });
  },

  CheckInReported: ({ data: { planId, region, organization, dueOn, reportedOn } }) => [
    { type: 'ReceiveReport', data: { planId, region, organization, dueOn, reportedOn } },
  ],
};
