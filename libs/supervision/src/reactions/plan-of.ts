import { type Desk, type RecordedEvent } from '#event-store';
import { type PlanAsItStands, planAsItStands } from '../domain/plan-as-it-stands.ts';

/** The plan after all that was ruled and amended so far, read from the log; undefined while it is not adopted. */
export async function planOf(desk: Desk, planId: string): Promise<PlanAsItStands | undefined> {
  const { events } = await desk.store.load(`plan-${planId}`);
  return planAsItStands(events);
}

/** The plan just before a fact of its stream, and with it. */
export async function planAround(
  desk: Desk,
  fact: RecordedEvent,
): Promise<{ readonly before: PlanAsItStands; readonly after: PlanAsItStands } | undefined> {
  const { events } = await desk.store.load(fact.stream);
  const before = planAsItStands(events.filter(({ revision }) => revision < fact.revision));
  const after = planAsItStands(events.filter(({ revision }) => revision <= fact.revision));
  return before && after && { before, after };
}
