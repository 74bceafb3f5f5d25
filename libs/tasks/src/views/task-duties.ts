import type { Projection } from '#views';
import { applyEvent } from '../domain/apply-event.ts';
import { type Assignment, assignmentsOf } from '../domain/assignment.ts';
import { type TaskEvent, type TaskRef } from '../domain/task.events.ts';
import { inDocumentOrder } from './document-order.ts';

/** One organization's part in one task: how the tasks of an organization are found. */
export type TaskDuty = TaskRef & Assignment;

export const taskDuties: Projection<TaskDuty> = {
  name: 'task-duties',
  version: 6,
  prefixes: ['task-'],
  columns: {
    planId: (row) => row.planId,
    region: (row) => row.region,
    organization: (row) => row.organization,
    status: (row) => row.status,
    order: (row) => inDocumentOrder(row.taskId),
    /** Day since which a dispute, a request for an extension waits for the office; null when none does. */
    disputedOn: (row) => row.dispute?.disputedOn ?? null,
    extensionRequestedOn: (row) => row.pendingExtension?.requestedOn ?? null,
  },
  fewValues: ['status'],
  keys: (event) => keysOf(event as unknown as TaskEvent),
  evolve: (row, event, key) => evolve(row, event as unknown as TaskEvent, key),
};

const keyOf = (taskId: string, organization: string): string => `${taskId}|${organization}`;

function keysOf({ type, data }: TaskEvent): readonly string[] {
  const organizations =
    type === 'TaskAssigned'
      ? assignmentsOf(data).map(({ organization }) => organization)
      : 'organizations' in data
        ? data.organizations
        : [data.organization];
  return organizations.map((organization) => keyOf(data.taskId, organization));
}

function evolve(row: TaskDuty | undefined, event: TaskEvent, key: string): TaskDuty | undefined {
  const { taskId, planId, region } = event.data;
  const after =
    event.type === 'TaskAssigned' ? assignmentsOf(event.data) : applyEvent(row ? [row] : [], event);
  const duty = after.find((one) => keyOf(taskId, one.organization) === key);
  return duty && { ...duty, taskId, planId, region };
}
