import { type EventStore, type Subscription } from '#event-store';
import { Clock, type Command, type Decider, type Event, type Instant } from '#kernel';

/** The demo's clock was moved. This name and field are on disk for ever. */
export type ClockMoved = Event<'ClockMoved', { readonly to: Instant }>;

/** It only goes forward. */
export const demoClockDecider: Decider<
  Command<'MoveClock', { readonly to: Instant }>,
  ClockMoved,
  Instant | null
> = {
  initialState: null,
  decide: ({ data }, now) => (now !== null && data.to <= now ? [] : [{ type: 'ClockMoved', data }]),
  evolve: (_, { data }) => data.to,
};

export const DEMO_CLOCK_STREAM = 'demo-clock';

/** A clock that is moved by hand; its time is in the log. */
export class DemoClock extends Clock {
  private instant: Instant;

  constructor(start: Instant) {
    super();
    this.instant = start;
  }

  /** Restores the time from the log. */
  async recall(log: EventStore): Promise<void> {
    const { events } = await log.load(DEMO_CLOCK_STREAM);
    const last = events.at(-1)?.data as ClockMoved['data'] | undefined;
    if (last) this.instant = last.to;
  }

  /**
   * Goes along when another process moves it.
   * @param onMoved told after each move
   */
  follow(log: EventStore, onMoved: () => void): Subscription {
    return log.subscribe({
      after: 'start',
      prefixes: [DEMO_CLOCK_STREAM],
      onEvents: (events) => {
        for (const { data } of events) this.set((data as ClockMoved['data']).to);
        if (events.length > 0) onMoved();
        return Promise.resolve();
      },
    });
  }

  override now(): Instant {
    return this.instant;
  }

  set(to: Instant): void {
    if (to > this.instant) this.instant = to;
  }
}
