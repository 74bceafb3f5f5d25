import { type WorkCalendar } from '#calendar';
import { type CommandRunner, type RecordedEvent, eachOf, occurredAt } from '#event-store';
import { dateIn, type LocalDate } from '#kernel';
import { obligationChanges } from '../domain/obligation-changes.ts';
import { obligationsOf } from '../domain/obligations-of.ts';
import { type PlanAsItStands, planAsItStands } from '../domain/plan-as-it-stands.ts';

/** The plan after all that was ruled and amended so far, read from the log; undefined while it is not adopted. */
export async function planOf(
  runner: CommandRunner,
  planId: string,
): Promise<PlanAsItStands | undefined> {
  const { events } = await runner.store.load(`plan-${planId}`);
  return planAsItStands(events);
}

/** As {@link planOf}, with what the office cancelled beside the plan. */
export async function planWithCancelled(
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
  fact: RecordedEvent,
): Promise<Around | undefined> {
  const { events } = await runner.store.load(fact.stream);
  const plans = around(events, fact);
  return plans && withCancelled(plans, await cancelledIn(plans.after, events, runner));
}

const withCancelled = ({ before, after }: Around, cancelled: readonly string[]): Around => ({
  before: { ...before, cancelled },
  after: { ...after, cancelled },
});

function around(
  events: readonly RecordedEvent[],
  { revision: of }: RecordedEvent,
): Around | undefined {
  const before = planAsItStands(events.filter(({ revision }) => revision < of));
  const after = planAsItStands(events.filter(({ revision }) => revision <= of));
  return before && after && { before, after };
}

type ChangeFact = {
  readonly ruledOn?: LocalDate;
  readonly amendedOn?: LocalDate;
  readonly withdrawnOn?: LocalDate;
};

/** The day of a ruling, an amendment, a withdrawal. */
export function changedOn(event: RecordedEvent): LocalDate {
  const { ruledOn, amendedOn, withdrawnOn } = event.data as ChangeFact;
  return ruledOn ?? amendedOn ?? withdrawnOn ?? dateIn('Asia/Shanghai', occurredAt(event));
}

/** Facts of a plan that change what is owed. */
export const CHANGES: readonly string[] = ['DutiesRuled', 'PlanAmended', 'PlanWithdrawn'];

/**
 * Whether some fact of the plan opens this obligation: else nobody need wait for it. What the plan names as it stands is
 * not enough: a report of a time before somebody was named, say, is never asked for.
 */
export async function isEverOpened(
  runner: CommandRunner,
  planId: string,
  obligationId: string,
  calendar: WorkCalendar,
): Promise<boolean> {
  const { events } = await runner.store.load(`plan-${planId}`);
  const now = planAsItStands(events);
  const cancelled = now ? await cancelledIn(now, events, runner) : [];
  return events.some((event) => {
    const found = around(events, event);
    const plans = found && withCancelled(found, cancelled);
    if (plans && CHANGES.includes(event.type)) {
      const { opened } = obligationChanges(plans.before, plans.after, changedOn(event), calendar);
      return opened.some((one) => one.obligationId === obligationId);
    }
    const adopted = event.type === 'PlanAdopted' ? planAsItStands([event]) : undefined;
    const first = adopted ? obligationsOf(adopted.content, adopted, calendar) : [];
    return first.some((one) => one.obligationId === obligationId);
  });
}
