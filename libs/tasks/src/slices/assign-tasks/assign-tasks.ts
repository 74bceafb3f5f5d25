import { type Desk, type Origin, type RecordedEvent } from '#event-store';
import type { PlanAdopted } from '#plans';
import type { Reaction } from '#views';
import { type TaskAssigned } from '../../domain/task.events.ts';
import { taskDecider, taskStream } from '../../domain/task.ts';

const AT_ONCE = 64;

/** Opens the tasks of an adopted plan, each in a stream of its own. What is open already stays as it is. */
export const assignTasks = (desk: Desk): Reaction => ({
  name: 'assign-tasks',
  prefixes: ['plan-'],
  from: 'start',
  react: async (event) => {
    if (event.type !== 'PlanAdopted') return;
    const tasks = tasksOf(event.data as PlanAdopted['data']);
    for (let from = 0; from < tasks.length; from += AT_ONCE) {
      const openings = tasks.slice(from, from + AT_ONCE).map((data) => {
        const origin = originOf(event, data.taskId);
        return desk.run(taskStream(data.taskId), taskDecider, { type: 'AssignTask', data }, origin);
      });
      await Promise.all(openings);
    }
  },
});

/** A task without a date of its own is due on the plan's last day, and says so. */
const tasksOf = (adopted: PlanAdopted['data']): readonly TaskAssigned['data'][] =>
  adopted.content.tasks.map((task) => {
    const { id, number, title, section, tracked, clause, leads, supports, responsible } = task;
    const { planId, region, office, content } = adopted;
    const lastDay = content.period?.to ?? null;
    return {
      ...{ taskId: id, planId, region, number, title, section, tracked, clause },
      ...{ leads, supports, responsible, office },
      dueOn: task.dueOn ?? lastDay,
      dueOnDefaulted: task.dueOn === null && lastDay !== null,
    };
  });

const originOf = (event: RecordedEvent, id: string): Origin => ({
  actor: 'duban.opening',
  commandId: `${event.id}|${id}`,
  causationId: event.id,
  correlationId: event.meta['correlationId'] ?? event.id,
});
