import { dayOf, type Rows } from '#following';
import { everyoneIn, organizationIdIn, type OrganizationIds } from '#contract';
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
  /** Ids of those whom the plan names in a task that is ended now: its own fact may not know of the last ruling yet. */
  readonly named: OrganizationIds;
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
  { planTitle, office, policy }: Omit<PlanInForce, 'organizationIds'>,
  { ended }: PlanContext,
): Commands =>
  participants.map(({ organization, organizationId, ...part }): ParticipationCommand => {
    const ref = { ...change, organization, organizationId };
    const tasks = part.tasks.filter(({ taskId }) => !ended.has(taskId));
    if (tasks.length === 0) return { type: 'EndPart', data: ref };
    const reportsOn = part.reportsOn.filter((day) => tasks.some(({ dueOn }) => dueOn >= day));
    const about = { planTitle, office, policy };
    return { type: 'NameTasks', data: { ...ref, ...about, tasks, reportsOn } };
  });

/** Those whom a task names no more in any part. */
const left = ({ items }: PlanChanges, change: Change, { organizationIds }: PlanInForce): Commands =>
  items.flatMap((item) => {
    if (item.kind !== 'task' || item.change !== 'changed') return [];
    const still = everyoneIn({ ...nobody, ...item.after });
    return everyoneIn({ ...nobody, ...item.before })
      .filter((organization) => !still.includes(organization))
      .map((organization): ParticipationCommand => {
        const organizationId = organizationIdIn(organizationIds, organization);
        const ref = { ...change, organization, organizationId };
        return { type: 'LeaveTask', data: { ...ref, taskId: item.id } };
      });
  });

const nobody = { leads: [], supports: [], responsible: [] };

/** What each fact means for those who take part in the plan. */
export const participantRows: Rows<ParticipantFact, ParticipationCommand, PlanContext> = {
  PlanDrafted: nothing,
  OutlineEdited: nothing,
  DraftDiscarded: nothing,
  PlanAdopted: ({ data }, context) => {
    const { planId, region, adoptedOn, office, policy, content, participants } = data;
    const inForce = { planTitle: content.title, office, policy };
    return named(participants, { planId, region, on: adoptedOn, reason: '' }, inForce, context);
  },
  DutiesRuled: ({ data }, context) => {
    const { planId, region, ruledOn, reason, participants, changes, inForce } = data;
    if (!inForce) return [];
    const change = { planId, region, on: ruledOn, reason };
    return [...named(participants, change, inForce, context), ...left(changes, change, inForce)];
  },
  AmendmentDrafted: nothing,
  AmendmentEdited: nothing,
  AmendmentDiscarded: nothing,
  PlanAmended: ({ data }, context) => {
    const { planId, region, amendedOn, reason, participants, changes, inForce } = data;
    const change = { planId, region, on: amendedOn, reason };
    return [...named(participants, change, inForce, context), ...left(changes, change, inForce)];
  },
  PlanConcluded: nothing,
  PlanWithdrawn: ({ data: { planId, region, withdrawnOn, reason, participants } }) =>
    participants.map(({ organization, organizationId }) => {
      const ref = { planId, region, organization, organizationId };
      return { type: 'EndPart', data: { ...ref, on: withdrawnOn, reason } };
    }),

  TaskAssigned: nothing,
  AssignmentSigned: (fact) => {
    const { planId, region, taskId, organization, organizationId } = fact.data;
    const ref = { planId, region, organization, organizationId };
    return [{ type: 'SignTask', data: { ...ref, taskId, on: dayOf(fact) } }];
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
  ResponsibleLeaderNamed: nothing,
  TaskCancelled: ({ data }, context) => {
    const { planId, region, taskId, organizationIds, cancelledOn, reason } = data;
    const left = { planId, region, taskId, on: cancelledOn, reason };
    const concerned = Object.entries({ ...organizationIds, ...context.named });
    return concerned.map(([organization, organizationId]) => {
      return { type: 'LeaveTask', data: { ...left, organization, organizationId } };
    });
  },

  CheckInReported: ({ data }) => {
    const { planId, region, organization, organizationId, dueOn, reportedOn } = data;
    const ref = { planId, region, organization, organizationId };
    return [{ type: 'ReceiveReport', data: { ...ref, dueOn, reportedOn } }];
  },
};
