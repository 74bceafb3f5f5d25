import { Rejection } from '#contract';
import { type PlanContent } from './content.events.ts';
import { type Rename } from './current-plan.ts';
import { renamed } from './renamed.ts';
import { putBack } from './placed-items.ts';
import { type Reviewed } from './reviewed.ts';

/**
 * The item as it last stood, and of a task the targets that stood in it and are gone, under the names of today. What is
 * there stays as it is.
 * @throws {Rejection} `outline-item-not-found`
 */
export function restored(plan: Reviewed, id: string): PlanContent {
  const { content } = plan;
  if (holds(content, id)) return content;
  const source = lastWith(plan, id);
  const tasks = source.tasks.filter((task) => task.id === id);
  const targets = source.targets.filter((one) => one.id === id || one.taskId === id);
  const phases = source.phases.filter((phase) => phase.id === id);
  const back = underNames({ ...source, phases, tasks, targets }, plan.renames);
  const next = {
    phases: putAllBack(content.phases, back.phases, source.phases),
    tasks: putAllBack(content.tasks, back.tasks, source.tasks),
    targets: putAllBack(content.targets, back.targets, source.targets),
  };
  return { ...content, ...next, targets: intoTheirTasks(next.targets, next.tasks) };
}

/** Targets whose task is gone are the whole plan's. */
export function intoTheirTasks(
  targets: PlanContent['targets'],
  tasks: PlanContent['tasks'],
): PlanContent['targets'] {
  const homes = new Set(tasks.map(({ id }) => id));
  return targets.map((target) =>
    target.taskId === null || homes.has(target.taskId) ? target : { ...target, taskId: null },
  );
}

/** Items that were dropped or merged, as they last stood. */
export function goneFrom(plan: States): Pick<PlanContent, 'phases' | 'tasks' | 'targets'> {
  const states = statesOf(plan);
  const gone = <I extends { id: string }>(itemsOf: (content: PlanContent) => readonly I[]) => {
    const there = new Set(itemsOf(plan.content).map(({ id }) => id));
    const last = new Map(states.flatMap(itemsOf).map((item) => [item.id, item]));
    return [...last.values()].filter(({ id }) => !there.has(id));
  };
  return {
    phases: gone(({ phases }) => phases),
    tasks: gone(({ tasks }) => tasks),
    targets: gone(({ targets }) => targets),
  };
}

function holds({ phases, tasks, targets }: PlanContent, id: string): boolean {
  return [...phases, ...tasks, ...targets].some((item) => item.id === id);
}

type States = Pick<Reviewed, 'content' | 'past' | 'printed'>;

const statesOf = ({ past, printed }: Pick<States, 'past' | 'printed'>): readonly PlanContent[] => [
  printed,
  ...past.flatMap(({ before, after }) => [before, after]),
];

function lastWith(plan: Reviewed, id: string): PlanContent {
  const source = statesOf(plan).findLast((state) => holds(state, id));
  if (source) return source;
  throw new Rejection('outline-item-not-found', { id });
}

export const underNames = (content: PlanContent, renames: readonly Rename[]): PlanContent =>
  renames.reduce((plan, { from, into }) => renamed(plan, from, into), content);

/** Those that are not there, each in its place. */
const putAllBack = <I extends { id: string }>(
  items: readonly I[],
  back: readonly I[],
  order: readonly I[],
): readonly I[] =>
  back.reduce(
    (list, item) => (list.some(({ id }) => id === item.id) ? list : putBack(list, item, order)),
    items,
  );
