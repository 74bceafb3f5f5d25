import { Rejection } from '#contract';
import { type LocalDate } from '#kernel';
import { type Duties, type PlanContent } from './content.events.ts';
import { type OutlineEdit } from './edits.events.ts';
import { ownDutiesIn, withDueOn, withOwnDuties } from './steps.ts';

/** @throws {Rejection} `outline-item-not-found`, `period-reversed`, `leads-missing` */
export function applyEdit(content: PlanContent, edit: OutlineEdit): PlanContent {
  switch (edit.edit) {
    case 'set-leads':
      return onItem(content, edit.id, (item) => withLeads(item, edit.leads));
    case 'merge-organization':
      return renamed(content, edit.from, [edit.into]);
    case 'resolve-collective':
      return renamed(content, edit.collective, edit.members);
    case 'set-due':
      return withDue(content, edit.id, edit.dueOn);
    case 'set-title':
      return withTitle(content, edit.id, edit.title);
    case 'set-period':
      if (edit.from > edit.to)
        throw new Rejection('period-reversed', { from: edit.from, to: edit.to });
      return { ...content, period: { from: edit.from, to: edit.to } };
    case 'drop':
      return dropped(content, edit.id);
  }
}

function onItem(
  content: PlanContent,
  id: string,
  change: <I extends Duties>(item: I) => I,
): PlanContent {
  mustHave([...content.tasks, ...content.targets], id);
  return withEveryoneNamed({
    ...content,
    tasks: content.tasks.map((task) => (task.id === id ? change(task) : task)),
    targets: content.targets.map((target) => (target.id === id ? change(target) : target)),
  });
}

/** Who leads; the others that are named support. @throws {Rejection} `leads-missing` */
export function withLeads<I extends Duties>(item: I, leads: readonly string[]): I {
  if (leads.length === 0) throw new Rejection('leads-missing');
  const named = [...item.leads, ...item.responsible, ...item.supports];
  const leading = new Set(leads);
  const supports = unique(named.filter((name) => !leading.has(name)));
  return { ...item, leads: unique(leads), supports, responsible: [] };
}

function withDue(content: PlanContent, id: string, dueOn: LocalDate): PlanContent {
  mustHave([...content.tasks, ...content.targets, ...content.phases], id);
  return {
    ...content,
    tasks: content.tasks.map((task) => (task.id === id ? withDueOn(task, dueOn) : task)),
    targets: content.targets.map((item) => (item.id === id ? { ...item, deadline: dueOn } : item)),
    phases: content.phases.map((phase) => (phase.id === id ? { ...phase, to: dueOn } : phase)),
  };
}

function withTitle(content: PlanContent, id: string, title: string): PlanContent {
  mustHave([...content.tasks, ...content.targets, ...content.phases], id);
  return {
    ...content,
    tasks: content.tasks.map((task) => (task.id === id ? { ...task, title } : task)),
    targets: content.targets.map((item) => (item.id === id ? { ...item, subject: title } : item)),
    phases: content.phases.map((phase) => (phase.id === id ? { ...phase, name: title } : phase)),
  };
}

function dropped(content: PlanContent, id: string): PlanContent {
  const keep = <I extends { id: string }>(items: readonly I[]): readonly I[] =>
    items.filter((item) => item.id !== id);
  const targets = keep(content.targets).filter((target) => target.taskId !== id);
  return { ...content, phases: keep(content.phases), tasks: keep(content.tasks), targets };
}

/** One name replaced by others wherever it stands; who leads does not also support. */
export function renamed(content: PlanContent, from: string, into: readonly string[]): PlanContent {
  const change = <I extends Duties>(item: I): I => renamedDuties(item, from, into);
  return {
    ...content,
    tasks: content.tasks.map((task) => withOwnDuties(change(task), change)),
    targets: content.targets.map(change),
    organizations: swapped(content.organizations, from, into),
    collectives: content.collectives.filter((name) => name !== from),
  };
}

export function renamedDuties<I extends Duties>(item: I, from: string, into: readonly string[]): I {
  const leads = swapped(item.leads, from, into);
  const leading = new Set(leads);
  const others = (names: readonly string[]): readonly string[] =>
    swapped(names, from, into).filter((name) => !leading.has(name));
  return {
    ...item,
    leads,
    supports: others(item.supports),
    responsible: others(item.responsible),
  };
}

const swapped = (
  names: readonly string[],
  from: string,
  into: readonly string[],
): readonly string[] => unique(names.flatMap((name) => (name === from ? into : [name])));

function withEveryoneNamed(content: PlanContent): PlanContent {
  return {
    ...content,
    organizations: unique([...content.organizations, ...everyoneNamed(content)]),
  };
}

/** Every name that any task or target holds, by first appearance. */
export const everyoneNamed = ({
  tasks,
  targets,
}: Pick<PlanContent, 'tasks' | 'targets'>): ReadonlySet<string> =>
  new Set(
    [...tasks, ...targets, ...tasks.flatMap(ownDutiesIn)].flatMap((item) => [
      ...item.leads,
      ...item.supports,
      ...item.responsible,
    ]),
  );

function mustHave(items: readonly { id: string }[], id: string): void {
  if (items.some((item) => item.id === id)) return;
  throw new Rejection('outline-item-not-found', { id });
}

export const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];
