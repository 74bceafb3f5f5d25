import type { LocalDate, Of } from '#kernel';
import type { PlanAdopted, PlanContent, PlanEvent } from '#plans';
import { type TaskCommand } from '../../domain/task.commands.ts';
import { type TaskDuties, type TaskTerms } from '../../domain/task.events.ts';

/** A fact of a plan; only these four concern its tasks. */
export type PlanFact = PlanEvent;
type PlanTask = PlanContent['tasks'][number];
type Commands = readonly TaskCommand[];

/**
 * What a fact of a plan asks of its tasks, task by task.
 * @param past the facts of the plan before it; needed for an amendment and a withdrawal alone
 */
export function commandsOf(fact: PlanFact, past: readonly PlanFact[]): readonly Commands[] {
  switch (fact.type) {
    case 'PlanAdopted': {
      const { adoptedOn, office, content } = fact.data;
      return content.tasks.map((task) => [
        assign(task, content, { ...fact.data, adoptedOn, office }),
      ]);
    }
    case 'DutiesRuled': {
      const { ruledOn, reason, changed } = fact.data;
      return changed
        .filter(({ kind }) => kind === 'task')
        .map(({ id, ...duties }) => [rule(id, duties, { ruledOn, reason })]);
    }
    case 'PlanAmended':
      return amend(fact.data, past);
    case 'PlanWithdrawn': {
      const { withdrawnOn, reason } = fact.data;
      return tasksEver(past).map((id) => [cancel(id, withdrawnOn, reason)]);
    }
    default:
      return [];
  }
}

function amend(
  amendment: Of<PlanEvent, 'PlanAmended'>['data'],
  past: readonly PlanFact[],
): readonly Commands[] {
  const { content, amendedOn, reason } = amendment;
  const adopted = past.find(({ type }) => type === 'PlanAdopted') as PlanAdopted | undefined;
  if (!adopted) return [];
  const { office } = adopted.data;
  const staying = new Set(content.tasks.map(({ id }) => id));
  const gone = tasksEver(past).filter((id) => !staying.has(id));
  const kept = content.tasks.map((task) => [
    assign(task, content, { ...amendment, adoptedOn: amendedOn, office }),
    revise(task, content, { revisedOn: amendedOn, reason }),
    rule(task.id, task, { ruledOn: amendedOn, reason }),
  ]);
  return [...kept, ...gone.map((id) => [cancel(id, amendedOn, reason)])];
}

/** Ids of all tasks that the plan has had. */
const tasksEver = (past: readonly PlanFact[]): readonly string[] => [
  ...new Set(
    past.flatMap(({ type, data }) =>
      type === 'PlanAdopted' || type === 'PlanAmended'
        ? data.content.tasks.map(({ id }) => id)
        : [],
    ),
  ),
];

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
  data: { taskId, cancelledOn, reason: reason.trim() || '随方案撤销' },
});
