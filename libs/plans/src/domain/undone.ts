import { Rejection } from '#contract';
import { equal } from '#kernel';
import { type PlanContent } from './content.events.ts';
import { putBack } from './placed-items.ts';
import { type PastEdit, type Reviewed, undoneIn } from './reviewed.ts';

/**
 * The plan without what the edits of this number did. What they left alone stays as it is; undone already: as it is.
 * @throws {Rejection} `edit-not-found`, `edit-overtaken` where something since has changed what they changed
 */
export function undone(plan: Reviewed, no: number): PlanContent {
  const { past, content } = plan;
  const target = past.find((edit) => edit.no === no);
  if (!target) throw new Rejection('edit-not-found', { no });
  return undoneIn(past).has(no) ? content : without(content, target);
}

function without(now: PlanContent, edit: PastEdit): PlanContent {
  const { before, after, no } = edit;
  const overtaken = (): never => {
    throw new Rejection('edit-overtaken', { no });
  };
  const items = {
    phases: itemsWithout(
      { now: now.phases, before: before.phases, after: after.phases },
      overtaken,
    ),
    tasks: itemsWithout({ now: now.tasks, before: before.tasks, after: after.tasks }, overtaken),
    targets: itemsWithout(
      { now: now.targets, before: before.targets, after: after.targets },
      overtaken,
    ),
  };
  const tasks = new Set(items.tasks.map(({ id }) => id));
  if (items.targets.some(({ taskId }) => taskId !== null && !tasks.has(taskId))) overtaken();
  const [head, was, became] = [headOf(now), headOf(before), headOf(after)];
  return {
    ...fieldsWithout({ now: head, before: was, after: became }, overtaken),
    ...items,
    organizations: namesWithout(now.organizations, before.organizations, after.organizations),
    collectives: namesWithout(now.collectives, before.collectives, after.collectives),
  };
}

const headOf = ({ title, documentNumber, issuer, issuedOn, period }: PlanContent) => {
  return { title, documentNumber, issuer, issuedOn, period };
};

type Versions<T> = { readonly now: T; readonly before: T; readonly after: T };
type Overtaken = () => never;

function itemsWithout<I extends { readonly id: string }>(
  { now, before, after }: Versions<readonly I[]>,
  overtaken: Overtaken,
): readonly I[] {
  const [was, became] = [byId(before), byId(after)];
  const kept = now.flatMap((item): readonly I[] => {
    const [old, made] = [was.get(item.id), became.get(item.id)];
    if (!made) return [item];
    if (old) return [fieldsWithout({ now: item, before: old, after: made }, overtaken)];
    return equal(item, made) ? [] : overtaken();
  });
  const there = byId(now);
  const changed = before.filter((item) => became.has(item.id) && !equal(item, became.get(item.id)));
  if (changed.some(({ id }) => !there.has(id))) overtaken();
  const back = before.filter(({ id }) => !became.has(id) && !there.has(id));
  return back.reduce<readonly I[]>((items, item) => putBack(items, item, before), kept);
}

const byId = <I extends { readonly id: string }>(items: readonly I[]): ReadonlyMap<string, I> =>
  new Map(items.map((item) => [item.id, item]));

/** Fields that say something only together. */
const TOGETHER: readonly (readonly string[])[] = [
  ['leads', 'supports', 'responsible'],
  ['comparator', 'value', 'upper', 'unit', 'reference', 'recurrence', 'baseline'],
  ['from', 'to'],
  ['taskId', 'number'],
  ['dueOn', 'steps'],
];

const togetherWith = (field: string): readonly string[] =>
  TOGETHER.find((fields) => fields.includes(field)) ?? [field];

function fieldsWithout<I extends object>(
  { now, before, after }: Versions<I>,
  overtaken: Overtaken,
): I {
  const [is, was, became] = [now, before, after] as Readonly<Record<string, unknown>>[];
  const all = [...new Set([before, after].flatMap((item) => Object.keys(item)))];
  const changed = all.filter((field) => !equal(was?.[field], became?.[field]));
  const fields = new Set(changed.flatMap(togetherWith).filter((field) => all.includes(field)));
  const isStanding = [...fields].every((field) => equal(is?.[field], became?.[field]));
  if (!isStanding) overtaken();
  const put = [...fields].filter((field) => was && field in was);
  const rest = Object.entries(now).filter(([field]) => !fields.has(field));
  const old = put.map((field) => [field, was?.[field]]);
  return Object.fromEntries([...rest, ...old]) as I;
}

/** In the old order where nothing else has come or gone since. */
function namesWithout(
  now: readonly string[],
  before: readonly string[],
  after: readonly string[],
): readonly string[] {
  if (equal(now, after)) return before;
  const [was, became] = [new Set(before), new Set(after)];
  const kept = now.filter((name) => was.has(name) || !became.has(name));
  const back = before.filter((name) => !became.has(name) && !kept.includes(name));
  return [...kept, ...back];
}
