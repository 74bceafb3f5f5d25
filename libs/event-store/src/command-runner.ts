import { type Clock, type Command, type Decider, defined, type Event, type Instant } from '#kernel';
import { type EventStore, type Position, type RecordedEvent } from './event-store.port.ts';
import { followedFact, isFollowed } from './followed-fact.ts';
import { OneAtATime } from './one-at-a-time.ts';
import { type Origin, type Outcome, run, runAll } from './run.ts';

/** The answer to a command: where the log stood after it. */
export type Receipt = {
  /** Undefined when nothing was written to the log: it was already so, or is kept elsewhere. */
  readonly position?: Position;
  /** Events written, or what is kept elsewhere; 0 when the command was already true. */
  readonly written: number;
};

/** Runs commands on streams: it has the log and the clock, the decider has the rules. */
export class CommandRunner {
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
    const outcome = await this.turns.run(stream, () =>
      run({ store, clock, stream, decider }, command, origin),
    );
    return receiptOf(outcome);
  }

  /**
   * Carries out what a fact of another stream asks for, all of it or nothing, and once, however often the fact is read:
   * not after a later fact of the same source has been followed there.
   * @throws {Rejection} a rule said no · faults of the log after ten attempts
   */
  async followFact<C extends Command, E extends Event, S>(
    stream: string,
    decider: Decider<C, E, S>,
    commands: readonly C[],
    by: Followed,
  ): Promise<Receipt> {
    const { store, clock } = this;
    const { follower, fact } = by;
    const outcome = await this.turns.run(stream, () =>
      runAll({ store, clock, stream, decider }, commands, originOf(by), (past) =>
        isFollowed(past, follower, fact),
      ),
    );
    return receiptOf(outcome);
  }
}

const receiptOf = ({ position, written }: Outcome<unknown>): Receipt => ({
  written,
  ...defined({ position }),
});

/** A fact that is followed, by whom, and in whose name. */
export type Followed = {
  /** Name of the follower. */
  readonly follower: string;
  readonly fact: RecordedEvent;
  readonly actor: string;
};

/** The same fact leads to the same events, which happened when it happened. */
function originOf({ follower, fact, actor }: Followed): Origin {
  const { id, meta } = fact;
  const occurredAt = meta['occurredAt'] as Instant | undefined;
  return {
    actor,
    commandId: `${follower}|${id}`,
    causationId: id,
    correlationId: meta['correlationId'] ?? id,
    followed: followedFact(follower, fact),
    ...defined({ occurredAt }),
  };
}
