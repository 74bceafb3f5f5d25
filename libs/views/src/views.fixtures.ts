import { type EventStore, type NewEvent, type Position, type RecordedEvent } from '#event-store';
import { newId } from '#kernel';
import { type Projection, type ViewSet } from './projection.ts';

/** A small trade: tasks are given to organizations, moved between them, reported on, and closed. */
export type Happening =
  | { readonly type: 'TaskGiven'; readonly task: string; readonly organization: string }
  | { readonly type: 'TaskMoved'; readonly task: string; readonly organization: string }
  | { readonly type: 'TaskReported'; readonly task: string; readonly percent: number }
  | { readonly type: 'TaskClosed'; readonly task: string };

export type TaskRow = {
  readonly task: string;
  readonly organization: string;
  readonly percent: number;
  readonly reports: number;
};
export type OrganizationRow = { readonly given: number; readonly reports: number };

const dataOf = (event: RecordedEvent): Happening =>
  ({ ...event.data, type: event.type }) as unknown as Happening;

export const taskRows: Projection<TaskRow> = {
  name: 'task-rows',
  version: 1,
  prefixes: ['task-'],
  columns: { organization: (row) => row.organization, percent: (row) => row.percent },
  keys: (event) => [dataOf(event).task],
  evolve: (row, event) => {
    const said = dataOf(event);
    switch (said.type) {
      case 'TaskGiven':
        return { task: said.task, organization: said.organization, percent: 0, reports: 0 };
      case 'TaskMoved':
        return row && { ...row, organization: said.organization };
      case 'TaskReported':
        return row && { ...row, percent: said.percent, reports: row.reports + 1 };
      case 'TaskClosed':
        return undefined;
    }
  },
};

/** One event of it touches two rows: the organization's and the total. */
export const organizationRows: Projection<OrganizationRow> = {
  name: 'organization-rows',
  version: 1,
  prefixes: ['task-'],
  columns: { given: (row) => row.given },
  keys: (event) => {
    const said = dataOf(event);
    return said.type === 'TaskGiven' || said.type === 'TaskMoved'
      ? [said.organization, 'total', 'total']
      : [];
  },
  evolve: (row = { given: 0, reports: 0 }) => ({ ...row, given: row.given + 1 }),
};

export const boards: ViewSet = { name: 'boards', projections: [taskRows, organizationRows] };

export const happened = ({ type, ...data }: Happening): NewEvent => {
  return { id: newId(), type, data, meta: {} };
};

/** Appends to the streams of the tasks, in order. @returns the last position */
export async function tell(log: EventStore, ...events: readonly Happening[]): Promise<Position> {
  let position = await log.head();
  for (const said of events) {
    ({ position } = await log.append(`task-${said.task}`, [happened(said)], 'any'));
  }
  return position;
}

export const given = (task: string, organization = 'east'): Happening => {
  return { type: 'TaskGiven', task, organization };
};
export const reported = (task: string, percent: number): Happening => {
  return { type: 'TaskReported', task, percent };
};
