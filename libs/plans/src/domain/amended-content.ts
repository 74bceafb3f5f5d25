import type { Outline } from '#outline';
import { type Duties, type PlanContent, type TargetContent } from './content.ts';
import { contentOf } from './content-of.ts';
import { everyoneNamed, renamedDuties, unique } from './edits.ts';
import { type Likeness, matchItems } from './match-items.ts';
import { type ItemIds } from './plan.events.ts';
import { dutiesOf, sameDuties } from './rulings.ts';

/** One name replaced by others, as it was ruled: a merge, or a collective resolved. */
export type Rename = { readonly from: string; readonly into: readonly string[] };

/** The highest running number that an id of the plan ever had. */
export type Highest = { readonly phases: number; readonly tasks: number; readonly targets: number };

/** The plan as it was read, reviewed, ruled and amended so far. */
export type Standing = {
  readonly planId: string;
  readonly outline: Outline;
  /** Ids of the outline's items; null: as `contentOf` numbers them. */
  readonly ids: ItemIds | null;
  readonly content: PlanContent;
  readonly renames: readonly Rename[];
  readonly highest: Highest;
};

export type Amended = { readonly content: PlanContent; readonly ids: ItemIds };

/**
 * The plan with an amended document put in the place of its own. Field by field: what both documents print alike stays as it
 * was reviewed and ruled; what they print differently becomes what the new one prints. Matched items keep their ids, new ones
 * get new ids. What was dropped in review stays dropped while it is printed alike.
 */
export function amendedBy(standing: Standing, outline: Outline): Amended {
  const { planId, renames, content: now } = standing;
  const old = printed(standing.outline, planId, standing.ids);
  const read = contentOf(outline, planId);
  const ids = idsFor(old, read, standing);
  const next = withIds(read, ids);
  const phases = merged({ old: old.phases, now: now.phases, next: next.phases, renames });
  const tasks = merged({ old: old.tasks, now: now.tasks, next: next.tasks, renames });
  const kept = new Set(tasks.map(({ id }) => id));
  const targets = merged({ old: old.targets, now: now.targets, next: next.targets, renames });
  const placed = targets.map((target): TargetContent => {
    const { taskId } = target;
    return taskId !== null && !kept.has(taskId) ? { ...target, taskId: null } : target;
  });
  const { title, documentNumber, issuer, issuedOn, period } = mergedFields(old, now, next);
  const head = { title, documentNumber, issuer, issuedOn, period };
  const content = { ...head, phases, tasks, targets: placed };
  return { ids, content: { ...content, ...namesOf({ old, now, next, renames }, content) } };
}

const printed = (outline: Outline, planId: string, ids: ItemIds | null): PlanContent => {
  const content = contentOf(outline, planId);
  return ids ? withIds(content, ids) : content;
};

function withIds(content: PlanContent, ids: ItemIds): PlanContent {
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

function idsFor(old: PlanContent, read: PlanContent, { planId, highest, content }: Standing) {
  const next = (letter: string, from: number): (() => string) => {
    let last = from;
    return () => `${planId}.${letter}${++last}`;
  };
  const phases = idsOf(
    { olds: old.phases, news: read.phases, kept: content.phases },
    ({ name, text, number }) => ({ section: '', number, title: name, text }),
    next('p', highest.phases),
  );
  const tasks = idsOf(
    { olds: old.tasks, news: read.tasks, kept: content.tasks },
    ({ section, number, title, clause }) => ({ section, number, title, text: clause }),
    next('t', highest.tasks),
  );
  const newTask = new Map(read.tasks.map(({ id }, index) => [id, tasks[index] ?? id]));
  const homed = read.targets.map((target): TargetContent => {
    return { ...target, taskId: newTask.get(target.taskId ?? '') ?? null };
  });
  const targets = idsOf(
    { olds: old.targets, news: homed, kept: content.targets },
    ({ taskId, number, subject, quote }) => {
      return { section: taskId ?? '', number, title: subject, text: quote };
    },
    next('g', highest.targets),
  );
  return { phases, tasks, targets };
}

/** Matched: the old id, but where the item was dropped and now reads otherwise: what was ended does not come back to life. */
function idsOf<I extends { id: string }>(
  { olds, news, kept }: { olds: readonly I[]; news: readonly I[]; kept: readonly I[] },
  likeness: (item: I) => Likeness,
  newId: () => string,
): readonly string[] {
  const matched = matchItems(olds.map(likeness), news.map(likeness));
  const alive = new Set(kept.map(({ id }) => id));
  return news.map((item, index) => {
    const old = olds[matched.get(index) ?? -1];
    if (!old) return newId();
    return alive.has(old.id) || same({ ...item, id: old.id }, old) ? old.id : newId();
  });
}

type Versions<T> = {
  readonly old: T;
  readonly now: T;
  readonly next: T;
  readonly renames: readonly Rename[];
};

function merged<I extends { id: string }>(versions: Versions<readonly I[]>): readonly I[] {
  const { old, now, next, renames } = versions;
  const before = new Map(old.map((item) => [item.id, item]));
  const kept = new Map(now.map((item) => [item.id, item]));
  return next.flatMap((item) => {
    const was = before.get(item.id);
    if (!was) return [afterRenames(item, renames)];
    const is = kept.get(item.id);
    return is ? [mergedItem({ old: was, now: is, next: item, renames })] : [];
  });
}

function mergedItem<I extends object>({ old, now, next, renames }: Versions<I>): I {
  const fields = mergedFields(old, now, next);
  if (!hasDuties(old) || !hasDuties(now) || !hasDuties(next)) return fields;
  const duties = sameDuties(old, next) ? now : afterRenames(next, renames);
  return { ...fields, ...dutiesOf(duties) };
}

const hasDuties = <I extends object>(item: I): item is I & Duties => 'leads' in item;

/** Printed alike: as it is now. Printed differently: as it is printed now. */
function mergedFields<I extends object>(old: I, now: I, next: I): I {
  const fields = (Object.keys(next) as (keyof I)[]).map(
    (field) => [field, same(old[field], next[field]) ? now[field] : next[field]] as const,
  );
  return Object.fromEntries(fields) as I;
}

const afterRenames = <I extends object>(item: I, renames: readonly Rename[]): I =>
  hasDuties(item)
    ? renames.reduce<I & Duties>((one, { from, into }) => renamedDuties(one, from, into), item)
    : item;

/** Names the document prints no more leave with it; those the office brought in stay, as they came into no document. */
function namesOf(
  { old, now, next, renames }: Versions<PlanContent>,
  content: Pick<PlanContent, 'tasks' | 'targets'>,
): Pick<PlanContent, 'organizations' | 'collectives'> {
  const spelt = (names: readonly string[]): ReadonlySet<string> =>
    new Set(
      renames.reduce(
        (list, { from, into }) => list.flatMap((name) => (name === from ? into : [name])),
        names,
      ),
    );
  const [before, after] = [spelt(old.organizations), spelt(next.organizations)];
  const named = everyoneNamed(content);
  const stays = (name: string): boolean => named.has(name) || after.has(name) || !before.has(name);
  const fresh = [...after].filter((name) => !before.has(name));
  const many = new Set(
    next.collectives.filter((name) => !renames.some(({ from }) => from === name)),
  );
  return {
    organizations: unique([...now.organizations.filter(stays), ...fresh, ...named]),
    collectives: unique([...now.collectives.filter((name) => many.has(name)), ...many]),
  };
}

const same = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other);
