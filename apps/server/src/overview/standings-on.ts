import { defined, type LocalDate } from '#kernel';
import { type ObligationRow } from '#obligations';
import { type TaskRow } from '#tasks';
import { type FindOptions, type Found, type OpsModels, type ReadModels, type Where } from '#views';
import { type TaskCounts } from './overview.ts';
import { type Standings } from './standings.ts';

const PAGE = 1_000;

type Owed = Pick<
  ObligationRow,
  | 'subjectId'
  | 'status'
  | 'openedOn'
  | 'dueOn'
  | 'dueHistory'
  | 'metOn'
  | 'claimedOn'
  | 'suspendedFrom'
>;

type Given = Pick<TaskRow, 'taskId' | 'planId' | 'assignedOn' | 'status' | 'tracked'>;

type Tables = { readonly views: ReadModels; readonly ops: OpsModels };

/**
 * How tasks stood on a day that is over, by the days that facts bear as they are known now: what was returned or opened
 * again later was not done on that day, and what is owed no longer is left out. Whether a case was open is not kept.
 */
export async function standingsOn(
  { views, ops }: Tables,
  where: Where,
  day: LocalDate,
): Promise<Standings> {
  const page = (of: Where, cursor: string | undefined): FindOptions => {
    return { where: of, limit: PAGE, ...defined({ cursor }) };
  };
  const tasks = await eachOf(
    (cursor) => views.find<TaskRow>('task-list', page(where, cursor)),
    onlyGiven,
  );
  const ofTasks = { ...where, kind: 'task' };
  const owed = await eachOf(
    (cursor) => ops.find<ObligationRow>('obligation-list', page(ofTasks, cursor)),
    onlyDates,
  );
  return { tasks: countedOn(tasks, owed, day), cases: null };
}

/** Of every row what is needed; the rest is let go of, page by page. */
async function eachOf<Row, Part>(
  read: (cursor: string | undefined) => Promise<Found<Row>>,
  partOf: (row: Row) => Part,
): Promise<readonly Part[]> {
  const parts: Part[] = [];
  let cursor: string | undefined;
  do {
    const page = await read(cursor);
    parts.push(...page.rows.map(partOf));
    ({ cursor } = page);
  } while (cursor !== undefined);
  return parts;
}

const onlyGiven = ({ taskId, planId, assignedOn, status, tracked }: TaskRow): Given => ({
  taskId,
  planId,
  assignedOn,
  status,
  tracked,
});

const onlyDates = (row: ObligationRow): Owed => {
  const { subjectId, status, openedOn, dueOn, dueHistory } = row;
  const { metOn, claimedOn, suspendedFrom } = row;
  return {
    subjectId,
    status,
    openedOn,
    dueOn,
    dueHistory,
    metOn,
    claimedOn,
    suspendedFrom,
  };
};

export function countedOn(
  tasks: readonly Given[],
  owed: readonly Owed[],
  day: LocalDate,
): ReadonlyMap<string, TaskCounts> {
  const byTask = Map.groupBy(owed, ({ subjectId }) => subjectId);
  const counts = new Map<string, TaskCounts>();
  for (const { taskId, planId, assignedOn, status, tracked } of tasks) {
    const all = byTask.get(taskId) ?? [];
    const parts = all.filter((part) => part.status !== 'waived');
    const isOwed = all.length === 0 || parts.length > 0;
    if (!tracked || assignedOn > day || status === 'cancelled' || !isOwed) continue;
    const begun = parts.filter(({ openedOn }) => openedOn <= day);
    const { total, done, overdue } = counts.get(planId) ?? { total: 0, done: 0, overdue: 0 };
    const isDone = begun.length > 0 && begun.every((part) => wasMet(part, day));
    const isLate = begun.some((part) => wasOverdue(part, day));
    counts.set(planId, {
      total: total + 1,
      done: done + Number(isDone),
      overdue: overdue + Number(isLate),
      dueSoon: null,
    });
  }
  return counts;
}

const by = (day: LocalDate, fact: LocalDate | null): boolean => fact !== null && fact <= day;

const wasMet = ({ status, metOn }: Owed, day: LocalDate): boolean =>
  status === 'met' && by(day, metOn);

function wasOverdue(part: Owed, day: LocalDate): boolean {
  const { status, claimedOn, suspendedFrom } = part;
  if (status === 'baselined' || status === 'missed' || wasMet(part, day)) return false;
  if (status === 'claimed' && by(day, claimedOn)) return false;
  if (status === 'suspended' && by(day, suspendedFrom)) return false;
  return dueOnThen(part, day) < day;
}

/** The date in force on a day. */
function dueOnThen({ dueOn, dueHistory }: Owed, day: LocalDate): LocalDate {
  const next = dueHistory.find(({ on }) => on > day);
  return next?.before ?? dueOn;
}
