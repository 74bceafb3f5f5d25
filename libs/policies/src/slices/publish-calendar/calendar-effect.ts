import { type WorkCalendar } from '#calendar';
import { type Instant } from '#kernel';
import { type CalendarEffect, CalendarEffectCount } from '../../domain/calendar-year-effect.ts';
import { type PolicyRegistry } from '../../policy-registry.ts';
import { type RunningObligations } from '../../ports/running-obligations.port.ts';

type Tools = { readonly running: RunningObligations; readonly policies: PolicyRegistry };

type Change = {
  readonly before: WorkCalendar;
  readonly after: WorkCalendar;
  readonly now: Instant;
};

/** What a calendar moves, over all open obligations. */
export async function calendarEffect(
  { running, policies }: Tools,
  { before, after, now }: Change,
): Promise<CalendarEffect> {
  const count = new CalendarEffectCount({ before, after }, now);
  for await (const page of running.pages()) {
    for (const one of page) count.add(one, await policies.find(one.policy));
  }
  return count.effect;
}
