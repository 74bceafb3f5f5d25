import type { RecordedEvent } from '#event-store';
import { type EscalationEvent } from '#escalations/rules';
import { pinyinKey } from '#kernel';
import { type ObligationEvent } from '#obligations/rules';
import { rankOf } from '#policies/rules';
import { inDocumentOrder, type TaskEvent, taskList, type TaskRow } from '#tasks';
import { type Projection } from '#views';
import { openedPart, partAfter } from './ledger-part.ts';
import {
  datesOf,
  isShownOnly,
  latestReportOf,
  leadsOf,
  type LedgerRow,
  levelOf,
  numberOf,
  percentOf,
  statusOf,
  supportsOf,
  titleOf,
} from './ledger-row.ts';

/** What has no date comes last. */
export const NO_DAY = '9999-12-31';

/** The ledger: what is asked and sorted by stands in columns, so that a page of any view of it is found without the rest. */
export const ledgerList: Projection<LedgerRow> = {
  name: 'ledger',
  version: 2,
  prefixes: ['task-', 'obligation-', 'escalation-'],
  columns: {
    planId: (row) => row.planId,
    region: (row) => row.region,
    // As what it is listed: tasks that are only shown are asked for with what is no task.
    kind: (row) => (isShownOnly(row) ? 'shown' : row.kind),
    status: statusOf,
    level: (row) => {
      const level = levelOf(row);
      return level ? rankOf(level) : null;
    },
    dueOn: (row) => datesOf(row).dueOn ?? NO_DAY,
    order: (row) => inDocumentOrder(row.itemId),
    lead: (row) => pinyinKey(leadsOf(row)[0]?.organization ?? ''),
    percent: percentOf,
    reportedOn: (row) => latestReportOf(row)?.latestReport?.reportedOn ?? null,
    leader: (row) => row.task?.leader || null,
    text: textOf,
    units: (row) => inBars([...leadsOf(row).map(asLead), ...supportsOf(row).map(asSupport)]),
    cases: (row) => {
      const open = row.parts.flatMap(({ told, organization }) =>
        told ? [caseOf(told, organization)] : [],
      );
      return open.length > 0 ? inBars(open) : null;
    },
  },
  unindexed: [
    ...['region', 'kind', 'status', 'level', 'dueOn', 'order', 'lead'],
    ...['percent', 'reportedOn', 'leader', 'text', 'units', 'cases'],
  ],
  // Whatever is asked for is answered from one of these without a row being read; the first is in the order of the document.
  indexes: [
    [
      ...['region', 'order', 'kind', 'status', 'level', 'dueOn', 'text', 'units'],
      ...['cases', 'lead', 'percent', 'reportedOn', 'leader', 'planId'],
    ],
    ['region', 'dueOn', 'kind', 'status', 'level', 'order', 'text', 'units', 'cases'],
  ],
  fewValues: ['region'],
  keys: (event) => keysOf(event),
  evolve: (row, event, key) => evolve(row, event, key),
};

/** Texts that a column holds side by side; each may be looked for between its bars. */
const inBars = (texts: readonly string[]): string => `|${texts.join('|')}|`;
type Named = { readonly organization: string };
const asLead = ({ organization }: Named): string => `lead:${organization}`;
const asSupport = ({ organization }: Named): string => `support:${organization}`;
const caseOf = (level: string, organization: string): string => `${level}:${organization}`;

/** What `units` contains where an organization is named. */
export const namedAs = (organization: string, role?: 'lead' | 'support'): string =>
  role === undefined ? `:${organization}|` : `|${role}:${organization}|`;

/** What `cases` contains where an organization has a case of this level. */
export const inCase = (level: string, organization: string): string =>
  `|${caseOf(level, organization)}|`;

/** As it is looked through: letters small. */
function textOf(row: LedgerRow): string {
  const names = [...leadsOf(row), ...supportsOf(row)].map(({ organization }) => organization);
  return [numberOf(row), titleOf(row), ...names, row.task?.leader ?? ''].join(' ').toLowerCase();
}

const isOfTask = ({ stream }: RecordedEvent): boolean => stream.startsWith('task-');

function keysOf(event: RecordedEvent): readonly string[] {
  if (isOfTask(event)) return [(event as unknown as TaskEvent).data.taskId];
  return [itemOf((event.data as { obligationId: string }).obligationId)];
}

/** Ids of plans have no dot, items one; a sign-off and a check-in are lines of their own. */
function itemOf(obligationId: string): string {
  const [planId = '', item = ''] = obligationId.split('.', 2);
  return item === 'sign-off' || item === 'check-in' ? obligationId : `${planId}.${item}`;
}

function evolve(
  row: LedgerRow | undefined,
  event: RecordedEvent,
  itemId: string,
): LedgerRow | undefined {
  if (isOfTask(event)) return ofTask(row, event, itemId);
  const fact = event as unknown as ObligationEvent | EscalationEvent;
  if (fact.type === 'ObligationOpened') {
    const { kind, planId, region } = fact.data;
    const { parts = [], task = null } = row ?? {};
    return { itemId, kind, planId, region, task, parts: [...parts, openedPart(fact.data)] };
  }
  if (!row) return undefined;
  const { obligationId } = fact.data;
  const parts = row.parts.map((part) => {
    return part.obligationId === obligationId ? partAfter(part, fact) : part;
  });
  return { ...row, parts };
}

function ofTask(
  row: LedgerRow | undefined,
  event: RecordedEvent,
  itemId: string,
): LedgerRow | undefined {
  const task = taskList.evolve(row?.task ?? undefined, event, itemId);
  if (!task) return row;
  const { planId, region } = task;
  const parts = row?.parts ?? [];
  return { itemId, kind: 'task', planId, region, task: lean(task), parts };
}

/** Without what no line of the ledger says. */
const lean = (task: TaskRow): TaskRow => ({
  ...task,
  clause: '',
  section: '',
  planTitle: '',
  organizationIds: {},
  leads: [],
  supports: [],
  responsible: [],
});
