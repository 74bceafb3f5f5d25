import fc from 'fast-check';
import { Rejection } from '#contract';
import { fold } from '#kernel';
import { type Assignment, assignmentsOf, statusOf } from './assignment.ts';
import { type TaskCommand } from './task.commands.ts';
import { type TaskEvent } from './task.events.ts';
import { anyCommand, anyDuties, anyEvent, assign, office } from './task.fixtures.ts';
import { taskDecider } from './task.ts';

function eventsOf(command: TaskCommand, history: readonly TaskEvent[]): readonly TaskEvent[] {
  try {
    return taskDecider.decide(command, fold(taskDecider, history));
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}

const datesOf = (history: readonly TaskEvent[]): ReadonlyMap<string, Assignment> => {
  const task = fold(taskDecider, history);
  const assignments = task.status === 'unassigned' ? [] : task.assignments;
  return new Map(assignments.map((one) => [one.organization, one]));
};

type Dates = ReturnType<typeof datesOf>;

/** Facts whose date is that of everybody they concern. */
const SAYING: readonly TaskEvent['type'][] = [
  'TaskRevised',
  'TaskResumed',
  'ExtensionGranted',
  'CompletionReopened',
];

/** A ruling hands a date that was put off on to who only now owes the task, and moves nobody else's. */
function saysDate({ type, data }: TaskEvent, was: Assignment, is: Assignment): boolean {
  if (type === 'LeadRuled') return data.handedOn === true && is.owes && !was.owes;
  return SAYING.includes(type);
}

function checkDates(before: Dates, after: Dates, event: TaskEvent): void {
  for (const [organization, is] of after) {
    const was = before.get(organization) ?? is;
    if (!saysDate(event, was, is)) expect(is.dueOn).toBe(was.dueOn);
    expect(is.originallyDueOn).toBe(was.originallyDueOn);
    expect(is.late || !was.late).toBe(true);
  }
}

describe('tasks, whatever commands come in whatever order', () => {
  it('carry a command out once: repeated, it yields nothing', () => {
    fc.assert(
      fc.property(fc.array(anyCommand, { maxLength: 40 }), (commands) => {
        let history: readonly TaskEvent[] = [];
        for (const command of commands) {
          history = [...history, ...eventsOf(command, history)];
          expect(eventsOf(command, history)).toEqual([]);
        }
      }),
    );
  });

  it('fold any history', () => {
    fc.assert(
      fc.property(fc.array(anyEvent), (events) => {
        const task = fold(taskDecider, events);
        if (task.status === 'assigned') expect(statusOf(task.assignments)).toBeTruthy();
      }),
    );
  });

  it('change a due date by a fact that says so, never by another; late stays late', () => {
    fc.assert(
      fc.property(anyDuties, fc.array(anyCommand, { maxLength: 60 }), (duties, commands) => {
        let history: readonly TaskEvent[] = [];
        for (const command of [assign(duties), ...commands]) {
          for (const event of eventsOf(command, history)) {
            const before = datesOf(history);
            history = [...history, event];
            checkDates(before, datesOf(history), event);
          }
        }
      }),
    );
  });

  it('name everybody once, and always have somebody who owes them', () => {
    fc.assert(
      fc.property(anyDuties, (duties) => {
        const assignments = assignmentsOf(assign(duties).data);
        const names = assignments.map(({ organization }) => organization);
        expect(new Set(names).size).toBe(names.length);
        const named = new Set([...duties.leads, ...duties.responsible, ...duties.supports]);
        expect(new Set(names)).toEqual(named.size > 0 ? named : new Set([office]));
        expect(assignments.some(({ owes }) => owes)).toBe(true);
      }),
    );
  });
});
