import type { PlanDetail, PlanItems } from './api.ts';
import { headings, labelOf, planStatuses } from './labels.ts';
import { heading, joined, plain } from './output.ts';
import { type Column, tableLines } from './table.ts';
import { goalText } from './target-value.ts';
import { type World } from './world.ts';

type Task = PlanItems['tasks'][number];
type Target = PlanItems['targets'][number];
type Phase = PlanItems['phases'][number];

/** A plan with the ids of all that is tracked of it. */
export function planLines(plan: PlanDetail, world: World): readonly string[] {
  const { planId, status, content } = plan;
  const { title, documentNumber, issuer, period } = content;
  const facts = [documentNumber, issuer, period && `实施期限 ${period.from} 至 ${period.to}`];
  return [
    heading(world, plain(title || '（未读出标题）')),
    joined([planId, labelOf(planStatuses, status), ...facts]),
    ...itemLines(content, world),
  ];
}

/** Tasks, targets and phases with the ids by which they are edited. */
export function itemLines(
  { tasks, targets, phases }: Pick<PlanItems, 'tasks' | 'targets' | 'phases'>,
  world: World,
): readonly string[] {
  return [
    ...part(`任务（${tasks.length}）`, tasks.flatMap(withSteps), TASKS, world),
    ...part(`指标（${targets.length}）`, targets, TARGETS, world),
    ...part(`阶段（${phases.length}）`, phases, PHASES, world),
  ];
}

function part<R>(
  title: string,
  rows: readonly R[],
  columns: readonly Column<R>[],
  world: World,
): readonly string[] {
  return rows.length === 0 ? [] : ['', heading(world, title), ...tableLines(rows, columns, world)];
}

type Line = Pick<Task, 'id' | 'number' | 'title' | 'leads' | 'supports' | 'responsible'> & {
  readonly dueOn: string | null;
  readonly tracked: boolean;
};

/** A task, and below it its steps by their numbers, and what recurs. */
const withSteps = (task: Task): readonly Line[] => [
  task,
  ...(task.steps ?? []).map(({ no, title, dueOn, duties }) => ({
    id: `  ${no}`,
    number: '',
    title,
    dueOn,
    tracked: true,
    ...(duties ?? NOBODY),
  })),
  ...(task.recurring ?? []).map(({ title, words: when, duties }) => ({
    id: `  ${headings.recurs}`,
    number: '',
    title,
    dueOn: when,
    tracked: true,
    ...(duties ?? NOBODY),
  })),
];

const NOBODY = { leads: [], supports: [], responsible: [] };

const whoText = ({
  leads,
  supports,
  responsible,
}: Pick<Line, 'leads' | 'supports' | 'responsible'>) =>
  joined([
    leads.length > 0 && `牵头 ${leads.join('、')}`,
    responsible.length > 0 && `责任 ${responsible.join('、')}`,
    supports.length > 0 && `配合 ${supports.join('、')}`,
  ]);

const TASKS: readonly Column<Line>[] = [
  { title: headings.id, of: ({ id }) => id },
  { title: headings.number, of: ({ number }) => number, spare: 1 },
  { title: headings.task, of: ({ title }) => title, flexible: 'wraps' },
  { title: headings.organization, of: whoText, flexible: 'wraps' },
  { title: headings.dueOn, of: ({ dueOn, tracked }) => (tracked ? (dueOn ?? '期末') : '不督办') },
];

const TARGETS: readonly Column<Target>[] = [
  { title: headings.id, of: ({ id }) => id },
  { title: headings.number, of: ({ number }) => number, spare: 1 },
  { title: headings.target, of: ({ title }) => title, flexible: 'wraps' },
  { title: headings.goal, of: goalText },
  { title: headings.organization, of: whoText, flexible: 'wraps' },
  {
    title: headings.dueOn,
    of: ({ dueOn, recurrence }) => (recurrence === 'yearly' ? '每年' : (dueOn ?? '期末')),
  },
];

const PHASES: readonly Column<Phase>[] = [
  { title: headings.id, of: ({ id }) => id },
  { title: headings.phase, of: ({ title }) => title, flexible: 'wraps' },
  { title: headings.since, of: ({ startsOn }) => startsOn },
  { title: headings.until, of: ({ dueOn }) => dueOn },
];
