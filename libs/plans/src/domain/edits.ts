import { Rejection } from '#contract';
import { withPhase, withTarget, withTask } from './added-items.ts';
import {
  changedPhase,
  changedPlan,
  changedTarget,
  changedTask,
  trackedSection,
} from './change-items.ts';
import {
  type Duties,
  type PhaseContent,
  type PlanContent,
  type TargetContent,
  type TaskContent,
} from './content.events.ts';
import { type OutlineEdit } from './edits.events.ts';
import { mustBeOrdered, unique } from './given-fields.ts';
import { mustHave } from './placed-items.ts';
import { renamed, withEveryoneNamed } from './renamed.ts';
import { restored } from './restored.ts';
import { reverted } from './reverted.ts';
import { type Reviewed } from './reviewed.ts';
import { addedStep, changedStep, droppedStep, givenSteps } from './step-edits.ts';
import { mustComeLast, withDueOn } from './steps.ts';
import { mergedItems, splitTask, splitTaskAt } from './split-and-merge.ts';
import { undone } from './undone.ts';

type Edits = {
  readonly [K in OutlineEdit['edit']]: (
    plan: Reviewed,
    edit: Extract<OutlineEdit, { edit: K }>,
  ) => PlanContent;
};

const EDITS: Edits = {
  'set-leads': ({ content }, { id, leads }) =>
    onItem(content, id, (item) => withLeads(item, leads)),
  'merge-organization': ({ content }, { from, into }) => renamed(content, from, [into]),
  'resolve-collective': ({ content }, { collective, members }) =>
    renamed(content, collective, members),
  'set-due': ({ content }, { id, dueOn }) => {
    const deadline = { deadline: dueOn };
    const onTask = (task: TaskContent): TaskContent => {
      mustComeLast(task, dueOn);
      return withDueOn(task, dueOn);
    };
    return onAny(content, id, onTask, deadline, { to: dueOn });
  },
  'set-title': ({ content }, { id, title }) => {
    const subject = { subject: title };
    return onAny(content, id, (task) => ({ ...task, title }), subject, { name: title });
  },
  'set-period': ({ content }, { from, to }) =>
    changedPlan(content, { edit: 'change-plan', period: { from, to } }),
  'change-task': ({ content }, edit) => changedTask(content, edit),
  'change-target': ({ content }, edit) => changedTarget(content, edit),
  'change-phase': ({ content }, edit) => changedPhase(content, edit),
  'change-plan': ({ content }, edit) => changedPlan(content, edit),
  'track-section': ({ content }, edit) => trackedSection(content, edit),
  'add-task': withTask,
  'add-target': withTarget,
  'add-phase': withPhase,
  'split-task': splitTask,
  'split-task-at': splitTaskAt,
  'merge-items': mergedItems,
  'set-steps': givenSteps,
  'add-step': addedStep,
  'change-step': ({ content }, edit) => changedStep(content, edit),
  'drop-step': ({ content }, edit) => droppedStep(content, edit),
  drop: ({ content }, { id }) => dropped(content, id),
  restore: (plan, { id }) => restored(plan, id),
  revert: (plan, { id }) => reverted(plan, id),
  undo: (plan, { no }) => undone(plan, no),
};

/**
 * The plan after edits, each on what the one before left. Everybody whom an item names is then one of its organizations.
 * @throws {Rejection} `outline-item-not-found`, `section-not-found`, `period-reversed`, `leads-missing`,
 * `target-value-unfit`, `due-before-step`, `split-outside-text`, `merge-unfit`, `edit-not-found`, `edit-overtaken`,
 * `item-not-printed`
 */
export const applyEdits = (plan: Reviewed, edits: readonly OutlineEdit[]): PlanContent =>
  edits.reduce<PlanContent>((content, edit) => applyEdit({ ...plan, content }, edit), plan.content);

function applyEdit(plan: Reviewed, edit: OutlineEdit): PlanContent {
  const apply = EDITS[edit.edit] as (plan: Reviewed, edit: OutlineEdit) => PlanContent;
  return withEveryoneNamed(apply(plan, edit));
}

function onItem(
  content: PlanContent,
  id: string,
  change: <I extends Duties>(item: I) => I,
): PlanContent {
  mustHave([...content.tasks, ...content.targets], id);
  return {
    ...content,
    tasks: content.tasks.map((task) => (task.id === id ? change(task) : task)),
    targets: content.targets.map((target) => (target.id === id ? change(target) : target)),
  };
}

/** Who leads; the others that are named support. @throws {Rejection} `leads-missing` */
export function withLeads<I extends Duties>(item: I, leads: readonly string[]): I {
  if (leads.length === 0) throw new Rejection('leads-missing');
  const named = [...item.leads, ...item.responsible, ...item.supports];
  const leading = new Set(leads);
  const supports = unique(named.filter((name) => !leading.has(name)));
  return { ...item, leads: unique(leads), supports, responsible: [] };
}

/** The item of this id, whichever kind it is of. @throws {Rejection} `outline-item-not-found`, `period-reversed` */
function onAny(
  content: PlanContent,
  id: string,
  onTask: (task: TaskContent) => TaskContent,
  target: Partial<TargetContent>,
  phase: Partial<PhaseContent>,
): PlanContent {
  mustHave([...content.tasks, ...content.targets, ...content.phases], id);
  const set =
    <I extends { id: string }>(fields: Partial<I>) =>
    (item: I): I =>
      item.id === id ? { ...item, ...fields } : item;
  const phases = content.phases.map(set(phase));
  for (const { from, to } of phases.filter((one) => one.id === id)) mustBeOrdered(from, to);
  const tasks = content.tasks.map((task) => (task.id === id ? onTask(task) : task));
  return { ...content, phases, tasks, targets: content.targets.map(set(target)) };
}

function dropped(content: PlanContent, id: string): PlanContent {
  const keep = <I extends { id: string }>(items: readonly I[]): readonly I[] =>
    items.filter((item) => item.id !== id);
  const targets = keep(content.targets).filter((target) => target.taskId !== id);
  return { ...content, phases: keep(content.phases), tasks: keep(content.tasks), targets };
}
