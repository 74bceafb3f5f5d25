import type { Projection } from '#views';
import { type Assignment, assignmentsOf, withNews } from '../domain/assignment.ts';
import { type TaskEvent, type TaskRef } from '../domain/task.events.ts';
import { inDocumentOrder } from './document-order.ts';

/** One organization's part in one task: how the tasks of an organization are found. */
export type TaskDuty = TaskRef & Assignment;

export const taskDuties: Projection<TaskDuty> = {
  name: 'task-duties',
  version: 1,
  prefixes: ['task-'],
  columns: {
    planId: (row) => row.planId,
    region: (row) => row.region,
    organization: (row) => row.organization,
    status: (row) => row.status,
    order: (row) => inDocumentOrder(row.taskId),
  },
  keys: (event) => keysOf(event as unknown as TaskEvent),
  evolve: (row, event, key) => evolve(row, event as unknown as TaskEvent, key),
};

const keyOf = (taskId: string, organization: string): string => `${taskId}|${organization}`;

function keysOf({ type, data }: TaskEvent): readonly string[] {
  if (type !== 'TaskAssigned') return [keyOf(data.taskId, data.organization)];
  return assignmentsOf(data).map(({ organization }) => keyOf(data.taskId, organization));
}

function evolve(row: TaskDuty | undefined, event: TaskEvent, key: string): TaskDuty | undefined {
  if (event.type !== 'TaskAssigned') {
    const [after] = row ? withNews([row], event) : [];
    return row && { ...row, ...after };
  }
  const { taskId, planId, region } = event.data;
  const duty = assignmentsOf(event.data).find((one) => keyOf(taskId, one.organization) === key);
  return duty && { taskId, planId, region, ...duty };
}
