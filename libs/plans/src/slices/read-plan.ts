import { type CommandRunner, type RecordedEvent } from '#event-store';
import { type User, sees } from '#http';
import { Rejection } from '#contract';
import { fold } from '#kernel';
import { type PlanEvent } from '../domain/plan.events.ts';
import { planDecider, type ExistingPlan, planStream } from '../domain/plan.ts';

/**
 * A plan from its stream, for who may see it.
 * @throws {Rejection} `plan-not-found`, also for a plan of another region
 */
export async function readPlan(
  runner: CommandRunner,
  planId: string,
  user: User,
): Promise<{ readonly plan: ExistingPlan; readonly events: readonly RecordedEvent[] }> {
  const { events } = await runner.store.load(planStream(planId));
  const plan = fold(planDecider, events as unknown as readonly PlanEvent[]);
  if (plan.status === 'none' || !sees(user, 'getPlan', plan)) {
    throw new Rejection('plan-not-found', { id: planId });
  }
  return { plan, events };
}
