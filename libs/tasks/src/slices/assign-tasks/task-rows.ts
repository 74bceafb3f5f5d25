import type { Rows } from '#following';
import type { LocalDate } from '#kernel';
import type { PlanAdopted, PlanAmended, PlanContent, PlanEvent } from '#plans';
import { type TaskCommand } from '../../domain/task.commands.ts';
import { type TaskDuties, type TaskTerms } from '../../domain/task.events.ts';

type PlanTask = PlanContent['tasks'][number];
type Commands = readonly TaskCommand[];

/** The plan before a fact; null while it is a draft, and where the fact needs no more than it says. */
export type PlanBefore = {
  readonly office: string;
  /** Ids of all tasks that it has had. */
  readonly tasks: readonly string[];
} | null;

/** What each fact of a plan asks of its tasks. */
export const taskRows: Rows<PlanEvent, TaskCommand, PlanBefore> = {
  PlanDrafted: () => [],
  OutlineEdited: () => [],
  PlanAdopted: ({ data }) => data.content.tasks.map((task) => assign(task, data.content, data)),
  // A ruling in a draft finds no task yet.
  DutiesRuled: ({ data: { ruledOn, reason, changed } }, plan) =>
    (plan ? changed : [])
      .filter(({ kind }) => kind === 'task')
      .map(({ id, ...duties }) => rule(id, duties, { ruledOn, reason })),
  AmendmentDrafted: () => [],
  AmendmentEdited: () => [],
  AmendmentDiscarded: () => [],
  PlanAmended: ({ data }, plan) => (plan ? amend(data, plan) : []),
  PlanConcluded: () => [],
  PlanWithdrawn: ({ data: { withdrawnOn, reason } }, plan) =>
    (plan?.tasks ?? []).map((id) => cancel(id, withdrawnOn, reason)),
};

function amend(amendment: PlanAmended['data'], plan: NonNullable<PlanBefore>): Commands {
  const { content, amendedOn, reason } = amendment;
  const staying = new Set(content.tasks.map(({ id }) => id));
  const gone = plan.tasks.filter((id) => !staying.has(id));
  const beginning = { ...amendment, adoptedOn: amendedOn, office: plan.office };
  return [
    ...content.tasks.flatMap((task) => [
      assign(task, content, beginning),
      revise(task, content, { revisedOn: amendedOn, reason }),
      rule(task.id, task, { ruledOn: amendedOn, reason }),
    ]),
    ...gone.map((id) => cancel(id, amendedOn, reason)),
  ];
}

type Beginning = Pick<PlanAdopted['data'], 'planId' | 'region' | 'office' | 'adoptedOn'>;

function assign(task: PlanTask, content: PlanContent, beginning: Beginning): TaskCommand {
  const { planId, region, office, adoptedOn: assignedOn } = beginning;
  const { id: taskId, leads, supports, responsible } = task;
  const duties = { leads, supports, responsible };
  const data = { taskId, planId, region, ...termsIn(task, content), ...duties, office, assignedOn };
  return { type: 'AssignTask', data };
}

/** A task without a date of its own is due on the plan's last day, and says so. */
function termsIn(task: PlanTask, content: PlanContent): TaskTerms {
  const { number, title, section, tracked, clause } = task;
  const lastDay = content.period?.to ?? null;
  const dueOn = task.dueOn ?? lastDay;
  const dueOnDefaulted = task.dueOn === null && lastDay !== null;
  return { number, title, section, tracked, clause, dueOn, dueOnDefaulted };
}

const revise = (
  task: PlanTask,
  content: PlanContent,
  why: { readonly revisedOn: LocalDate; readonly reason: string },
): TaskCommand => ({
  type: 'ReviseTask',
  data: { taskId: task.id, ...termsIn(task, content), ...why },
});

const rule = (
  taskId: string,
  { leads, supports, responsible }: TaskDuties,
  why: { readonly ruledOn: LocalDate; readonly reason: string },
): TaskCommand => ({ type: 'RuleLead', data: { taskId, leads, supports, responsible, ...why } });

/** A cancellation always has a reason, also where the plan's is blank. */
const cancel = (taskId: string, cancelledOn: LocalDate, reason: string): TaskCommand => ({
  type: 'CancelTask',
  data: { taskId, cancelledOn, reason: reason.trim() || '随方案终止' },
});
