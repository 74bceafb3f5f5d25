import { everyoneIn, organizationIdsOf } from '#contract';
import { type CommandRunner } from '#event-store';
import { aggregate, type Follower, follower, inNameOf, type Recorded } from '#following';
import type { PlanEvent } from '#plans';
import {
  type ParticipationCommand,
  participationDecider,
  participationStream,
} from '../../domain/participation.ts';
import { checkInPlanOf } from '../../domain/check-in-plan.ts';
import { taskStream } from '../../domain/task.ts';
import { type ParticipantFact, participantRows, type PlanContext } from './participant-rows.ts';

/**
 * Asks the organizations that a plan names to sign and to report, and follows what they, and the office, do. Facts of one
 * plan are followed in the order of the log: nobody signs before it was asked.
 */
export const askParticipants = (runner: CommandRunner): Follower =>
  follower<ParticipantFact, ParticipationCommand, PlanContext>(runner, {
    name: 'ask-participants',
    prefixes: ['plan-', 'task-', 'check-in-'],
    orderedBy: ({ data }) => (data as { readonly planId: string }).planId,
    actorOf: inNameOf('duban.opening', 'PlanAdopted'),
    context: async (fact) => ({
      ended: await endedIn(runner, fact),
      named: await namedBefore(runner, fact),
    }),
    rows: participantRows,
    to: aggregate(participationDecider, ({ data }) => participationStream(data)),
  });

/**
 * Of the tasks that the fact names, those that are cancelled by now: also where that came after the fact, so that one read
 * again asks nobody for them.
 */
async function endedIn(
  { store }: CommandRunner,
  fact: Recorded<ParticipantFact>,
): Promise<PlanContext['ended']> {
  const ended = new Set<string>();
  if (fact.type !== 'DutiesRuled' && fact.type !== 'PlanAmended') return ended;
  const named = fact.data.participants.flatMap(({ tasks }) => tasks.map(({ taskId }) => taskId));
  for (const taskId of new Set(named)) {
    const { events } = await store.load(taskStream(taskId));
    if (events.some(({ type }) => type === 'TaskCancelled')) ended.add(taskId);
  }
  return ended;
}

/** Whom the plan names in a task that the office ends. */
async function namedBefore(
  { store }: CommandRunner,
  fact: Recorded<ParticipantFact>,
): Promise<PlanContext['named']> {
  if (fact.type !== 'TaskCancelled') return {};
  const { planId, taskId } = fact.data;
  const { events } = await store.load(`plan-${planId}`);
  const before = events.filter(({ position }) => store.compare(position, fact.position) < 0);
  const plan = checkInPlanOf(before as readonly unknown[] as readonly PlanEvent[]);
  const task = plan?.tasks.find(({ id }) => id === taskId);
  return plan && task ? organizationIdsOf(everyoneIn(task), plan.organizationIds) : {};
}
