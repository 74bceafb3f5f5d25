import { type WorkCalendar } from '#calendar';
import { type Desk, type RecordedEvent } from '#event-store';
import { type Command, type Decider, type Event } from '#kernel';
import type { PlanAdopted } from '#plans';
import type { Reaction } from '#views';
import { obligationDecider, obligationStream } from '../domain/obligation.ts';
import { obligationsOf } from '../domain/obligations-of.ts';
import { because, eachOf } from './origin.ts';

const ACTOR = 'duban.opening';

/** All obligations of a plan have opened their streams. These names and fields are on disk for ever. */
export type ObligationsOpened = Event<
  'ObligationsOpened',
  { readonly planId: string; readonly region: string; readonly count: number }
>;

export const openingDecider: Decider<
  Command<'FinishOpening', ObligationsOpened['data']>,
  ObligationsOpened,
  boolean
> = {
  initialState: false,
  decide: ({ data }, done) => (done ? [] : [{ type: 'ObligationsOpened', data }]),
  evolve: () => true,
};

/** Opens the obligations of an adopted plan. Stopped half-way it goes on where it stood; repeated it opens none twice. */
export const openObligations = (desk: Desk, calendar: WorkCalendar): Reaction => ({
  name: 'open-obligations',
  prefixes: ['plan-'],
  from: 'start',
  async react(event) {
    if (event.type !== 'PlanAdopted') return;
    const adopted = event.data as PlanAdopted['data'];
    const { planId, region, content, office, policy, adoptedOn } = adopted;
    const all = obligationsOf(content, adopted, calendar);
    const about = { planId, region, planTitle: content.title, office, openedOn: adoptedOn, policy };
    await eachOf(all, (terms) => {
      const command = { type: 'OpenObligation', data: { ...terms, ...about } } as const;
      const origin = because(event, ACTOR, terms.obligationId);
      return desk.run(obligationStream(terms.obligationId), obligationDecider, command, origin);
    });
    const finish = { type: 'FinishOpening', data: { planId, region, count: all.length } } as const;
    await desk.run(`opening-${planId}`, openingDecider, finish, because(event, ACTOR));
  },
});

/** The adoption of a plan, read from the log. */
export async function adoptionOf(
  desk: Desk,
  planId: string,
): Promise<PlanAdopted['data'] | undefined> {
  const { events } = await desk.store.load(`plan-${planId}`);
  const isAdoption = ({ type }: RecordedEvent): boolean => type === 'PlanAdopted';
  return events.findLast(isAdoption)?.data as PlanAdopted['data'] | undefined;
}
