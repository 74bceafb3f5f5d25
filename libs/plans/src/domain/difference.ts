import { equal } from '#kernel';
import { type PlanContent } from './content.events.ts';

/** One field, as it was and as it is; for what was added or removed there are none. */
export type FieldChange = {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
};

export type Difference = {
  readonly kind: 'plan' | Kind | 'organization';
  /** `plan` for the plan itself; of an organization its name. */
  readonly id: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** As printed, after the change where it is still there; empty for the plan and for names. */
  readonly number: string;
  readonly title: string;
  readonly fields: readonly FieldChange[];
};

type Item = { readonly id: string; readonly number: string };
type Kind = 'phase' | 'task' | 'target';

const FIELDS: Readonly<Record<'plan' | Kind, readonly string[]>> = {
  plan: ['title', 'documentNumber', 'issuer', 'issuedOn', 'period'],
  phase: ['number', 'name', 'from', 'to', 'text'],
  task: [
    ...['number', 'title', 'section', 'tracked', 'clause', 'dueOn', 'steps', 'recurring'],
    ...['leads', 'supports', 'responsible'],
  ],
  target: [
    ...['number', 'taskId', 'subject', 'quote', 'comparator', 'value', 'upper', 'unit'],
    ...['deadline', 'recurrence', 'soft', 'reference', 'baseline'],
    ...['leads', 'supports', 'responsible'],
  ],
};

/** What differs between two states of a plan, as it is printed: the plan itself, phases, tasks, targets, organizations. Items are one when their ids are. */
export function differenceOf(before: PlanContent, after: PlanContent): readonly Difference[] {
  const plan = fieldsOf(before, after, FIELDS.plan);
  const about = { kind: 'plan', id: 'plan', number: '', title: after.title } as const;
  return [
    ...(plan.length > 0 ? [{ ...about, change: 'changed' as const, fields: plan }] : []),
    ...itemsOf('phase', before.phases, after.phases, (item) => item.name),
    ...itemsOf('task', before.tasks, after.tasks, (item) => item.title),
    ...itemsOf('target', before.targets, after.targets, (item) => item.subject),
    ...namesOf(before.organizations, after.organizations),
  ];
}

function itemsOf<I extends Item>(
  kind: Kind,
  before: readonly I[],
  after: readonly I[],
  titleOf: (item: I) => string,
): readonly Difference[] {
  const olds = new Map(before.map((item) => [item.id, item]));
  const events = new Set(after.map(({ id }) => id));
  const about = (item: I): Pick<Difference, 'kind' | 'id' | 'number' | 'title'> => {
    return { kind, id: item.id, number: item.number, title: titleOf(item) };
  };
  const changes = after.flatMap((item): Difference[] => {
    const old = olds.get(item.id);
    if (!old) return [{ ...about(item), change: 'added', fields: [] }];
    const fields = fieldsOf(old, item, FIELDS[kind]);
    return fields.length > 0 ? [{ ...about(item), change: 'changed', fields }] : [];
  });
  const removed = before.filter(({ id }) => !events.has(id));
  const gone = removed.map((item): Difference => {
    return { ...about(item), change: 'removed', fields: [] };
  });
  return [...changes, ...gone];
}

function fieldsOf(
  before: object,
  after: object,
  fields: readonly string[],
): readonly FieldChange[] {
  const valueOf = (of: object, field: string): unknown => (of as Record<string, unknown>)[field];
  return fields.flatMap((field) => {
    const change = { field, before: valueOf(before, field), after: valueOf(after, field) };
    return equal(change.before, change.after) ? [] : [change];
  });
}

function namesOf(before: readonly string[], after: readonly string[]): readonly Difference[] {
  const [olds, events] = [new Set(before), new Set(after)];
  const about = (name: string, change: 'added' | 'removed'): Difference => {
    return { kind: 'organization', id: name, number: '', title: name, change, fields: [] };
  };
  return [
    ...after.filter((name) => !olds.has(name)).map((name) => about(name, 'added')),
    ...before.filter((name) => !events.has(name)).map((name) => about(name, 'removed')),
  ];
}
