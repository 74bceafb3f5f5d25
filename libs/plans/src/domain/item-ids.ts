import { equal } from '#kernel';
import { type CurrentPlan } from './current-plan.ts';
import { type PlanContent, type TargetContent } from './content.events.ts';
import { type Likeness, matchItems } from './match-items.ts';

/** Ids of a document's items, in its order: matched ones keep the plan's. */
type ItemIds = {
  readonly phases: readonly string[];
  readonly tasks: readonly string[];
  readonly targets: readonly string[];
};

/** The content with its items relabelled, in the order of the document. */
export function withIds(content: PlanContent, ids: ItemIds): PlanContent {
  const relabel = <I extends { id: string }>(items: readonly I[], to: readonly string[]): I[] =>
    items.map((item, index) => ({ ...item, id: to[index] ?? item.id }));
  const tasks = relabel(content.tasks, ids.tasks);
  const idOf = new Map(content.tasks.map(({ id }, index) => [id, tasks[index]?.id ?? id]));
  const targets = content.targets.map((target): TargetContent => {
    const { taskId } = target;
    return { ...target, taskId: taskId === null ? null : (idOf.get(taskId) ?? null) };
  });
  const phases = relabel(content.phases, ids.phases);
  return { ...content, phases, tasks, targets: relabel(targets, ids.targets) };
}

/** Ids for what was read, beside what the plan's document holds: matched items keep theirs, new ones get new ones. */
export function idsFor(
  old: PlanContent,
  read: PlanContent,
  { planId, highest, content }: CurrentPlan,
): ItemIds {
  const next = (letter: string, from: number): (() => string) => {
    let last = from;
    return () => `${planId}.${letter}${++last}`;
  };
  const phases = idsOf(
    { olds: known(old.phases, content.phases), news: read.phases, kept: content.phases },
    ({ name, text, number }) => ({ section: '', number, title: name, text }),
    next('p', highest.phases),
  );
  const tasks = idsOf(
    { olds: known(old.tasks, content.tasks), news: read.tasks, kept: content.tasks },
    ({ section, number, title, clause }) => ({ section, number, title, text: clause }),
    next('t', highest.tasks),
  );
  const newTask = new Map(read.tasks.map(({ id }, index) => [id, tasks[index] ?? id]));
  const homed = read.targets.map((target): TargetContent => {
    return { ...target, taskId: newTask.get(target.taskId ?? '') ?? null };
  });
  const targets = idsOf(
    { olds: known(old.targets, content.targets), news: homed, kept: content.targets },
    ({ taskId, number, subject, quote }) => {
      return { section: taskId ?? '', number, title: subject, text: quote };
    },
    next('g', highest.targets),
  );
  return { phases, tasks, targets };
}

/** What the document prints, and what the office added beside it. */
function known<I extends { id: string }>(old: readonly I[], now: readonly I[]): readonly I[] {
  const printed = new Set(old.map(({ id }) => id));
  return [...old, ...now.filter(({ id }) => !printed.has(id))];
}

/** Where an item stands; it may move without reading otherwise. */
const nowhere = { id: '', number: '', section: '', taskId: null };

/** Matched: the old id, but where the item was dropped and now reads otherwise: what was ended does not come back to life. */
function idsOf<I extends { id: string }>(
  { olds, news: events, kept }: { olds: readonly I[]; news: readonly I[]; kept: readonly I[] },
  likeness: (item: I) => Likeness,
  newId: () => string,
): readonly string[] {
  const matched = matchItems(olds.map(likeness), events.map(likeness));
  const alive = new Set(kept.map(({ id }) => id));
  return events.map((item, index) => {
    const old = olds[matched.get(index) ?? -1];
    if (!old) return newId();
    const isAlike = equal({ ...item, ...nowhere }, { ...old, ...nowhere });
    return alive.has(old.id) || isAlike ? old.id : newId();
  });
}
