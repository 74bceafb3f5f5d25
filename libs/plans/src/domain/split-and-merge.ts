import { Rejection } from '#contract';
import {
  type PlanContent,
  type StepContent,
  type TargetContent,
  type TaskContent,
} from './content.events.ts';
import { firstSentence } from './content-of.ts';
import { type OutlineEdit, type TaskPart } from './edits.events.ts';
import { unique, withGiven } from './given-fields.ts';
import { itemOf, newId } from './placed-items.ts';
import { type Reviewed } from './reviewed.ts';
import { dutiesOf, namesIn, sameDuties } from './duties.ts';
import { withDueOn, withSteps } from './steps.ts';

type Edit<K extends OutlineEdit['edit']> = Extract<OutlineEdit, { edit: K }>;

/** @throws {Rejection} `outline-item-not-found` */
export function splitTask(plan: Reviewed, { id, parts }: Edit<'split-task'>): PlanContent {
  const { content } = plan;
  const whole = itemOf(content.tasks, id);
  const pieces: TaskContent[] = [];
  for (const part of parts) {
    const made = { ...content, tasks: [...content.tasks, ...pieces] };
    const count = pieces.length + 1;
    const own =
      count === 1
        ? whole
        : { ...whole, id: newId('tasks', made, plan), ...named(whole, part, count) };
    const { clause, title = own.title } = part;
    pieces.push(withGiven({ ...own, title, clause }, part));
  }
  const dated = pieces.map((piece, index) =>
    withPartsOf(whole, pieces, { piece, dueOn: parts[index]?.dueOn }),
  );
  const at = content.tasks.indexOf(whole);
  const targets = content.targets.map((target) =>
    target.taskId === id ? homed(target, whole, pieces) : target,
  );
  return { ...content, tasks: content.tasks.toSpliced(at, 1, ...dated), targets };
}

/** With those steps of the whole whose words the piece holds; a day that is given is the piece's, or its last step's. */
function withPartsOf(
  whole: TaskContent,
  pieces: readonly TaskContent[],
  { piece, dueOn }: { piece: TaskContent; dueOn: TaskContent['dueOn'] | undefined },
): TaskContent {
  const own = <P extends { readonly title: string; readonly words: string }>(
    parts: readonly P[] = [],
  ): readonly P[] => parts.filter((part) => homeOf(pieces, part.words, part.title) === piece);
  const { steps: _steps, recurring: _recurring, ...rest } = piece;
  const recurring = own(whole.recurring);
  const kept = withSteps({ ...rest, ...(recurring.length > 0 && { recurring }) }, own(whole.steps));
  return dueOn === undefined ? kept : withDueOn(kept, dueOn);
}

/** The first piece that holds the words, or else others; nowhere: the first. */
const homeOf = (
  pieces: readonly TaskContent[],
  ...words: readonly string[]
): TaskContent | undefined =>
  words
    .filter((text) => text !== '')
    .flatMap((text) => pieces.find(({ clause }) => clause.includes(text)) ?? [])[0] ?? pieces[0];

const named = ({ number }: TaskContent, { clause }: TaskPart, count: number) => {
  return { number: `${number}-${count}`, title: firstSentence(clause) };
};

/** Goes with the part that holds its words, and with its duties where it had those of the whole. */
function homed(
  target: TargetContent,
  whole: TaskContent,
  pieces: readonly TaskContent[],
): TargetContent {
  const home = homeOf(pieces, target.quote) ?? whole;
  const duties = sameDuties(target, whole) ? dutiesOf(home) : {};
  return { ...target, taskId: home.id, number: home.number, ...duties };
}

/** @throws {Rejection} `outline-item-not-found`, `split-outside-text` */
export function splitTaskAt(plan: Reviewed, { id, at }: Edit<'split-task-at'>): PlanContent {
  const { clause } = itemOf(plan.content.tasks, id);
  const parts = [clause.slice(0, at).trim(), clause.slice(at).trim()];
  const isWhole = parts.every((part) => part !== '' && part.isWellFormed());
  if (!isWhole) throw new Rejection('split-outside-text', { id });
  return splitTask(plan, {
    edit: 'split-task',
    id,
    parts: parts.map((part) => ({ clause: part })),
  });
}

/** @throws {Rejection} `outline-item-not-found`, `merge-unfit` */
export function mergedItems(plan: Reviewed, edit: Edit<'merge-items'>): PlanContent {
  const { content, highest } = plan;
  const { from, into } = edit;
  const isTask = (id: string): boolean => content.tasks.some((task) => task.id === id);
  itemOf([...content.tasks, ...content.targets], from);
  itemOf([...content.tasks, ...content.targets], into);
  if (from === into || isTask(from) !== isTask(into)) throw new Rejection('merge-unfit');
  return isTask(from) ? mergedTasks(content, edit, highest) : mergedTargets(content, edit);
}

/** Of tasks with different days each has its own as steps; what comes again comes again. */
function withStepsOfBoth(
  kept: TaskContent,
  gone: TaskContent,
  highest: Reviewed['highest'],
): TaskContent {
  const mine = datedParts(kept, 0);
  const last = Math.max(highest.steps[kept.id] ?? 0, ...mine.map(({ no }) => no));
  const theirs = datedParts(gone, last).map((step, index) => {
    const duties = sameDuties(kept, gone) ? {} : { duties: dutiesOf(gone) };
    return { ...duties, ...step, no: last + 1 + index };
  });
  const recurring = [...(kept.recurring ?? []), ...(gone.recurring ?? [])];
  const days = new Set([...mine, ...theirs].map(({ dueOn }) => dueOn));
  const hasSteps = (kept.steps ?? gone.steps) !== undefined || days.size > 1;
  const joined = { ...kept, ...(recurring.length > 0 && { recurring }) };
  if (!hasSteps) return { ...joined, dueOn: kept.dueOn ?? gone.dueOn };
  return withSteps(joined, [...mine, ...theirs]);
}

/** Its steps; its day as one where it has none. */
function datedParts({ steps, title, dueOn }: TaskContent, last: number): readonly StepContent[] {
  if (steps) return steps;
  return dueOn === null ? [] : [{ no: last + 1, title, words: '', dueOn }];
}

type Pair = { readonly from: string; readonly into: string };

function mergedTasks(
  content: PlanContent,
  { from, into }: Pair,
  numbers: Reviewed['highest'],
): PlanContent {
  const [gone, kept] = [itemOf(content.tasks, from), itemOf(content.tasks, into)];
  const clause = kept.clause.includes(gone.clause) ? kept.clause : `${kept.clause}\n${gone.clause}`;
  const all = (list: 'leads' | 'supports' | 'responsible'): readonly string[] =>
    unique([...kept[list], ...gone[list]]);
  const facts = { clause, tracked: kept.tracked || gone.tracked };
  const duties = {
    leads: all('leads'),
    supports: all('supports'),
    responsible: all('responsible'),
  };
  const merged = withGiven({ ...withStepsOfBoth(kept, gone, numbers), ...facts }, duties);
  const targets = content.targets.map((target) => {
    if (target.taskId !== from && target.taskId !== into) return target;
    const follows = target.taskId === into && sameDuties(target, kept);
    const own = follows ? dutiesOf(merged) : {};
    return { ...target, taskId: into, number: kept.number, ...own };
  });
  const tasks = content.tasks.filter(({ id }) => id !== from);
  return { ...content, tasks: tasks.map((task) => (task === kept ? merged : task)), targets };
}

function mergedTargets(content: PlanContent, { from, into }: Pair): PlanContent {
  const [gone, kept] = [itemOf(content.targets, from), itemOf(content.targets, into)];
  const duties = dutiesOf(namesIn(kept).length > 0 ? kept : gone);
  const { taskId, number } = kept.taskId === null ? gone : kept;
  const place = taskId === null ? {} : { taskId, number };
  const deadline = kept.deadline ?? gone.deadline;
  const merged = { ...kept, ...place, ...duties, deadline, soft: kept.soft && gone.soft };
  const targets = content.targets.filter(({ id }) => id !== from);
  return { ...content, targets: targets.map((target) => (target === kept ? merged : target)) };
}
