import { type CommandRunner } from '#event-store';
import { aggregate, type Follower, follower, stateBefore } from '#following';
import type { PlanEvent } from '#plans';
import { type TaskCommand } from '../../domain/task.commands.ts';
import { taskDecider, taskStream } from '../../domain/task.ts';
import { type PlanBefore, taskRows } from './task-rows.ts';

/**
 * Opens the tasks of an adopted plan, each in a stream of its own, and has them follow what is ruled, amended and
 * withdrawn. What is as it should be stays as it is.
 */
export const assignTasks = (runner: CommandRunner): Follower =>
  follower<PlanEvent, TaskCommand, PlanBefore>(runner, {
    name: 'assign-tasks',
    prefixes: ['plan-'],
    actorOf: ({ type, meta }) =>
      type === 'PlanAdopted' ? 'duban.opening' : (meta['actor'] ?? 'duban.opening'),
    context: (fact) => (NEEDED.includes(fact.type) ? before(runner)(fact) : Promise.resolve(null)),
    rows: taskRows,
    to: aggregate(taskDecider, ({ data }) => taskStream(data.taskId)),
  });

const NEEDED: readonly PlanEvent['type'][] = ['DutiesRuled', 'PlanAmended', 'PlanWithdrawn'];

const before = ({ store }: CommandRunner) =>
  stateBefore<PlanEvent, PlanBefore>(store, {
    initialState: null,
    evolve: (plan, { type, data }) => {
      if (type === 'PlanAdopted') {
        return { office: data.office, tasks: data.content.tasks.map(({ id }) => id) };
      }
      if (type !== 'PlanAmended' || !plan) return plan;
      const ids = [...plan.tasks, ...data.content.tasks.map(({ id }) => id)];
      return { ...plan, tasks: [...new Set(ids)] };
    },
  });
