import { shift, workingDaysLeft, type WorkCalendar } from '#calendar';
import { Rejection, WHOLE } from '#contract';
import { type Of } from '#kernel';
import { type Assignment, statusOf } from './assignment.ts';
import { type TaskCommand } from './task.commands.ts';
import { type TaskResumed } from './task.events.ts';
import { allAccepted, earliestSuspension } from './refusals.ts';
import { type Assigned, demandReason, everybodyIn, type Decision, noEvents } from './task-state.ts';

export function suspend({ data }: Of<TaskCommand, 'SuspendTask'>, state: Assigned): Decision {
  const { from, today, reason } = data;
  if (state.suspension) {
    if (state.suspension.from === from && state.suspension.reason === reason) return noEvents;
    throw new Rejection('task-already-suspended', {
      title: state.terms.title,
      from: state.suspension.from,
    });
  }
  if (statusOf(state.assignments) === 'accepted') throw allAccepted(state);
  demandReason(reason, 'suspension');
  const earliest = earliestSuspension(state);
  if (from > today) throw new Rejection('suspension-in-the-future', { from, earliest });
  if (earliest !== null && from < earliest) {
    throw new Rejection('suspension-too-early', { from, earliest });
  }
  const facts = { ...everybodyIn(state), from, reason };
  return [{ type: 'TaskSuspended', data: { ...state.ref, ...facts } }];
}

export function resume({ data }: Of<TaskCommand, 'ResumeTask'>, state: Assigned): Decision {
  const { on, today, calendar } = data;
  if (!state.suspension) {
    if (state.resumedOn === on) return noEvents;
    throw new Rejection('task-not-suspended', { title: state.terms.title });
  }
  const { from } = state.suspension;
  if (on > today) throw new Rejection('resumption-in-the-future');
  if (on < from) throw new Rejection('resumption-too-early', { from });
  const workingDays = workingDaysLeft(calendar, from, on);
  const dueDates = state.assignments.flatMap((one) => givenBack(one, workingDays, calendar));
  const facts = { ...everybodyIn(state), from, on, workingDays, dueDates };
  return [{ type: 'TaskResumed', data: { ...state.ref, ...facts } }];
}

function givenBack(
  { organization, organizationId, owes, steps, ...whole }: Assignment,
  days: number,
  calendar: WorkCalendar,
): TaskResumed['data']['dueDates'] {
  if (!owes || days === 0) return [];
  const parts = steps ?? [{ ...whole, step: WHOLE }];
  return parts.flatMap(({ step, status, dueOn: before }) => {
    if (status === 'accepted' || before === null) return [];
    const dueOn = shift(calendar, before, { days, unit: 'wd' });
    return [{ organization, organizationId, ...(step !== WHOLE && { step }), dueOn, before }];
  });
}
