import { type User } from '#http';
import { type Decider, Rejection } from '#kernel';
import { type TaskCommand } from '../domain/task.commands.ts';
import { type TaskEvent } from '../domain/task.events.ts';
import { type Task, taskDecider } from '../domain/task.ts';

const notYours = (): Rejection =>
  new Rejection('not-your-organization', '只能办理本地区、本单位的任务');

/** The rules of tasks, for a user who acts only in its own region. @throws {Rejection} `not-your-organization` */
export const tasksFor = (user: User): Decider<TaskCommand, TaskEvent, Task> => ({
  ...taskDecider,
  decide: (command, state) => {
    const elsewhere = state.status !== 'unassigned' && state.ref.region !== user.region;
    if (user.region !== null && elsewhere) throw notYours();
    return taskDecider.decide(command, state);
  },
});
