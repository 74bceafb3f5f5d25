import { type CommandRunner, type RecordedEvent } from '#event-store';
import { type User, sees } from '#http';
import { Rejection } from '#contract';
import { fold } from '#kernel';
import { type PlanEvent } from '../domain/plan.events.ts';
import { planDecider, type ExistingPlan, planStream } from '../domain/plan.ts';

/**
 * A plan from its stream, for who may see it.
 * @throws {Rejection} `plan-not-found`, also for a plan of another region, and a draft that is not for the user
 */
export async function readPlan(
  runner: CommandRunner,
  planId: string,
  user: User,
): Promise<{ readonly plan: ExistingPlan; readonly events: readonly RecordedEvent[] }> {
  const { events } = await runner.store.load(planStream(planId));
  const plan = fold(planDecider, events as unknown as readonly PlanEvent[]);
  const isDraft = plan.status === 'draft' || plan.status === 'discarded';
  if (plan.status === 'none' || !sees(user, 'getPlan', { region: plan.region, planId, isDraft })) {
    throw new Rejection('plan-not-found', { id: planId });
  }
  return { plan, events };
}
