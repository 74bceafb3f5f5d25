import { type CommandRunner } from '#event-store';
import type { PlanEvent } from '#plans';
import { type CheckInPlan, checkInPlanOf } from '../domain/check-in-plan.ts';

/** From the plan's stream; undefined where there is none, or it is not adopted. */
export async function readCheckInPlan(
  { store }: CommandRunner,
  planId: string,
): Promise<CheckInPlan | undefined> {
  const { events } = await store.load(`plan-${planId}`);
  return checkInPlanOf(events as readonly unknown[] as readonly PlanEvent[]);
}
