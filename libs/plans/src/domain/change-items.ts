import { defined } from '#kernel';
import { Rejection } from '#contract';
import {
  type PhaseContent,
  type PlanContent,
  type TargetContent,
  type TaskContent,
} from './content.events.ts';
import { type OutlineEdit } from './edits.events.ts';
import { mustBeMeasurable, mustBeOrdered, withGiven } from './given-fields.ts';
import { itemOf } from './placed-items.ts';
import { mustComeLast, withDueOn } from './steps.ts';
import { dutiesOf, sameDuties } from './duties.ts';

type Edit<K extends OutlineEdit['edit']> = Extract<OutlineEdit, { edit: K }>;

const replaced = <I extends { id: string }>(items: readonly I[], item: I): readonly I[] =>
  items.map((one) => (one.id === item.id ? item : one));

/** Targets that stand in the task and had its duties follow it. @throws {Rejection} `outline-item-not-found`, `due-before-step` */
export function changedTask(content: PlanContent, edit: Edit<'change-task'>): PlanContent {
  const { id, title, clause, dueOn, tracked } = edit;
  const before = itemOf(content.tasks, id);
  const fields = { ...before, ...defined({ title, clause, tracked }) };
  if (dueOn !== undefined) mustComeLast(before, dueOn);
  const dated = dueOn === undefined ? fields : withDueOn(fields, dueOn);
  const after: TaskContent = withGiven(dated, edit);
  const targets = content.targets.map((target) =>
    target.taskId === id && sameDuties(target, before) ? { ...target, ...dutiesOf(after) } : target,
  );
  return { ...content, tasks: replaced(content.tasks, after), targets };
}

/** @throws {Rejection} `outline-item-not-found`, `target-value-unfit`, `baseline-unfit` */
export function changedTarget(content: PlanContent, edit: Edit<'change-target'>): PlanContent {
  const { id, title: subject, clause: quote, dueOn: deadline, comparator } = edit;
  const { value, unit, recurrence, soft, reference } = edit;
  const before = itemOf(content.targets, id);
  const isEnded = comparator !== undefined && comparator !== 'range';
  const upper = edit.upper === undefined && isEnded ? null : edit.upper;
  const fields = { subject, quote, deadline, comparator, value, upper, unit };
  const given = defined({ ...fields, recurrence, soft, reference });
  const { baseline: known, ...rest } = before;
  const baseline = edit.baseline === undefined ? known : edit.baseline;
  const changed = { ...rest, ...given, ...(baseline && { baseline }) };
  const after: TargetContent = withGiven(changed, edit);
  mustBeMeasurable(after);
  return { ...content, targets: replaced(content.targets, after) };
}

/** @throws {Rejection} `outline-item-not-found`, `period-reversed` */
export function changedPhase(content: PlanContent, edit: Edit<'change-phase'>): PlanContent {
  const { id, title: name, startsOn: from, dueOn: to, text } = edit;
  const before = itemOf(content.phases, id);
  const after: PhaseContent = { ...before, ...defined({ name, from, to, text }) };
  mustBeOrdered(after.from, after.to);
  return { ...content, phases: replaced(content.phases, after) };
}

/** @throws {Rejection} `period-reversed` */
export function changedPlan(content: PlanContent, edit: Edit<'change-plan'>): PlanContent {
  const { title, documentNumber, issuer, issuedOn, period } = edit;
  if (period) mustBeOrdered(period.from, period.to);
  return { ...content, ...defined({ title, documentNumber, issuer, issuedOn, period }) };
}

/** @throws {Rejection} `section-not-found` */
export function trackedSection(content: PlanContent, edit: Edit<'track-section'>): PlanContent {
  const { section, tracked } = edit;
  if (!content.tasks.some((task) => task.section === section)) {
    throw new Rejection('section-not-found', { id: section });
  }
  const tasks = content.tasks.map((task) =>
    task.section === section ? { ...task, tracked } : task,
  );
  return { ...content, tasks };
}
