import { type RecordedEvent } from '#event-store';
import { defined, type Instant, type Of } from '#kernel';
import { type TaskEvent } from '../../domain/task.events.ts';
import { taskList, type TaskRow } from '../../views/task-list.ts';

/** One fact as the audit trail shows it. */
type TaskStep = Pick<RecordedEvent, 'id' | 'type' | 'data' | 'recordedAt'> & {
  readonly occurredAt: string;
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly reason?: string;
};

/** A report whole, beside whose it is. */
type TaskReport = Pick<
  Of<TaskEvent, 'ProgressReported'>['data'],
  'reportId' | 'organization' | 'text' | 'percent' | 'reportedOn' | 'figures' | 'evidence'
> & { readonly recordedAt: Instant };

/** A task with its reports and all that happened to it, oldest first. */
export type TaskFacts = TaskRow & {
  readonly reports: readonly TaskReport[];
  readonly history: readonly TaskStep[];
};

/** From the task's own stream, so that it shows what was written a moment ago; undefined when there is no task. */
export function taskDetail(events: readonly RecordedEvent[]): TaskFacts | undefined {
  let row: TaskRow | undefined;
  for (const event of events) row = taskList.evolve(row, event, '');
  return row && { ...row, reports: events.flatMap(reportOf), history: events.map(stepOf) };
}

function reportOf({ recordedAt, ...event }: RecordedEvent): readonly TaskReport[] {
  const { type, data } = event as unknown as TaskEvent;
  if (type !== 'ProgressReported') return [];
  const { taskId, planId, region, ...report } = data;
  return [{ ...report, recordedAt }];
}

function stepOf({ id, type, data, meta, recordedAt }: RecordedEvent): TaskStep {
  const { actor = '', occurredAt = recordedAt, onBehalfOf, reason } = meta;
  return {
    id,
    type,
    data,
    recordedAt,
    occurredAt,
    actor,
    ...defined({ onBehalfOf, reason }),
  };
}
