import { type LocalDate } from '#kernel';
import { type Level, type ObligationKind, rankOf } from '#policies/rules';
import { type Assignment, dueInForce, type TaskRow } from '#tasks';
import { type LedgerPart } from './ledger-part.ts';

/** One line of the ledger: a task, a target, a phase, what one organization signs for or reports on a day. */
export type LedgerRow = {
  /** Of the task, target or phase; of a sign-off or a check-in the obligation's. */
  readonly itemId: string;
  readonly kind: ObligationKind;
  readonly planId: string;
  readonly region: string;
  /** Of a task: its parts and what the ledger says of it; the rest is empty, and stands in the list of tasks. Null: no task. */
  readonly task: TaskRow | null;
  /** What is owed of it, by whom. */
  readonly parts: readonly LedgerPart[];
};

/** 办理中 · 办结待审核 · 已退回 · 待认定 · 暂缓 · 已办结 · 未完成 · 不再办理 · 已终止 · 不督办. */
export const LEDGER_STATUSES = [
  'open',
  'claimed',
  'returned',
  'baselined',
  'suspended',
  'accepted',
  'missed',
  'waived',
  'cancelled',
  'untracked',
] as const;
export type LedgerStatus = (typeof LEDGER_STATUSES)[number];

/** A task that the plan only shows: nobody owes it, and no count of tasks has it. */
export const isShownOnly = ({ task }: LedgerRow): boolean => task?.tracked === false;

/** Who still has to do something, so that it may fall overdue. */
export const RUNNING = ['open', 'returned'] as const satisfies readonly LedgerStatus[];

export function statusOf({ task, parts }: LedgerRow): LedgerStatus {
  if (!task) return statusAmong(parts);
  if (task.status === 'cancelled') return 'cancelled';
  if (!task.tracked) return 'untracked';
  if (task.status === 'accepted') return 'accepted';
  if (task.suspendedFrom !== null) return 'suspended';
  if (task.status !== 'open') return task.status;
  const among = parts.length === 0 ? 'open' : statusAmong(parts);
  return among === 'baselined' || among === 'waived' || among === 'missed' ? among : 'open';
}

/** What presses most of those that are not over; how it ended once all are. */
const PRESSING = ['claimed', 'baselined', 'open', 'suspended'] as const;

function statusAmong(parts: readonly LedgerPart[]): LedgerStatus {
  const has = (status: LedgerPart['status']): boolean => parts.some((it) => it.status === status);
  const running = PRESSING.find(has);
  if (running) return running;
  if (has('missed')) return 'missed';
  return has('met') ? 'accepted' : 'waived';
}

type Dates = { readonly dueOn: LocalDate | null; readonly originallyDueOn: LocalDate | null };
const NO_DATES: Dates = { dueOn: null, originallyDueOn: null };

/** 现行 and 原定: of what has still to be kept first; once all is over, of what was kept last. */
export function datesOf({ task, parts }: LedgerRow): Dates {
  if (!task) return firstOrLast(parts, ({ status }) => PRESSING.some((one) => one === status));
  const owing = task.assignments
    .filter(({ owes }) => owes)
    .flatMap((one): readonly (Dates & Pick<Assignment, 'status'>)[] => one.steps ?? [one]);
  const dueOn = dueInForce(task.assignments, task.dueOn);
  const { originallyDueOn } = firstOrLast(owing, ({ status }) => status !== 'accepted');
  return { dueOn, originallyDueOn: originallyDueOn ?? dueOn };
}

function firstOrLast<D extends Dates>(all: readonly D[], isRunning: (one: D) => boolean): Dates {
  const sorted = all
    .filter(({ dueOn }) => dueOn !== null)
    .toSorted((a, b) => ((a.dueOn ?? '') < (b.dueOn ?? '') ? -1 : 1));
  const { dueOn, originallyDueOn } = sorted.find(isRunning) ?? sorted.at(-1) ?? NO_DATES;
  return { dueOn, originallyDueOn };
}

/** The day on which all of it was done; null while it is not. */
export function doneOn({ task, parts }: LedgerRow): LocalDate | null {
  const days = task
    ? task.assignments.filter(({ owes }) => owes).map((one) => one.doneOn)
    : parts.map(({ metOn }) => metOn);
  const isDone = task ? task.status === 'accepted' : statusAmong(parts) === 'accepted';
  return isDone ? (days.toSorted().at(-1) ?? null) : null;
}

/** An organization by name and id. */
export type LedgerUnit = { readonly organization: string; readonly organizationId: string };

/** 牵头: who has to do it. */
export const leadsOf = ({ task, parts }: LedgerRow): readonly LedgerUnit[] =>
  unitsOf(task ? task.assignments.filter(({ owes }) => owes) : parts);

/** 配合: who is named beside them. */
export const supportsOf = ({ task }: LedgerRow): readonly LedgerUnit[] =>
  unitsOf(task?.assignments.filter(({ owes }) => !owes) ?? []);

function unitsOf(all: readonly LedgerUnit[]): readonly LedgerUnit[] {
  const ids = new Map(all.map((one) => [one.organization, one.organizationId]));
  return [...ids].map(([organization, organizationId]) => ({ organization, organizationId }));
}

/** The highest level among the open cases. @param of as this organization knows it of what it owes; default: of all */
export function levelOf({ parts }: LedgerRow, of?: readonly string[]): Level | null {
  const levels = parts
    .filter(({ organization }) => of === undefined || of.includes(organization))
    .flatMap(({ level, told }) => (of === undefined ? level : told) ?? []);
  return levels.toSorted((a, b) => rankOf(a) - rankOf(b)).at(-1) ?? null;
}

export const titleOf = ({ task, parts }: LedgerRow): string => task?.title ?? parts[0]?.title ?? '';
export const numberOf = ({ task, parts }: LedgerRow): string =>
  task?.number ?? parts[0]?.number ?? '';

/** The report about the latest day, whoever handed it in. */
export function latestReportOf({ task }: LedgerRow): Assignment | undefined {
  return task?.assignments
    .filter(({ latestReport }) => latestReport !== null)
    .toSorted((a, b) => (reportedOn(a) < reportedOn(b) ? -1 : 1))
    .at(-1);
}

const reportedOn = ({ latestReport }: Assignment): string => latestReport?.reportedOn ?? '';

/** How far it is: what was reported last by who has to do it; what is done is done whole. */
export function percentOf(row: LedgerRow): number | null {
  if (statusOf(row) === 'accepted') return 100;
  const told = (row.task?.assignments ?? [])
    .filter(({ owes, latestReport }) => owes && typeof latestReport?.percent === 'number')
    .toSorted((a, b) => (reportedOn(a) < reportedOn(b) ? -1 : 1));
  return told.at(-1)?.latestReport?.percent ?? null;
}
