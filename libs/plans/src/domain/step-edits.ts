import { Rejection } from '#contract';
import { defined } from '#kernel';
import { type PlanContent, type StepContent, type TaskContent } from './content.events.ts';
import { namesIn } from './duties.ts';
import { type OutlineEdit } from './edits.events.ts';
import { nobody, withGiven } from './given-fields.ts';
import { itemOf } from './placed-items.ts';
import { type Reviewed } from './reviewed.ts';
import { withSteps } from './steps.ts';

type Edit<K extends OutlineEdit['edit']> = Extract<OutlineEdit, { edit: K }>;

/**
 * The words that told the day of a step stay while its day does.
 * @throws {Rejection} `outline-item-not-found`
 */
export function givenSteps({ content, highest }: Reviewed, edit: Edit<'set-steps'>): PlanContent {
  const task = itemOf(content.tasks, edit.id);
  const olds = new Map(task.steps?.map((step) => [step.no, step]));
  let last = Math.max(highest.steps[edit.id] ?? 0, ...olds.keys());
  const steps = edit.steps.map(({ no, title, dueOn, ...duties }): StepContent => {
    const old = no === undefined ? undefined : olds.get(no);
    if (old) olds.delete(old.no);
    const words = old?.dueOn === dueOn ? old.words : '';
    return withDuties({ no: old?.no ?? ++last, title, words, dueOn }, duties);
  });
  return onTask(content, withSteps(task, steps));
}

/** @throws {Rejection} `outline-item-not-found` */
export function addedStep({ content, highest }: Reviewed, edit: Edit<'add-step'>): PlanContent {
  const { id, title, dueOn } = edit;
  const task = itemOf(content.tasks, id);
  const { steps = [] } = task;
  const last = Math.max(highest.steps[id] ?? 0, ...steps.map(({ no }) => no));
  const own = steps.length === 0 ? dayAsStep(task, last + 1) : [];
  const no = last + own.length + 1;
  const step = withDuties({ no, title, words: '', dueOn }, edit);
  return onTask(content, withSteps(task, [...steps, ...own, step]));
}

const dayAsStep = ({ title, dueOn }: TaskContent, no: number): readonly StepContent[] =>
  dueOn === null ? [] : [{ no, title, words: '', dueOn }];

/** @throws {Rejection} `outline-item-not-found` */
export function changedStep(content: PlanContent, edit: Edit<'change-step'>): PlanContent {
  const { title, dueOn } = edit;
  const { task, step, others } = stepOf(content, edit);
  // The printed words told the day that was changed.
  const words = dueOn === undefined || dueOn === step.dueOn ? undefined : '';
  const after = withDuties({ ...step, ...defined({ title, dueOn, words }) }, edit);
  return onTask(content, withSteps(task, [...others, after]));
}

/** @throws {Rejection} `outline-item-not-found` */
export function droppedStep(content: PlanContent, edit: Edit<'drop-step'>): PlanContent {
  const { task, others } = stepOf(content, edit);
  return onTask(content, withSteps(task, others));
}

function stepOf(content: PlanContent, { id, no }: { readonly id: string; readonly no: number }) {
  const task = itemOf(content.tasks, id);
  const { steps = [] } = task;
  const step = steps.find((one) => one.no === no);
  if (!step) throw new Rejection('outline-item-not-found', { id: `${id}.${no}` });
  return { task, step, others: steps.filter((one) => one !== step) };
}

function withDuties(step: StepContent, edit: Parameters<typeof withGiven>[1]): StepContent {
  const { duties: before = nobody, ...rest } = step;
  const duties = withGiven(before, edit);
  return namesIn(duties).length === 0 ? rest : { ...rest, duties };
}

const onTask = (content: PlanContent, task: TaskContent): PlanContent => ({
  ...content,
  tasks: content.tasks.map((one) => (one.id === task.id ? task : one)),
});
