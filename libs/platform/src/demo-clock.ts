import {
  type EventStore,
  type Position,
  type RecordedEvent,
  type Subscription,
} from '#event-store';
import { Clock, type Command, type Decider, type Event, type Instant } from '#kernel';

/** The demo's clock was moved, or told to do at its own moment what is due. These names and fields are on disk for ever. */
export type ClockMoved = Event<'ClockMoved', { readonly to: Instant; readonly moveId: string }>;
/** All that fell due by the move is done. */
export type ClockSettled = Event<'ClockSettled', { readonly moveId: string }>;
export type DemoClockEvent = ClockMoved | ClockSettled;

type DemoClockCommand =
  | Command<'MoveClock', { readonly to: Instant; readonly moveId: string }>
  | Command<'SettleClock', { readonly moveId: string }>;

type DemoClockState = {
  /** The last move; null before the first. */
  readonly moved: ClockMoved['data'] | null;
  readonly settled: boolean;
};

/** It only goes forward; what is settled is its last move. */
export const demoClockDecider: Decider<DemoClockCommand, DemoClockEvent, DemoClockState> = {
  initialState: { moved: null, settled: true },
  decide(command, { moved, settled }) {
    const isLast = command.data.moveId === moved?.moveId;
    if (command.type === 'SettleClock') {
      return isLast && !settled ? [{ type: 'ClockSettled', data: command.data }] : [];
    }
    const isPast = moved !== null && command.data.to < moved.to;
    return isLast || isPast ? [] : [{ type: 'ClockMoved', data: command.data }];
  },
  evolve: (state, event) =>
    event.type === 'ClockMoved'
      ? { moved: event.data, settled: false }
      : { ...state, settled: true },
};

export const DEMO_CLOCK_STREAM = 'demo-clock';

export type FollowClockOptions = {
  /** Given the last move as long as nothing says that it is settled. What it throws is told, and it is asked again. */
  readonly settle: (moveId: string) => Promise<void>;
  readonly onError: (error: unknown) => void;
};

const foldOn = (state: DemoClockState, events: readonly RecordedEvent[]): DemoClockState =>
  (events as unknown as readonly DemoClockEvent[]).reduce(demoClockDecider.evolve, state);

/** A clock that is moved by hand; its time is in the log. */
export class DemoClock extends Clock {
  private instant: Instant;

  constructor(start: Instant) {
    super();
    this.instant = start;
  }

  /** Restores the time from the log. */
  async recall(log: EventStore): Promise<void> {
    await this.history(log);
  }

  /** Goes along when it is moved, by this process or another. */
  async follow(log: EventStore, { settle, onError }: FollowClockOptions): Promise<Subscription> {
    const past = await this.history(log);
    let { state } = past;
    return log.subscribe({
      after: past.after,
      prefixes: [DEMO_CLOCK_STREAM],
      onEvents: async (events) => {
        state = foldOn(state, events);
        if (!state.moved || state.settled) return;
        this.set(state.moved.to);
        await settle(state.moved.moveId);
      },
      onError,
    });
  }

  /** What has been settled, and the place after it: a last move that is not is still to come. */
  private async history(
    log: EventStore,
  ): Promise<{ readonly state: DemoClockState; readonly after: Position | 'start' }> {
    const { events } = await log.load(DEMO_CLOCK_STREAM);
    const { moved, settled } = foldOn(demoClockDecider.initialState, events);
    if (moved) this.set(moved.to);
    const past = settled ? events : events.slice(0, -1);
    return {
      state: foldOn(demoClockDecider.initialState, past),
      after: past.at(-1)?.position ?? 'start',
    };
  }

  override now(): Instant {
    return this.instant;
  }

  set(to: Instant): void {
    if (to > this.instant) this.instant = to;
  }
}
