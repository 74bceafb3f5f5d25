import { type WorkCalendar } from '#calendar';
import { type Instant } from '#kernel';
import { type OpsModels } from '#views';
import { type CalendarEffect, CalendarEffectCount } from '../../domain/calendar-year-effect.ts';
import { type PolicyBook } from '../../policy-book.ts';
import { type ObligationRow } from '../../views/obligation-list.ts';

type Tools = { readonly ops: OpsModels; readonly policies: PolicyBook };
type Change = {
  readonly before: WorkCalendar;
  readonly after: WorkCalendar;
  readonly now: Instant;
};

const PAGE = 2_000;

/** What a calendar moves, over all open obligations; others get their turn between two pages. */
export async function calendarEffect(
  { ops, policies }: Tools,
  { before, after, now }: Change,
): Promise<CalendarEffect> {
  const count = new CalendarEffectCount({ before, after }, now);
  let cursor: string | undefined;
  do {
    const page = await ops.find<ObligationRow>('obligation-list', {
      where: { status: 'open' },
      limit: PAGE,
      ...(cursor !== undefined && { cursor }),
    });
    for (const { state, policy } of page.rows) count.add(state, await policies.find(policy));
    cursor = page.cursor;
    await new Promise(setImmediate);
  } while (cursor !== undefined);
  return count.effect;
}
