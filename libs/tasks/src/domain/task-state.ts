import { organizationIdIn, type OrganizationIds, organizationIdsOf, Rejection } from '#contract';
import { type LocalDate, type Of } from '#kernel';
import { applyEvent } from './apply-event.ts';
import { type Assignment, assignmentsOf } from './assignment.ts';
import { type AssignmentRef, type TaskDuties, type TaskEvent } from './task.events.ts';
import { type TaskRef, type TaskTerms } from './task.events.ts';

export type Task =
  | { readonly status: 'unassigned' }
  | {
      readonly status: 'assigned' | 'cancelled';
      readonly ref: TaskRef;
      readonly office: string;
      /** Of everybody who is named in it, or was, and of the office. */
      readonly organizationIds: OrganizationIds;
      readonly terms: TaskTerms;
      readonly duties: TaskDuties;
      readonly assignments: readonly Assignment[];
      /** Reports recorded, oldest first. */
      readonly reports: readonly Report[];
      /** Requests for an extension, oldest first, whatever became of them. */
      readonly extensionRequests: readonly ExtensionRequest[];
      /** The clock stands still since that day; null while it runs. */
      readonly suspension: { readonly from: LocalDate; readonly reason: string } | null;
      /** Day of the last resumption: no later suspension may begin before it. */
      readonly resumedOn: LocalDate | null;
      /** 责任领导; empty: nobody was named. */
      readonly leader: string;
      /** 终止; null while it is not. */
      readonly cancelledOn: LocalDate | null;
    };

type Report = Pick<
  Of<TaskEvent, 'ProgressReported'>['data'],
  'reportId' | 'organization' | 'text' | 'reportedOn'
>;
type ExtensionRequest = Pick<
  Of<TaskEvent, 'ExtensionRequested'>['data'],
  'organization' | 'requestedOn'
>;
export type Assigned = Exclude<Task, { status: 'unassigned' }>;
export type Decision = readonly TaskEvent[];
export const noEvents: Decision = [];

export const assignmentOf = (state: Assigned, organization: string): Assignment | undefined =>
  state.assignments.find((one) => one.organization === organization);

/** Who is named in it now: whom a fact about the whole task concerns. */
export function everybodyIn(state: Assigned): {
  readonly organizations: readonly string[];
  readonly organizationIds: OrganizationIds;
} {
  const organizations = state.assignments.map(({ organization }) => organization);
  return {
    organizations,
    organizationIds: organizationIdsOf(organizations, state.organizationIds),
  };
}

/** Where a fact about an organization's part belongs. */
export const partOf = (
  { ref, organizationIds }: Assigned,
  organization: string,
): AssignmentRef => ({
  ...ref,
  organization,
  organizationId: organizationIdIn(organizationIds, organization),
});

/** The day on which it became somebody's; null: it is nobody's. */
export const beganOn = ({ assignments }: Assigned): LocalDate | null =>
  assignments.map(({ assignedOn }) => assignedOn).sort()[0] ?? null;

type Reasoned =
  | 'cancel'
  | 'decline'
  | 'dismiss'
  | 'dispute'
  | 'extension'
  | 'reopen'
  | 'return'
  | 'suspension';

/** @throws {Rejection} when no reason is given: `<verb>-reason-missing` */
export function demandReason(reason: string, verb: Reasoned): void {
  if (reason.trim().length === 0) throw new Rejection(`${verb}-reason-missing`);
}

const LAST_DAY = '2100-12-31';

/** @throws {Rejection} `due-date-too-far` beyond 2100 */
export function checkDueDate(dueOn: LocalDate): void {
  if (dueOn > LAST_DAY) throw new Rejection('due-date-too-far');
}

export function evolve(state: Task, event: TaskEvent): Task {
  if (event.type === 'TaskAssigned') return assigned(event.data);
  if (state.status === 'unassigned') return state;
  const after = { ...state, assignments: applyEvent(state.assignments, event) };
  switch (event.type) {
    case 'ProgressReported': {
      const { reportId, organization, text, reportedOn } = event.data;
      const report = { reportId, organization, text, reportedOn };
      return { ...after, reports: [...state.reports, report] };
    }
    case 'ExtensionRequested': {
      const { organization, requestedOn } = event.data;
      const request = { organization, requestedOn };
      return { ...after, extensionRequests: [...state.extensionRequests, request] };
    }
    case 'LeadRuled':
      return {
        ...after,
        duties: dutiesOf(event.data),
        organizationIds: { ...state.organizationIds, ...event.data.organizationIds },
      };
    case 'TaskRevised':
      return {
        ...after,
        terms: termsOf(event.data),
        organizationIds: { ...state.organizationIds, ...event.data.organizationIds },
      };
    case 'TaskCancelled':
      return {
        ...after,
        status: 'cancelled',
        suspension: null,
        cancelledOn: event.data.cancelledOn,
      };
    case 'TaskSuspended':
      return { ...after, suspension: { from: event.data.from, reason: event.data.reason } };
    case 'TaskResumed':
      return { ...after, suspension: null, resumedOn: event.data.on };
    case 'ResponsibleLeaderNamed':
      return { ...after, leader: event.data.leader };
    default:
      return after;
  }
}

function assigned(data: Of<TaskEvent, 'TaskAssigned'>['data']): Task {
  const { taskId, planId, region, office, organizationIds } = data;
  return {
    status: 'assigned',
    ref: { taskId, planId, region },
    office,
    organizationIds,
    terms: termsOf(data),
    duties: dutiesOf(data),
    assignments: assignmentsOf(data),
    reports: [],
    extensionRequests: [],
    suspension: null,
    resumedOn: null,
    leader: '',
    cancelledOn: null,
  };
}

export const dutiesOf = ({ leads, supports, responsible }: TaskDuties): TaskDuties => ({
  leads,
  supports,
  responsible,
});

export function termsOf(terms: TaskTerms): TaskTerms {
  const { number, title, section, tracked, clause, dueOn, dueOnDefaulted } = terms;
  const { steps = [], periods = [] } = terms;
  return {
    number,
    title,
    section,
    tracked,
    clause,
    dueOn,
    dueOnDefaulted,
    ...(steps.length > 0 && { steps }),
    ...(periods.length > 0 && { periods }),
  };
}
