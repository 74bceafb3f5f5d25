import { Rejection } from '#contract';
import {
  type Duties,
  type PlanContent,
  type StepContent,
  type TaskContent,
} from './content.events.ts';
import { type PlanChanges } from './plan.events.ts';

type Parts = Pick<TaskContent, 'steps' | 'recurring'>;

/** The duties that parts of a task have of their own. */
export const ownDutiesIn = ({ steps = [], recurring = [] }: Parts): readonly Duties[] =>
  [...steps, ...recurring].flatMap(({ duties }) => duties ?? []);

/** Those duties changed; what names nobody of its own stays as it is. */
export function withOwnDuties<T extends Parts>(task: T, change: (duties: Duties) => Duties): T {
  const { steps, recurring } = task;
  const changed = <P extends { readonly duties?: Duties }>(part: P): P =>
    part.duties ? { ...part, duties: change(part.duties) } : part;
  return {
    ...task,
    ...(steps && { steps: steps.map(changed) }),
    ...(recurring && { recurring: recurring.map(changed) }),
  };
}

/** The plan with the parts of its tasks as a ruling left them: those that name somebody of their own. */
export function withParts(content: PlanContent, { items }: PlanChanges): PlanContent {
  const parts = new Map(
    items.flatMap((item): [string, Parts][] => {
      if (item.kind !== 'task' || item.change !== 'changed') return [];
      const { steps, recurring } = item.after;
      return [[item.id, { ...(steps && { steps }), ...(recurring && { recurring }) }]];
    }),
  );
  return { ...content, tasks: content.tasks.map((task) => ({ ...task, ...parts.get(task.id) })) };
}

/**
 * The task with these steps, by date; its own date is the last of theirs. One alone is no step, but the task's date; none
 * leave its date as it is.
 */
export function withSteps(task: TaskContent, steps: readonly StepContent[]): TaskContent {
  const { steps: _before, ...rest } = task;
  const sorted = steps.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn) || a.no - b.no);
  const last = sorted.at(-1);
  if (!last) return rest;
  return { ...rest, dueOn: last.dueOn, ...(sorted.length > 1 && { steps: sorted }) };
}

/** The task due on another day: its last step is due then. */
export function withDueOn(task: TaskContent, dueOn: TaskContent['dueOn']): TaskContent {
  const last = task.steps?.at(-1);
  if (!last || dueOn === null) return { ...task, dueOn };
  const others = (task.steps ?? []).filter(({ no }) => no !== last.no);
  return withSteps(task, [...others, { ...last, dueOn }]);
}

/** @throws {Rejection} `due-before-step` where another step than the last is due later */
export function mustComeLast({ steps = [] }: TaskContent, dueOn: TaskContent['dueOn']): void {
  const later = steps.slice(0, -1).find((step) => dueOn !== null && step.dueOn > dueOn);
  if (dueOn === null || !later) return;
  throw new Rejection('due-before-step', { dueOn, no: later.no, stepDueOn: later.dueOn });
}

/** The highest number that a step of each task ever had, by the task's id; tasks without steps are left out. */
export type HighestSteps = Readonly<Record<string, number>>;

export function highestSteps(
  known: HighestSteps,
  ...contents: readonly (readonly TaskContent[])[]
): HighestSteps {
  const highest = new Map(Object.entries(known));
  for (const { id, steps = [] } of contents.flat()) {
    if (steps.length === 0) continue;
    highest.set(id, Math.max(highest.get(id) ?? 0, ...steps.map(({ no }) => no)));
  }
  return Object.fromEntries(highest);
}
