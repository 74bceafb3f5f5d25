import { type WorkCalendar } from '#calendar';
import { addDays, type LocalDate } from '#kernel';
import { type Level } from '#policies/rules';
import { type Counted, type ReadModels, type Where } from '#views';
import { RUNNING } from '../ledger/ledger-row.ts';
import { type CaseCounts, type TaskCounts } from './overview.ts';
import { NO_CASES, type Standings } from './standings.ts';

/** Working days ahead in which what is due is spoken of. */
const AHEAD = 10;

type Now = { readonly today: LocalDate; readonly calendar: WorkCalendar };

/** How everything stands today: counted by the ledger's columns, so that each count is that of the list behind it. */
export async function standingsToday(
  views: ReadModels,
  where: Where,
  { today, calendar }: Now,
): Promise<Standings> {
  const tasks = { ...where, kind: 'task' };
  const running = { ...tasks, status: { in: RUNNING } };
  const soon = { gte: today, lte: calendar.addWorkingDays(today, AHEAD) };
  const count = (of: Where, ...by: string[]): Promise<readonly Counted[]> =>
    views.count('ledger', of, ['planId', ...by]);
  const statuses = await count(tasks, 'status');
  const overdue = byPlan(await count({ ...running, dueOn: { lte: addDays(today, -1) } }));
  const dueSoon = byPlan(await count({ ...running, dueOn: soon }));
  const counts = new Map<string, TaskCounts>();
  for (const { group, count: some } of statuses) {
    const planId = String(group['planId']);
    const { total, done } = counts.get(planId) ?? { total: 0, done: 0 };
    const isOver = OVER.includes(String(group['status']));
    counts.set(planId, {
      total: total + (isOver ? 0 : some),
      done: done + (group['status'] === 'accepted' ? some : 0),
      overdue: overdue.get(planId) ?? 0,
      dueSoon: dueSoon.get(planId) ?? 0,
    });
  }
  return { tasks: counts, cases: await casesOf(views, where) };
}

/** Ended before they were done: they count no more. */
const OVER: readonly string[] = ['cancelled', 'waived'];

async function casesOf(views: ReadModels, where: Where): Promise<ReadonlyMap<string, CaseCounts>> {
  const by = ['planId', 'level', 'redCard'];
  const found = await views.count('escalation-board', { ...where, status: 'open' }, by);
  const counts = new Map<string, CaseCounts>();
  for (const { group, count } of found) {
    const planId = String(group['planId']);
    const level = group['level'] as Level;
    const before = counts.get(planId) ?? NO_CASES;
    const isDrafted = level === 'red' && group['redCard'] === 'drafted';
    counts.set(planId, {
      ...before,
      [level]: before[level] + count,
      redDrafted: before.redDrafted + (isDrafted ? count : 0),
    });
  }
  return counts;
}

const byPlan = (counted: readonly Counted[]): ReadonlyMap<string, number> =>
  new Map(counted.map(({ group, count }) => [String(group['planId']), count]));
