import { type CommandRunner, type Origin, type RecordedEvent } from '#event-store';
import { fold } from '#kernel';
import type { Reaction } from '#views';
import { type TaskCommand } from '../../domain/task.commands.ts';
import { type TaskEvent } from '../../domain/task.events.ts';
import { taskDecider, taskStream } from '../../domain/task.ts';
import { type PlanFact, commandsOf } from './commands-of.ts';

const AT_ONCE = 64;

/**
 * Opens the tasks of an adopted plan, each in a stream of its own, and has them follow what is ruled, amended and
 * withdrawn. What is as it should be stays as it is.
 */
export const assignTasks = (runner: CommandRunner): Reaction => ({
  name: 'assign-tasks',
  prefixes: ['plan-'],
  from: 'start',
  react: async (event) => {
    const { type } = event;
    if (!FOLLOWED.includes(type)) return;
    const past = CONTENT_NEEDED.includes(type) ? await before(event, runner) : [];
    const tasks = commandsOf(event as unknown as PlanFact, past);
    for (let from = 0; from < tasks.length; from += AT_ONCE) {
      const batch = tasks.slice(from, from + AT_ONCE);
      await Promise.all(batch.map((commands) => grantAll(commands, event, runner)));
    }
  },
});

const CONTENT_NEEDED: readonly string[] = ['PlanAmended', 'PlanWithdrawn'];
const FOLLOWED: readonly string[] = ['PlanAdopted', 'DutiesRuled', ...CONTENT_NEEDED];

async function before(event: RecordedEvent, runner: CommandRunner): Promise<readonly PlanFact[]> {
  const { events } = await runner.store.load(event.stream);
  return events.filter(({ revision }) => revision < event.revision) as unknown as PlanFact[];
}

/** The commands about one task, in their order. A ruling in a draft finds no task yet. */
async function grantAll(
  commands: readonly TaskCommand[],
  event: RecordedEvent,
  runner: CommandRunner,
): Promise<void> {
  for (const command of commands) {
    const { taskId } = command.data;
    const stream = taskStream(taskId);
    if (command.type === 'AssignTask') {
      const origin = originOf(event, taskId, 'duban.opening');
      await runner.run(stream, taskDecider, command, origin);
      continue;
    }
    const { events } = await runner.store.load(stream);
    const task = fold(taskDecider, events as unknown as readonly TaskEvent[]);
    if (task.status === 'unassigned' || taskDecider.decide(command, task).length === 0) continue;
    const actor = event.meta['actor'] ?? 'duban.opening';
    const origin = originOf(event, `${taskId}|${command.type}`, actor);
    await runner.runOnce(event, stream, { decider: taskDecider, command, origin });
  }
}

const originOf = (event: RecordedEvent, id: string, actor: string): Origin => ({
  actor,
  commandId: `${event.id}|${id}`,
  causationId: event.id,
  correlationId: event.meta['correlationId'] ?? event.id,
});
