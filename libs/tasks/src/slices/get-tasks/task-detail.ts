import { type RecordedEvent } from '#event-store';
import { type ActorNames } from '#http';
import { WHOLE } from '#contract';
import { defined } from '#kernel';
import { type TaskAct } from '../../domain/task-acts.ts';
import { type TaskEvent } from '../../domain/task.events.ts';
import { taskList, type TaskRow } from '../../views/task-list.ts';
import { noRecords, recordsAfter, withoutWaiting } from './fold-records.ts';
import { type TaskRecords, type Told } from './task-records.ts';

/** A task, and all that people did about it. */
export type TaskFacts = TaskRow & TaskRecords;

/** From the task's own stream, so that it shows what was written a moment ago; undefined when there is no task. */
export function taskDetail(
  events: readonly RecordedEvent[],
  names: ActorNames,
): TaskFacts | undefined {
  let row: TaskRow | undefined;
  let records = noRecords;
  for (const recorded of events) {
    row = taskList.evolve(row, recorded, '');
    if (!row) continue;
    const event = recorded as unknown as TaskEvent;
    records = recordsAfter(records, event, toldBy(recorded, names));
    const ruling = event.type === 'LeadRuled' ? records.rulings.at(-1) : undefined;
    records = withoutWaiting(records, row.assignments, ruling);
  }
  return row && { ...row, ...records };
}

function toldBy({ meta, recordedAt }: RecordedEvent, names: ActorNames): Told {
  const { actor = '', onBehalfOf } = meta;
  return { ...names(actor), recordedAt, ...defined({ onBehalfOf }) };
}

/**
 * Gives each thing that can be acted on its acts; the task has them all.
 * @param mine the organization for which the user acts, where a task's act names none
 */
export function withActs(
  records: TaskRecords,
  acts: readonly TaskAct[],
  mine: string | null,
): Pick<TaskRecords, 'claims' | 'extensionRequests' | 'disputes'> {
  const having = <R extends Waiting>(all: readonly R[], actions: readonly TaskAct['action'][]) =>
    all.map((one, index) => {
      const isLatest = !all.slice(index + 1).some((it) => {
        return it.organization === one.organization && it.step === one.step;
      });
      const its = acts.filter(({ action, of = mine, step }) => {
        const isIts =
          of === one.organization && (step === undefined || step === (one.step ?? WHOLE));
        return isLatest && isIts && actions.includes(action);
      });
      return { ...one, actions: its };
    });
  return {
    claims: having(records.claims, ['acceptCompletion', 'returnClaim', 'reopenCompletion']),
    extensionRequests: having(records.extensionRequests, [
      'grantExtension',
      'declineExtension',
      'withdrawExtension',
    ]),
    disputes: having(records.disputes, ['dismissDispute']),
  };
}

type Waiting = { readonly organization: string; readonly step?: string };
