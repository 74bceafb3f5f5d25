import { type Clock, type Command, type Decider, type Event } from '#kernel';
import { type EventStore, type Position, type RecordedEvent } from './event-store.port.ts';
import { hasFollowed } from './has-followed.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { type Origin, run } from './run.ts';

/** The answer to a wish: where the log stood after it. */
export type Receipt = {
  /** Undefined when nothing had to be written: it was already so. */
  readonly position?: Position;
  /** Events written; 0 when the wish was already true. */
  readonly written: number;
};

/** Where handlers hand in wishes: it knows the log and the clock, the decider knows the rules. */
export class Desk {
  private readonly turns = new OneAtATime();

  constructor(
    readonly store: EventStore,
    readonly clock: Clock,
  ) {}

  /** @throws {Rejection} a rule said no · faults of the log after ten attempts */
  async run<C extends Command, E extends Event, S>(
    stream: string,
    decider: Decider<C, E, S>,
    command: C,
    origin: Origin,
  ): Promise<Receipt> {
    const { store, clock } = this;
    const { position, written } = await this.turns.run(stream, () =>
      run({ store, clock, stream, decider }, command, origin),
    );
    return { written, ...(position !== undefined && { position }) };
  }

  /**
   * As {@link run}, for what a fact of another stream asks for: done once, however often the fact is read.
   * @param fact the event that is followed; `origin.causationId` must be its id
   */
  async follow<C extends Command, E extends Event, S>(
    fact: RecordedEvent,
    stream: string,
    { decider, command, origin }: Wish<C, E, S>,
  ): Promise<Receipt> {
    const { commandId } = origin;
    if (await hasFollowed(this.store, stream, { fact, commandId })) return { written: 0 };
    return this.run(stream, decider, command, origin);
  }
}

/** Something to be decided, by which rules, and who asks. */
type Wish<C extends Command, E extends Event, S> = {
  readonly decider: Decider<C, E, S>;
  readonly command: C;
  readonly origin: Origin;
};
