import { equal } from '#kernel';
import type { Outline } from '#outline';
import { mergedSteps, withStepNumbers } from './amended-steps.ts';
import {
  type Duties,
  type PlanContent,
  type TargetContent,
  type TaskContent,
} from './content.events.ts';
import { contentOf } from './content-of.ts';
import { unique } from './given-fields.ts';
import { putBack } from './placed-items.ts';
import { everyoneNamed, withDutiesSpelt } from './renamed.ts';
import { type CurrentPlan, type Rename } from './current-plan.ts';
import { idsFor, withIds } from './item-ids.ts';
import { type Findings } from './plan.events.ts';
import { dutiesOf, sameDuties } from './duties.ts';
import { withOwnDuties, withSteps } from './steps.ts';

export type Amended = { readonly content: PlanContent; readonly printed: PlanContent };

/**
 * The plan with an amended document put in the place of its own. Field by field: what both documents print alike stays as it
 * was reviewed and ruled; what they print differently becomes what the new one prints. Matched items keep their ids, new ones
 * get new ids. What was dropped in review stays dropped while it is printed alike,
 * and what was added by hand stays as it is.
 */
export function amendedBy(standing: CurrentPlan, outline: Outline): Amended {
  const { planId, renames, content: now, printed: old } = standing;
  const read = contentOf(outline, planId);
  const next = withNumberedSteps(withIds(read, idsFor(old, read, standing)), standing);
  const spell = spelling(renames);
  const phases = merged({ old: old.phases, now: now.phases, next: next.phases, spell });
  const tasks = withMergedSteps(
    merged({ old: old.tasks, now: now.tasks, next: next.tasks, spell }),
    { old: old.tasks, now: now.tasks, next: next.tasks, spell },
  );
  const kept = new Set(tasks.map(({ id }) => id));
  const targets = merged({ old: old.targets, now: now.targets, next: next.targets, spell });
  const placed = targets.map((target): TargetContent => {
    const { taskId } = target;
    return taskId !== null && !kept.has(taskId) ? { ...target, taskId: null } : target;
  });
  const { title, documentNumber, issuer, issuedOn, period } = mergedFields(old, now, next);
  const head = { title, documentNumber, issuer, issuedOn, period };
  const content = { ...head, phases, tasks, targets: placed };
  const names = namesOf({ old, now, next, spell }, content);
  return { printed: next, content: { ...content, ...names } };
}

/** Steps of tasks that the plan knows keep their numbers. */
function withNumberedSteps(
  next: PlanContent,
  { printed, content, highest }: CurrentPlan,
): PlanContent {
  const known = new Map([...content.tasks, ...printed.tasks].map((task) => [task.id, task]));
  const tasks = next.tasks.map((task) => {
    const old = known.get(task.id);
    return old ? withStepNumbers(task, old, highest.steps[task.id] ?? 0) : task;
  });
  return { ...next, tasks };
}

function withMergedSteps(
  tasks: readonly TaskContent[],
  { old, now, next, spell }: Versions<readonly TaskContent[]>,
): readonly TaskContent[] {
  const byId = (list: readonly TaskContent[]): ReadonlyMap<string, TaskContent> =>
    new Map(list.map((task) => [task.id, task]));
  const [was, is, comes] = [byId(old), byId(now), byId(next)];
  const speltDuties = (duties: Duties): Duties => spelt(duties, spell);
  return tasks.map((task) => {
    const versions = { old: was.get(task.id), now: is.get(task.id), next: comes.get(task.id) };
    const { old: before, now: kept, next: after } = versions;
    if (!before || !kept || !after) return withOwnDuties(task, speltDuties);
    const steps = mergedSteps({ old: before, now: kept, next: after }, (step) =>
      mergedFields(step.old, step.now, step.next),
    );
    const { steps: _printed, ...rest } = task;
    return withOwnDuties(steps.length > 0 ? withSteps(rest, steps) : rest, speltDuties);
  });
}

/** Short forms that a document is sure of, as {@link contentOf} spells them. */
export const shortForms = ({ aliases, aliasConfidence }: Findings): readonly Rename[] =>
  Object.entries(aliases)
    .filter(([name]) => aliasConfidence[name] === 'high')
    .map(([from, full]) => ({ from, into: [full] }));

type Versions<T> = {
  readonly old: T;
  readonly now: T;
  readonly next: T;
  readonly spell: Spell;
};

function merged<I extends { id: string }>(versions: Versions<readonly I[]>): readonly I[] {
  const { old, now, next, spell } = versions;
  const before = new Map(old.map((item) => [item.id, item]));
  const kept = new Map(now.map((item) => [item.id, item]));
  const printed = next.flatMap((item) => {
    const was = before.get(item.id);
    if (!was) return [spelt(item, spell)];
    const is = kept.get(item.id);
    return is ? [mergedItem({ old: was, now: is, next: item, spell })] : [];
  });
  const there = new Set(next.map(({ id }) => id));
  const byHand = now.filter(({ id }) => !before.has(id) && !there.has(id));
  return byHand.reduce<readonly I[]>((items, item) => putBack(items, item, now), printed);
}

function mergedItem<I extends object>({ old, now, next, spell }: Versions<I>): I {
  const fields = mergedFields(old, now, next);
  if (!hasDuties(old) || !hasDuties(now) || !hasDuties(next)) return fields;
  // Only the spelling differs: nobody else is named, and what was ruled holds.
  const after = spelt(next, spell);
  return { ...fields, ...dutiesOf(sameDuties(spelt(old, spell), after) ? now : after) };
}

const hasDuties = <I extends object>(item: I): item is I & Duties => 'leads' in item;

/** Printed alike: as it is now. Printed differently: as it is printed now. */
function mergedFields<I extends object>(old: I, now: I, next: I): I {
  const names = new Set([...Object.keys(next), ...Object.keys(now)] as (keyof I)[]);
  const fields = [...names].flatMap((field) => {
    const value = equal(old[field], next[field]) ? now[field] : next[field];
    return value === undefined ? [] : [[field, value] as const];
  });
  return Object.fromEntries(fields) as I;
}

/** The names that a printed name stands for in this plan. */
type Spell = (name: string) => readonly string[];

function spelling(renames: readonly Rename[]): Spell {
  const known = new Map<string, readonly string[]>();
  return (name) => {
    const names =
      known.get(name) ??
      renames.reduce<readonly string[]>(
        (list, { from, into }) => list.flatMap((one) => (one === from ? into : [one])),
        [name],
      );
    known.set(name, names);
    return names;
  };
}

function spelt<I extends object>(item: I, spell: Spell): I {
  if (!hasDuties(item)) return item;
  return withDutiesSpelt(item, (names) => names.flatMap(spell));
}

/** Names the document prints no more leave with it; those the office brought in stay, as they came into no document. */
function namesOf(
  { old, now, next, spell }: Versions<PlanContent>,
  content: Pick<PlanContent, 'tasks' | 'targets'>,
): Pick<PlanContent, 'organizations' | 'collectives'> {
  const before = new Set(old.organizations.flatMap(spell));
  const after = new Set(next.organizations.flatMap(spell));
  const named = everyoneNamed(content);
  const stays = (name: string): boolean => named.has(name) || after.has(name) || !before.has(name);
  const fresh = [...after].filter((name) => !before.has(name));
  const many = new Set(next.collectives.filter((name) => spell(name).includes(name)));
  return {
    organizations: unique([...now.organizations.filter(stays), ...fresh, ...named]),
    collectives: unique([...now.collectives.filter((name) => many.has(name)), ...many]),
  };
}
