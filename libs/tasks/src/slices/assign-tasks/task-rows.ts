import { periodsOf } from '#calendar';
import { everyoneIn, everyoneInTask, organizationIdsOf } from '#contract';
import { defined } from '#kernel';
import type { Rows } from '#following';
import type {
  ItemChange,
  PlanAdopted,
  PlanAmended,
  PlanContent,
  PlanEvent,
  PlanInForce,
} from '#plans';
import { type TaskCommand } from '../../domain/task.commands.ts';
import { type TaskDuties, type TaskTerms } from '../../domain/task.events.ts';

type TaskChange = Extract<ItemChange, { kind: 'task' }>;
type PlannedTask = Extract<TaskChange, { change: 'added' }>['after'];
type Commands = readonly TaskCommand[];

const nothing = (): Commands => [];

/** What each fact of a plan asks of its tasks. */
export const taskRows: Rows<PlanEvent, TaskCommand, null> = {
  PlanDrafted: nothing,
  OutlineEdited: nothing,
  DraftDiscarded: nothing,
  PlanAdopted: ({ data }) => {
    const { content, adoptedOn: assignedOn } = data;
    const { title: planTitle } = content;
    return plannedTasks(content).map((task) =>
      assign(task, { ...data, planTitle, assignedOn, byAmendment: false }),
    );
  },
  DutiesRuled: ({ data: { changes, inForce, ruledOn, reason } }) =>
    inForce
      ? tasksIn(changes).flatMap((change) => [
          ...rule(change, { ...inForce, ruledOn, reason }),
          ...reviseParts(change, { amendedOn: ruledOn, reason, inForce }),
        ])
      : [],
  AmendmentDrafted: nothing,
  AmendmentEdited: nothing,
  AmendmentDiscarded: nothing,
  PlanAmended: ({ data }) => tasksIn(data.changes).flatMap((change) => amend(change, data)),
  PlanConcluded: nothing,
  PlanWithdrawn: ({ data: { changes, withdrawnOn, reason } }) =>
    tasksIn(changes).map(({ id }) => cancel(id, { cancelledOn: withdrawnOn, reason })),
};

const tasksIn = ({ items }: PlanAmended['data']['changes']): readonly TaskChange[] =>
  items.filter((item) => item.kind === 'task');

/** A task without a date of its own is due on the plan's last day, and says so. */
const plannedTasks = ({ tasks, period, issuedOn }: PlanContent): readonly PlannedTask[] =>
  tasks.map((task) => {
    const lastDay = period?.to ?? null;
    const dueOnDefaulted = task.dueOn === null && lastDay !== null;
    const dueOn = task.dueOn ?? lastDay;
    const window = { from: period?.from ?? issuedOn, to: dueOn };
    return { ...task, dueOn, dueOnDefaulted, periods: periodsOf(task.recurring ?? [], window) };
  });

function amend(change: TaskChange, amendment: PlanAmended['data']): Commands {
  const { amendedOn, reason, inForce } = amendment;
  switch (change.change) {
    case 'added':
      return [
        assign(change.after, {
          ...amendment,
          ...inForce,
          assignedOn: amendedOn,
          byAmendment: true,
        }),
      ];
    case 'removed':
      return [cancel(change.id, { cancelledOn: amendedOn, reason })];
    case 'changed': {
      const asked = termsIn(change.after);
      return [
        ...rule(change, { ...inForce, ruledOn: amendedOn, reason, asked }),
        revise(change.id, asked, amendment),
      ];
    }
  }
}

/** A ruling changes who does which part where a part names somebody of its own. */
function reviseParts(change: TaskChange, because: Because): Commands {
  if (change.change !== 'changed') return [];
  const { steps, periods } = change.after;
  const asked = defined({ steps, periods });
  return Object.keys(asked).length === 0 ? [] : [revise(change.id, asked, because)];
}

type Because = Pick<PlanAmended['data'], 'amendedOn' | 'reason' | 'inForce'>;

function revise(
  taskId: string,
  asked: Partial<TaskTerms>,
  { amendedOn: revisedOn, reason, inForce }: Because,
): TaskCommand {
  const named = ownDutiesIn(asked).flatMap(everyoneIn);
  const ids = named.length > 0 && {
    organizationIds: organizationIdsOf(new Set(named), inForce.organizationIds),
  };
  return { type: 'ReviseTask', data: { taskId, ...asked, revisedOn, reason, ...ids } };
}

/** Of parts that name somebody of their own. */
const ownDutiesIn = ({ steps = [], periods = [] }: Partial<TaskTerms>): readonly TaskDuties[] =>
  [...steps, ...periods].flatMap(({ duties }) => duties ?? []);

type Beginning = Pick<PlanAdopted['data'], 'planId' | 'region'> &
  PlanInForce &
  Pick<Extract<TaskCommand, { type: 'AssignTask' }>['data'], 'assignedOn' | 'byAmendment'>;

function assign(task: PlannedTask, beginning: Beginning): TaskCommand {
  const { planId, region, office, planTitle, policy, assignedOn, byAmendment } = beginning;
  const { number, title, section, tracked, clause, dueOn, dueOnDefaulted } = task;
  const { id: taskId, leads, supports, responsible } = task;
  const { steps = [], periods = [] } = task;
  // What recurs is asked from the day on which the task became somebody's.
  const ahead = periods.filter((period) => period.dueOn >= assignedOn);
  const terms = {
    number,
    title,
    section,
    tracked,
    clause,
    dueOn,
    dueOnDefaulted,
    ...(steps.length > 0 && { steps }),
    ...(ahead.length > 0 && { periods: ahead }),
  };
  const duties = { leads, supports, responsible };
  const named = [office, ...everyoneInTask({ ...terms, ...duties })];
  const organizationIds = organizationIdsOf(named, beginning.organizationIds);
  const about = { office, planTitle, policy, organizationIds, assignedOn, byAmendment };
  return { type: 'AssignTask', data: { taskId, planId, region, ...terms, ...duties, ...about } };
}

type Ruled = Omit<Extract<TaskCommand, { type: 'RuleLead' }>['data'], keyof TaskDuties | 'taskId'>;

function rule(change: TaskChange, ruled: Ruled): Commands {
  const { planTitle, ruledOn, reason, asked } = ruled;
  if (change.change !== 'changed') return [];
  const { leads, supports, responsible } = change.after;
  if (!leads || !supports || !responsible) return [];
  const others = asked && Object.keys(asked).length > 0 ? { asked } : {};
  const duties = { leads, supports, responsible };
  const organizationIds = organizationIdsOf(everyoneIn(duties), ruled.organizationIds);
  const ruling = { ...duties, ruledOn, reason, planTitle, organizationIds, ...others };
  return [{ type: 'RuleLead', data: { taskId: change.id, ...ruling } }];
}

/** What changed of it beside who does it. */
function termsIn(after: Partial<PlannedTask>): Partial<TaskTerms> {
  const {
    id: _id,
    leads: _leads,
    supports: _supports,
    responsible: _responsible,
    recurring: _recurring,
    ...terms
  } = after;
  return terms;
}

/** A cancellation always has a reason, also where the plan's is blank. */
const cancel = (
  taskId: string,
  { cancelledOn, reason }: Omit<Extract<TaskCommand, { type: 'CancelTask' }>['data'], 'taskId'>,
): TaskCommand => ({
  type: 'CancelTask',
  data: { taskId, cancelledOn, reason: reason.trim() || '随方案终止' },
});
