import { Rejection } from '#contract';
import { fold } from '#kernel';
import { type Assignment } from './assignment.ts';
import { type TaskCommand } from './task.commands.ts';
import { type TaskEvent, type TaskTerms } from './task.events.ts';
import { assigned, day, education, science } from './task.fixtures.ts';
import { taskDecider } from './task.ts';

type Steps = NonNullable<TaskTerms['steps']>;

export const step = (no: number, dueOn: string, facts: Partial<Steps[number]> = {}) => ({
  no,
  title: `第${no}件`,
  words: `${dueOn.slice(0, 4)}年`,
  dueOn: day(dueOn),
  ...facts,
});

export const threeSteps: Steps = [
  step(1, '2023-05-31', { title: '完成勘测' }),
  step(2, '2024-09-30', { title: '完成改造' }),
  step(3, '2025-12-31', { title: '全部完工' }),
];

/** A task led by one, supported by another, with these parts. */
export const withSteps = (
  parts: Pick<TaskTerms, 'steps' | 'periods'> = { steps: threeSteps },
  leads: readonly string[] = [education],
): TaskEvent => {
  const { type, data } = assigned({ leads, supports: [science] });
  return { type, data: { ...data, ...parts } } as TaskEvent;
};

/** The command, or the fact, said of one part. */
export const of = <M extends TaskCommand | TaskEvent>(part: string, message: M): M => ({
  ...message,
  data: { ...message.data, step: part },
});

/** What a command writes on a task; nothing where it is refused. */
export function eventsOf(
  command: TaskCommand,
  history: readonly TaskEvent[],
): readonly TaskEvent[] {
  try {
    return taskDecider.decide(command, fold(taskDecider, history));
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}

/** Everybody's part after these facts. */
export function assignmentsAfter(history: readonly TaskEvent[]): readonly Assignment[] {
  const task = fold(taskDecider, history);
  return task.status === 'unassigned' ? [] : task.assignments;
}
