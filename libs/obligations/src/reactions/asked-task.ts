import { type LocalDate } from '#kernel';
import type { Fold } from '#following';
import type { Owed, TaskDuties, TaskEvent, TaskTerms } from '#tasks';
import { taskTerms } from '../domain/item-terms.ts';
import { type About } from '../domain/obligation-changes.ts';
import { type ObligationTerms } from '../domain/obligation.events.ts';

/** What the facts of a task say of who owes it by when; null before it was assigned. */
export type AskedTask = {
  readonly taskId: string;
  readonly about: About;
  /** The day on which it began to be owed. */
  readonly since: LocalDate;
  readonly terms: TaskTerms;
  readonly duties: TaskDuties;
  readonly cancelled: boolean;
  /** The clock stands still. */
  readonly suspension: { readonly from: LocalDate; readonly reason: string } | null;
  /** Of a task with parts, after a ruling or an amendment: who owes which; null: whom the plan names. */
  readonly owed: readonly Owed[] | null;
} | null;

/** The obligations that stand on it. */
export function owedFor(task: AskedTask): readonly ObligationTerms[] {
  if (!task || task.cancelled) return [];
  const { taskId, about, since, terms, duties, owed } = task;
  return taskTerms({ taskId, ...terms, ...duties, office: about.office, since }, owed);
}

export const askedTask: Fold<TaskEvent, AskedTask> = {
  initialState: null,
  evolve: (task, event) => {
    if (event.type === 'TaskAssigned') {
      const { taskId, planId, region, planTitle, office, policy, assignedOn, ...asked } =
        event.data;
      const { organizationIds } = event.data;
      const about = { planId, region, planTitle, office, policy, organizationIds };
      const { terms, duties } = split(asked);
      return {
        taskId,
        about,
        since: assignedOn,
        terms,
        duties,
        cancelled: false,
        suspension: null,
        owed: null,
      };
    }
    return task && changed(task, event);
  },
};

function changed(task: NonNullable<AskedTask>, event: TaskEvent): AskedTask {
  switch (event.type) {
    case 'LeadRuled': {
      const { leads, supports, responsible, asked, planTitle } = event.data;
      const terms = { ...task.terms, ...asked };
      const organizationIds = { ...task.about.organizationIds, ...event.data.organizationIds };
      const about = { ...task.about, planTitle, organizationIds };
      const { owed = null } = event.data;
      return { ...task, about, terms, duties: { leads, supports, responsible }, owed };
    }
    case 'TaskRevised': {
      const { terms } = split({ ...event.data, ...task.duties });
      const isNew = terms.tracked && !task.terms.tracked;
      const { owed = null, organizationIds, revisedOn } = event.data;
      const known = { ...task.about.organizationIds, ...organizationIds };
      const about = { ...task.about, organizationIds: known };
      return { ...task, about, terms, owed, since: isNew ? revisedOn : task.since };
    }
    case 'TaskCancelled':
      return { ...task, cancelled: true };
    case 'TaskSuspended':
      return { ...task, suspension: { from: event.data.from, reason: event.data.reason } };
    case 'TaskResumed':
      return { ...task, suspension: null };
    default:
      return task;
  }
}

function split(asked: TaskTerms & TaskDuties): { terms: TaskTerms; duties: TaskDuties } {
  const { number, title, section, tracked, clause, dueOn, dueOnDefaulted } = asked;
  const { leads, supports, responsible, steps = [], periods = [] } = asked;
  return {
    terms: { number, title, section, tracked, clause, dueOn, dueOnDefaulted, steps, periods },
    duties: { leads, supports, responsible },
  };
}
