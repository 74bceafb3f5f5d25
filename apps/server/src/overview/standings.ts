import { type CaseCounts, type TaskCounts } from './overview.ts';

/** How the tasks and cases of each plan stand. */
export type Standings = {
  readonly tasks: ReadonlyMap<string, TaskCounts>;
  /** Null: not told for this day. */
  readonly cases: ReadonlyMap<string, CaseCounts> | null;
};

export type Standing = { readonly tasks: TaskCounts; readonly cases: CaseCounts | null };

export const NO_CASES: CaseCounts = { blue: 0, yellow: 0, red: 0, redDrafted: 0 };

const noTasks = (isPast: boolean): TaskCounts => ({
  total: 0,
  done: 0,
  overdue: 0,
  dueSoon: isPast ? null : 0,
});

/** Of some plans together. */
export function sumOf({ tasks, cases }: Standings, planIds: readonly string[]): Standing {
  const none = noTasks(cases === null);
  return {
    tasks: planIds.map((planId) => tasks.get(planId) ?? none).reduce(plusTasks, none),
    cases:
      cases && planIds.map((planId) => cases.get(planId) ?? NO_CASES).reduce(plusCases, NO_CASES),
  };
}

const plusTasks = (a: TaskCounts, b: TaskCounts): TaskCounts => ({
  total: a.total + b.total,
  done: a.done + b.done,
  overdue: a.overdue + b.overdue,
  dueSoon: a.dueSoon === null || b.dueSoon === null ? null : a.dueSoon + b.dueSoon,
});

const plusCases = (a: CaseCounts, b: CaseCounts): CaseCounts => ({
  blue: a.blue + b.blue,
  yellow: a.yellow + b.yellow,
  red: a.red + b.red,
  redDrafted: a.redDrafted + b.redDrafted,
});
