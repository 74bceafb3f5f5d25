import { namedOwners, Rejection, words } from '#contract';
import { type Duties, type PlanContent, type TaskContent } from './content.events.ts';
import { type Ruling } from './edits.events.ts';
import { type PlanChanges } from './plan.events.ts';
import { dutiesOf, namesIn, sameDuties } from './duties.ts';
import { withLeads } from './edits.ts';
import { unique } from './given-fields.ts';
import { everyoneNamed, renamedDuties } from './renamed.ts';
import { ownDutiesIn, withOwnDuties } from './steps.ts';

/** A plan's duties while rulings are applied to them one after another. */
type RulingState = {
  readonly duties: Map<string, Duties>;
  readonly titles: ReadonlyMap<string, string>;
  /** For parts of tasks that name somebody of their own: in one item, or everywhere where `id` is null. */
  readonly renames: { id: string | null; from: string; into: readonly string[] }[];
  /** Targets that stand in a task. */
  readonly targetsIn: ReadonlyMap<string, readonly string[]>;
  organizations: readonly string[];
  collectives: readonly string[];
};

/**
 * The plan after rulings, each on what the one before left. Targets that stand in a ruled task and had its duties follow it.
 * Time is linear in the plan, for each merge or collective once more.
 * @throws {Rejection} `outline-item-not-found`, `leads-missing`, `organization-not-in-item`
 */
export function applyRulings(content: PlanContent, rulings: readonly Ruling[]): PlanContent {
  const { tasks, targets, organizations, collectives } = content;
  const state: RulingState = {
    duties: new Map([...tasks, ...targets].map((item) => [item.id, dutiesOf(item)])),
    titles: new Map([
      ...tasks.map(({ id, title }) => [id, title] as const),
      ...targets.map(({ id, subject }) => [id, subject] as const),
    ]),
    renames: [],
    targetsIn: targetsByTask(content),
    organizations,
    collectives,
  };
  for (const ruling of rulings) enter(state, ruling);
  const after = <I extends Duties & { id: string }>(item: I): I => {
    const duties = state.duties.get(item.id);
    return duties === undefined || sameDuties(item, duties) ? item : { ...item, ...duties };
  };
  const parts = (task: TaskContent): TaskContent =>
    ownDutiesIn(task).length === 0 ? task : renamedParts(task, state.renames);
  const ruled = {
    ...content,
    tasks: tasks.map((task) => parts(after(task))),
    targets: targets.map(after),
  };
  const named = everyoneNamed(ruled);
  // An organization without items left leaves the plan; one that was only listed stays.
  const gone = new Set(rulings.flatMap((one) => (one.edit === 'transfer' ? one.from : [])));
  return {
    ...ruled,
    organizations: unique([
      ...state.organizations.filter((name) => named.has(name) || !gone.has(name)),
      ...named,
    ]),
    collectives: state.collectives,
  };
}

function enter(state: RulingState, ruling: Ruling): void {
  switch (ruling.edit) {
    case 'set-leads':
      onItem(state, ruling.id, (duties) => withLeads(duties, ruling.leads));
      return;
    case 'transfer':
      onItem(state, ruling.id, (duties) =>
        transferred(duties, ruling, state.titles.get(ruling.id) ?? ''),
      );
      state.renames.push({ id: ruling.id, from: ruling.from, into: [ruling.to] });
      return;
    case 'merge-organization':
      rename(state, ruling.from, [ruling.into]);
      return;
    case 'resolve-collective':
      rename(state, ruling.collective, ruling.members);
      return;
    case 'keep':
      return;
  }
}

function onItem(state: RulingState, id: string, change: (duties: Duties) => Duties): void {
  const before = state.duties.get(id);
  if (!before) throw new Rejection('outline-item-not-found', { id });
  const after = change(before);
  for (const target of state.targetsIn.get(id) ?? []) {
    const own = state.duties.get(target);
    if (own && sameDuties(own, before)) state.duties.set(target, after);
  }
  state.duties.set(id, after);
}

function transferred(
  duties: Duties,
  { from, to }: Extract<Ruling, { edit: 'transfer' }>,
  title: string,
): Duties {
  const { leads, supports, responsible } = duties;
  if (![...leads, ...supports, ...responsible].includes(from)) {
    const present = words.someOf(namedOwners(duties));
    throw new Rejection('organization-not-in-item', { organization: from, title, present });
  }
  return renamedDuties(duties, from, [to]);
}

function rename(state: RulingState, from: string, into: readonly string[]): void {
  state.renames.push({ id: null, from, into });
  for (const [id, duties] of state.duties) {
    if (namesIn(duties).includes(from)) state.duties.set(id, renamedDuties(duties, from, into));
  }
  state.organizations = unique(
    state.organizations.flatMap((name) => (name === from ? into : [name])),
  );
  state.collectives = state.collectives.filter((name) => name !== from);
}

/** Parts of a task that name somebody of their own, after transfers in it and names settled for the whole plan. */
const renamedParts = (task: TaskContent, renames: RulingState['renames']): TaskContent =>
  withOwnDuties(task, (duties) =>
    renames
      .filter(({ id }) => id === null || id === task.id)
      .reduce((named, { from, into }) => renamedDuties(named, from, into), duties),
  );

/** A task or target whose duties changed. */
export type RuledItem = Duties & {
  readonly id: string;
  readonly kind: 'task' | 'target';
  readonly before: Duties;
};

/** Of what changed the tasks and targets that others do now. */
export const ruledItems = ({ items }: PlanChanges): readonly RuledItem[] =>
  items.flatMap((item) => {
    if (item.kind === 'phase' || item.change !== 'changed') return [];
    const { before, after, id, kind } = item;
    return isDuties(before) && isDuties(after)
      ? [{ id, kind, ...dutiesOf(after), before: dutiesOf(before) }]
      : [];
  });

/** Where one of the three changed, all three are told. */
const isDuties = (fields: Partial<Duties>): fields is Duties => fields.leads !== undefined;

/** The plan with duties put in place that were worked out before. What it does not have is passed over. */
export function withDuties(
  content: PlanContent,
  changed: readonly (Duties & { readonly id: string })[],
): PlanContent {
  if (changed.length === 0) return content;
  const duties = new Map(changed.map((item) => [item.id, dutiesOf(item)]));
  const after = <I extends { id: string }>(item: I): I => ({ ...item, ...duties.get(item.id) });
  return { ...content, tasks: content.tasks.map(after), targets: content.targets.map(after) };
}

function targetsByTask({ targets }: PlanContent): RulingState['targetsIn'] {
  const inTask = Map.groupBy(targets, ({ taskId }) => taskId ?? '');
  return new Map([...inTask].map(([taskId, list]) => [taskId, list.map(({ id }) => id)]));
}
