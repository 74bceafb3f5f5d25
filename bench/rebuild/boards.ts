import { type RecordedEvent } from '#event-store';
import { type Projection, type ViewSet } from '#views';

type Said = {
  readonly planId: string;
  readonly taskId?: string;
  readonly obligationId?: string;
  readonly organization?: string;
  readonly title?: string;
  readonly dueOn?: string;
  readonly percent?: number;
};
const said = (event: RecordedEvent): Said => event.data as Said;

type ObligationLine = Said & {
  readonly status: string;
  readonly level: number;
  readonly reminders: number;
};

const obligationBoard: Projection<ObligationLine> = {
  name: 'obligation-board',
  version: 1,
  prefixes: ['obligation-'],
  columns: {
    organization: (row) => row.organization ?? null,
    level: (row) => row.level,
    dueOn: (row) => row.dueOn ?? null,
    status: (row) => row.status,
  },
  keys: (event) => [said(event).obligationId ?? ''],
  evolve: (row, event) => {
    switch (event.type) {
      case 'ObligationOpened':
        return { ...said(event), status: 'open', level: 0, reminders: 0 };
      case 'ReminderIssued':
        return row && { ...row, level: row.level + 1, reminders: row.reminders + 1 };
      case 'ObligationClosed':
        return row && { ...row, status: 'closed', level: 0 };
      default:
        return row;
    }
  },
};

type TaskLine = Said & { readonly percent: number; readonly reports: number; readonly at: string };

const taskBoard: Projection<TaskLine> = {
  name: 'task-board',
  version: 1,
  prefixes: ['task-'],
  columns: {
    organization: (row) => row.organization ?? null,
    planId: (row) => row.planId,
    percent: (row) => row.percent,
  },
  keys: (event) => [said(event).taskId ?? ''],
  evolve: (row, event) => {
    const { percent = 0 } = said(event);
    const at = event.recordedAt;
    if (event.type === 'TaskAdopted') return { ...said(event), percent: 0, reports: 0, at };
    return row && { ...row, percent, reports: row.reports + 1, at };
  },
};

type Counts = { readonly opened: number; readonly closed: number; readonly reports: number };
const none: Counts = { opened: 0, closed: 0, reports: 0 };

function counted(row: Counts = none, { type }: RecordedEvent): Counts {
  if (type === 'ObligationOpened') return { ...row, opened: row.opened + 1 };
  if (type === 'ObligationClosed') return { ...row, closed: row.closed + 1 };
  return type === 'ProgressReported' ? { ...row, reports: row.reports + 1 } : row;
}

const planSummary: Projection<Counts> = {
  name: 'plan-summary',
  version: 1,
  prefixes: ['plan-', 'task-', 'obligation-'],
  columns: { closed: (row) => row.closed },
  keys: (event) => [said(event).planId],
  evolve: counted,
};

const organizationBurden: Projection<Counts> = {
  name: 'organization-burden',
  version: 1,
  prefixes: ['task-', 'obligation-'],
  columns: { opened: (row) => row.opened },
  keys: (event) => [said(event).organization ?? ''],
  evolve: counted,
};

type AuditLine = {
  readonly type: string;
  readonly stream: string;
  readonly actor: string;
  readonly at: string;
};

const auditLines: Projection<AuditLine> = {
  name: 'audit-lines',
  version: 1,
  prefixes: [],
  columns: { actor: (row) => row.actor, at: (row) => row.at },
  keys: (event) => [event.position],
  evolve: (_, { type, stream, meta, recordedAt }) => {
    return { type, stream, actor: meta['actor'] ?? '', at: recordedAt };
  },
};

/** One row an event and nothing else: the work that is asked of Emmett. */
export const lines: ViewSet = { name: 'lines', projections: [auditLines] };

/** Five views of the kinds there are: boards, counters that many events touch, and one line for each event. */
export const boards: ViewSet = {
  name: 'bench',
  projections: [obligationBoard, taskBoard, planSummary, organizationBurden, auditLines],
};
