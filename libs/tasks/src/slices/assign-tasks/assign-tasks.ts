import { type CommandRunner } from '#event-store';
import { aggregate, type Follower, follower, inNameOf } from '#following';
import type { PlanEvent } from '#plans';
import { type TaskCommand } from '../../domain/task.commands.ts';
import { taskDecider, taskStream } from '../../domain/task.ts';
import { taskRows } from './task-rows.ts';

/**
 * Opens the tasks of an adopted plan, each in a stream of its own, and has them follow what is ruled, amended and
 * withdrawn. What is as it should be stays as it is.
 */
export const assignTasks = (runner: CommandRunner): Follower =>
  follower<PlanEvent, TaskCommand, null>(runner, {
    name: 'assign-tasks',
    prefixes: ['plan-'],
    actorOf: inNameOf('duban.opening', 'PlanAdopted'),
    context: () => Promise.resolve(null),
    rows: taskRows,
    to: aggregate(taskDecider, ({ data }) => taskStream(data.taskId)),
  });
