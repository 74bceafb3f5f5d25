import { defined } from '#kernel';
import { changedTarget } from './change-items.ts';
import {
  type PhaseContent,
  type PlanContent,
  type TargetContent,
  type TaskContent,
} from './content.events.ts';
import { type OutlineEdit } from './edits.events.ts';
import { mustBeOrdered, nobody, withGiven } from './given-fields.ts';
import { itemOf, newId, numberIn } from './placed-items.ts';
import { type Reviewed } from './reviewed.ts';
import { dutiesOf } from './duties.ts';

type Edit<K extends OutlineEdit['edit']> = Extract<OutlineEdit, { edit: K }>;

/** @throws {Rejection} `outline-item-not-found` */
export function withTask(plan: Reviewed, edit: Edit<'add-task'>): PlanContent {
  const { content } = plan;
  const { tasks } = content;
  const { title, clause = title, tracked = true, dueOn = null } = edit;
  const at = placeOf(tasks, edit);
  const neighbour = tasks[at - 1] ?? tasks[at];
  const section = edit.section ?? neighbour?.section ?? content.title;
  const number = edit.number ?? nextNumber(content, section);
  const id = newId('tasks', content, plan);
  const task = { id, number, title, section, tracked, clause, dueOn, ...nobody };
  return { ...content, tasks: tasks.toSpliced(at, 0, withGiven<TaskContent>(task, edit)) };
}

function placeOf(
  tasks: readonly TaskContent[],
  { after, section }: Pick<Edit<'add-task'>, 'after' | 'section'>,
): number {
  if (after === null) return 0;
  if (after !== undefined) return tasks.indexOf(itemOf(tasks, after)) + 1;
  const last = tasks.findLastIndex((task) => task.section === section);
  return section === undefined || last < 0 ? tasks.length : last + 1;
}

/** The one after the highest of its section; in a new section as the reader would number its first. */
function nextNumber({ tasks, title }: PlanContent, section: string): string {
  const numbers = tasks.flatMap(({ section: own, number }) => {
    const [, place = '', ordinal = ''] = /^(.*?)(\d+)$/u.exec(own === section ? number : '') ?? [];
    return ordinal === '' ? [] : [{ place, ordinal: Number(ordinal) }];
  });
  const place = numbers.at(-1)?.place ?? (section === title ? '' : section);
  const same = numbers.filter((one) => one.place === place);
  return `${place}${Math.max(0, ...same.map(({ ordinal }) => ordinal)) + 1}`;
}

/** Where no duties are given it has those of its task. @throws {Rejection} `outline-item-not-found`, `target-value-unfit` */
export function withTarget(plan: Reviewed, edit: Edit<'add-target'>): PlanContent {
  const { content } = plan;
  const { targets } = content;
  const { title, task: taskId = null } = edit;
  const task = taskId === null ? null : itemOf(content.tasks, taskId);
  const { leads, supports, responsible } = edit;
  const isGiven = Object.keys(defined({ leads, supports, responsible })).length > 0;
  const blank: TargetContent = {
    id: newId('targets', content, plan),
    number: task?.number ?? '',
    taskId,
    subject: title,
    quote: title,
    comparator: '>=',
    value: null,
    upper: null,
    unit: null,
    deadline: null,
    recurrence: 'level',
    soft: false,
    reference: null,
    ...(isGiven || !task ? nobody : dutiesOf(task)),
  };
  const last = targets.findLastIndex((one) => one.taskId === taskId);
  const at = last < 0 ? targets.length : last + 1;
  const added = { ...content, targets: targets.toSpliced(at, 0, blank) };
  return changedTarget(added, { ...edit, edit: 'change-target', id: blank.id });
}

/** In the order of their first days. @throws {Rejection} `period-reversed` */
export function withPhase(plan: Reviewed, edit: Edit<'add-phase'>): PlanContent {
  const { content } = plan;
  const { phases } = content;
  const { title: name, startsOn: from, dueOn: to, text = '' } = edit;
  mustBeOrdered(from, to);
  const highest = Math.max(0, ...phases.map(({ number }) => numberIn({ id: number })));
  const id = newId('phases', content, plan);
  const phase: PhaseContent = { id, number: `阶段${highest + 1}`, name, from, to, text };
  const at = phases.findIndex((one) => one.from > from);
  return { ...content, phases: phases.toSpliced(at < 0 ? phases.length : at, 0, phase) };
}
