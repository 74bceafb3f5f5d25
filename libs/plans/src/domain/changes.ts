import { equal } from '#kernel';
import { type PlanContent } from './content.events.ts';
import { type Difference, differenceOf } from './difference.ts';
import { type ItemChange, type PlanChanges } from './plan.events.ts';
import { plannedTargets, plannedTasks } from './planned.ts';

/** What turns one state of a plan into another, for those who follow it. Items are one when their ids are. */
export function changesOf(before: PlanContent, after: PlanContent): PlanChanges {
  return {
    ...countsOf(differenceOf(before, after)),
    items: [
      ...itemChanges(before.phases, after.phases).map(ofKind('phase')),
      ...itemChanges(plannedTasks(before), plannedTasks(after)).map(ofKind('task')),
      ...itemChanges(plannedTargets(before), plannedTargets(after)).map(ofKind('target')),
    ],
  };
}

/** As {@link changesOf}, to a plan without anything. */
export const everythingRemoved = (before: PlanContent): PlanChanges =>
  changesOf(before, { ...before, phases: [], tasks: [], targets: [], organizations: [] });

export function countsOf(differences: readonly Difference[]): Omit<PlanChanges, 'items'> {
  const count = (change: Difference['change']): number =>
    differences.filter((one) => one.change === change).length;
  return { added: count('added'), removed: count('removed'), changed: count('changed') };
}

type Changed<I> = { readonly id: string } & (
  | { readonly change: 'added'; readonly after: I }
  | { readonly change: 'removed' }
  | { readonly change: 'changed'; readonly before: Partial<I>; readonly after: Partial<I> }
);

const ofKind =
  <K extends ItemChange['kind']>(kind: K) =>
  <I>(change: Changed<I>) => ({ kind, ...change });

function itemChanges<I extends { readonly id: string }>(
  before: readonly I[],
  after: readonly I[],
): readonly Changed<I>[] {
  const was = new Map(before.map((item) => [item.id, item]));
  const kept = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !kept.has(id));
  return [
    ...after.flatMap((item): readonly Changed<I>[] => {
      const old = was.get(item.id);
      return old ? changed(old, item) : [{ id: item.id, change: 'added', after: item }];
    }),
    ...gone.map(({ id }) => ({ id, change: 'removed' }) as const),
  ];
}

function changed<I extends { readonly id: string }>(before: I, after: I): readonly Changed<I>[] {
  const fields = changedFields(before, after);
  const pick = (item: I) =>
    Object.fromEntries(fields.map((field) => [field, item[field] ?? missing(field)])) as Partial<I>;
  return fields.length === 0
    ? []
    : [{ id: after.id, change: 'changed', before: pick(before), after: pick(after) }];
}

/** Lists that an item leaves out are empty there. */
const missing = (field: PropertyKey): [] | null => (LISTS.includes(field) ? [] : null);

const LISTS: readonly PropertyKey[] = ['steps', 'recurring', 'periods'];

const DUTIES: readonly PropertyKey[] = ['leads', 'supports', 'responsible'];

/** Of duties all three, where one changed. */
function changedFields<I extends object>(before: I, after: I): readonly (keyof I)[] {
  const fields = [...new Set([...Object.keys(after), ...Object.keys(before)])] as (keyof I)[];
  const own = new Set<PropertyKey>(fields.filter((name) => !equal(before[name], after[name])));
  const isRuled = DUTIES.some((name) => own.has(name));
  return fields.filter((name) => own.has(name) || (isRuled && DUTIES.includes(name)));
}
