import { type CommandRunner, type RecordedEvent, eachOf } from '#event-store';
import { type PlanAsItStands, planAsItStands } from './domain/plan-as-it-stands.ts';

/** The plan after all that was ruled and amended so far, read from the log; undefined while it is not adopted. */
export async function planOf(
  runner: CommandRunner,
  planId: string,
): Promise<PlanAsItStands | undefined> {
  const { events } = await runner.store.load(`plan-${planId}`);
  const plan = planAsItStands(events);
  return plan && { ...plan, cancelled: await cancelledIn(plan, events, runner) };
}

/** Cancelled by themselves: what ends with its plan is told by the plan. */
async function cancelledIn(
  { content }: PlanAsItStands,
  facts: readonly RecordedEvent[],
  { store }: CommandRunner,
): Promise<readonly string[]> {
  const ofPlan = new Set(facts.map(({ id }) => id));
  const cancelled: string[] = [];
  await eachOf(content.tasks, async ({ id }) => {
    const { events } = await store.load(`task-${id}`);
    const ended = events.find(({ type }) => type === 'TaskCancelled');
    if (ended && !ofPlan.has(ended.meta['causationId'] ?? '')) cancelled.push(id);
  });
  return cancelled;
}

type Around = { readonly before: PlanAsItStands; readonly after: PlanAsItStands };

/** The plan just before a fact of its stream, and with it. */
export async function planAround(
  runner: CommandRunner,
  { stream, revision: of }: RecordedEvent,
): Promise<Around | undefined> {
  const { events } = await runner.store.load(stream);
  const before = planAsItStands(events.filter(({ revision }) => revision < of));
  const after = planAsItStands(events.filter(({ revision }) => revision <= of));
  if (!before || !after) return undefined;
  const cancelled = await cancelledIn(after, events, runner);
  return { before: { ...before, cancelled }, after: { ...after, cancelled } };
}
