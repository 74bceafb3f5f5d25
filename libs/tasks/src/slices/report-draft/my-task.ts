import { type EventStore } from '#event-store';
import { type User, sees } from '#http';
import { organizationIdIn, Rejection } from '#contract';
import { fold } from '#kernel';
import { isCancelled, notAssigned } from '../../domain/refusals.ts';
import { type TaskEvent, type TaskRef } from '../../domain/task.events.ts';
import { taskDecider, taskStream } from '../../domain/task.ts';

/** A task as somebody sees it who may report on it. */
export type MyTask = {
  readonly ref: TaskRef;
  readonly organization: string;
  readonly organizationId: string;
  /** Id of the organization's latest report, null before the first. */
  readonly latestReport: string | null;
  /** Why it cannot be reported on any more; null: it can. */
  readonly cancelled: Rejection | null;
};

/**
 * @param organization null: the supervising office itself
 * @throws {Rejection} `task-not-found`, `not-your-organization`, `organization-not-assigned`
 */
export async function myTask(
  store: EventStore,
  taskId: string,
  { user, organization }: { readonly user: User; readonly organization: string | null },
): Promise<MyTask> {
  const { events } = await store.load(taskStream(taskId));
  const task = fold(taskDecider, events as readonly unknown[] as readonly TaskEvent[]);
  if (task.status === 'unassigned' || !sees(user, 'getTask', task.ref)) {
    throw new Rejection('task-not-found', { id: taskId });
  }
  const name = organization ?? task.office;
  const isNamed = task.assignments.some((one) => one.organization === name);
  if (name !== task.office && !isNamed) {
    throw notAssigned(task, name);
  }
  const mine = task.reports.filter((report) => report.organization === name);
  return {
    ref: task.ref,
    organization: name,
    organizationId: organizationIdIn(task.organizationIds, name),
    latestReport: mine.at(-1)?.reportId ?? null,
    cancelled: task.status === 'cancelled' ? isCancelled(task) : null,
  };
}
