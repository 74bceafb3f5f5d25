import type { LocalDate } from '#kernel';
import { type Projection, revised } from '#views';
import { applyEvent } from '../domain/apply-event.ts';
import { type Assignment, assignmentsOf, statusOf } from '../domain/assignment.ts';
import { type Assigned, dutiesOf, termsOf } from '../domain/task-state.ts';
import { type TaskAssigned, type TaskEvent } from '../domain/task.events.ts';
import { inDocumentOrder } from './document-order.ts';

/** One task, as ruled and amended, with everybody's part in it. */
export type TaskRow = TaskAssigned['data'] & {
  /** 办理中 · 申请办结 · 退回 · 办结 · 撤销: of the whole task. */
  readonly status: Assignment['status'];
  readonly assignments: readonly Assignment[];
  /** Of those named in it, how many have signed. */
  readonly signed: { readonly signed: number; readonly named: number };
  /** 暂缓: the clock stands still since that day. */
  readonly suspendedFrom: LocalDate | null;
  /** 责任领导; empty: nobody was named. */
  readonly leader: string;
  readonly cancelled: { readonly cancelledOn: LocalDate; readonly reason: string } | null;
};

const rows: Projection<TaskRow> = {
  name: 'task-list',
  version: 8,
  prefixes: ['task-'],
  columns: {
    planId: (row) => row.planId,
    region: (row) => row.region,
    status: (row) => row.status,
    order: (row) => inDocumentOrder(row.taskId),
  },
  fewValues: ['status'],
  keys: (event) => [(event as unknown as TaskEvent).data.taskId],
  evolve: (row, event) => evolve(row, event as unknown as TaskEvent),
};

export const taskList = revised(rows, 'task-');

type TaskFacts = Omit<TaskRow, 'status' | 'signed'>;

function evolve(row: TaskRow | undefined, event: TaskEvent): TaskRow | undefined {
  if (event.type === 'TaskAssigned') {
    const assignments = assignmentsOf(event.data);
    return summedUp({
      ...event.data,
      assignments,
      suspendedFrom: null,
      leader: '',
      cancelled: null,
    });
  }
  if (!row) return undefined;
  const assignments = applyEvent(row.assignments, event);
  // Lists that were left out end with an amendment that leaves them out.
  const { steps: _steps, periods: _periods, ...rest } = row;
  const before = event.type === 'TaskRevised' ? rest : row;
  return summedUp({ ...before, ...ofTheWhole(row, event), assignments });
}

function ofTheWhole(row: TaskRow, event: TaskEvent): Partial<TaskFacts> {
  switch (event.type) {
    case 'LeadRuled':
      return {
        ...dutiesOf(event.data),
        organizationIds: { ...row.organizationIds, ...event.data.organizationIds },
      };
    case 'TaskRevised':
      return {
        ...termsOf(event.data),
        organizationIds: { ...row.organizationIds, ...event.data.organizationIds },
      };
    case 'TaskSuspended':
      return { suspendedFrom: event.data.from };
    case 'TaskResumed':
      return { suspendedFrom: null };
    case 'ResponsibleLeaderNamed':
      return { leader: event.data.leader };
    case 'TaskCancelled': {
      const { cancelledOn, reason } = event.data;
      return { cancelled: { cancelledOn, reason }, suspendedFrom: null };
    }
    default:
      return {};
  }
}

function summedUp(told: TaskFacts): TaskRow {
  const named = told.assignments.filter(({ role }) => role !== 'office');
  const signed = named.filter(({ signedOn }) => signedOn !== null);
  return {
    ...told,
    status: told.cancelled ? 'cancelled' : statusOf(told.assignments),
    signed: { signed: signed.length, named: named.length },
  };
}

/** What the rules of a task ask of its state, as the row has it: all but its reports and requests, and when it was last resumed. */
export function taskOf(row: TaskRow): Assigned {
  const { taskId, planId, region, office, organizationIds } = row;
  const { status, assignments, suspendedFrom, leader } = row;
  return {
    status: status === 'cancelled' ? 'cancelled' : 'assigned',
    ref: { taskId, planId, region },
    office,
    organizationIds,
    assignments,
    terms: termsOf(row),
    duties: dutiesOf(row),
    reports: [],
    extensionRequests: [],
    suspension: suspendedFrom === null ? null : { from: suspendedFrom, reason: '' },
    resumedOn: null,
    leader,
    cancelledOn: row.cancelled?.cancelledOn ?? null,
  };
}
