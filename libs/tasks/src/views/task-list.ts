import type { Projection } from '#views';
import { type Assignment, assignmentsOf, statusOf, withNews } from '../domain/assignment.ts';
import { type TaskAssigned, type TaskEvent } from '../domain/task.events.ts';
import { inDocumentOrder } from './document-order.ts';

/** One task with everybody's part in it. */
export type TaskRow = TaskAssigned['data'] & {
  /** 办理中 · 申请办结 · 退回 · 办结: of the whole task. */
  readonly status: Assignment['status'];
  readonly assignments: readonly Assignment[];
};

export const taskList: Projection<TaskRow> = {
  name: 'task-list',
  version: 1,
  prefixes: ['task-'],
  columns: {
    planId: (row) => row.planId,
    region: (row) => row.region,
    status: (row) => row.status,
    order: (row) => inDocumentOrder(row.taskId),
  },
  keys: (event) => [(event as unknown as TaskEvent).data.taskId],
  evolve: (row, event) => evolve(row, event as unknown as TaskEvent),
};

function evolve(row: TaskRow | undefined, event: TaskEvent): TaskRow | undefined {
  if (event.type === 'TaskAssigned') {
    const assignments = assignmentsOf(event.data);
    return { ...event.data, assignments, status: statusOf(assignments) };
  }
  if (!row) return undefined;
  const assignments = withNews(row.assignments, event);
  return { ...row, assignments, status: statusOf(assignments) };
}
