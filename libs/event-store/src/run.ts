import {
  type Clock,
  type Command,
  type Decider,
  type Event,
  type Instant,
  fold,
  idOf,
} from '#kernel';
import { RevisionConflict } from './errors.ts';
import {
  type EventMeta,
  type EventStore,
  type NewEvent,
  type Position,
} from './event-store.port.ts';
import { insist } from './insist.ts';

/** Who asks, for whom, why, and as part of what; it becomes the meta data of every event written. */
export type Origin = {
  /** A user's id, or the name of the part of Duban that acts (`duban.engine`). */
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly reason?: string;
  /** Id of the wish. The same wish again writes nothing new. */
  readonly commandId: string;
  /** Id of the whole piece of work; default: the wish's. */
  readonly correlationId?: string;
  /** Id of the event or wish that led to this one. */
  readonly causationId?: string;
  /** When it happened; default: now. A report handed in later may be dated back. */
  readonly occurredAt?: Instant;
};

export type Outcome<S> = {
  readonly state: S;
  /** Revision of the stream's last event, -1 when there is none. */
  readonly revision: number;
  /** Where the log stood after the write; undefined when nothing had to be written. */
  readonly position?: Position;
  readonly written: number;
};

export type Aggregate<C extends Command, E extends Event, S> = {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly stream: string;
  readonly decider: Decider<C, E, S>;
};

const MAX_ATTEMPTS = 10;

/**
 * Loads, folds, decides, appends; decides again on a conflicting write. No news, no write.
 * @throws {Rejection} what the decider threw
 * @throws {RevisionConflict | StoreUnavailable | UnknownOutcome} when ten attempts did not help
 */
export async function run<C extends Command, E extends Event, S>(
  { store, clock, stream, decider }: Aggregate<C, E, S>,
  command: C,
  origin: Origin,
): Promise<Outcome<S>> {
  for (let attempt = 1; ; attempt++) {
    const past = await store.load(stream);
    const before = fold(decider, past.events as unknown as readonly E[]);
    const news = decider.decide(command, before);
    if (news.length === 0) return { state: before, revision: past.revision, written: 0 };
    const expected = past.exists ? past.revision : 'no-stream';
    const meta = metaOf(origin, clock.now());
    const events = news.map(({ type, data }, index): NewEvent => {
      const id = idOf(`${origin.commandId}|${stream}|${past.revision + 1 + index}`);
      return { id, type, data, meta };
    });
    try {
      const { revision, position } = await insist(() => store.append(stream, events, expected));
      return {
        state: news.reduce(decider.evolve, before),
        revision,
        position,
        written: news.length,
      };
    } catch (error) {
      if (!(error instanceof RevisionConflict) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

function metaOf(origin: Origin, now: Instant): EventMeta {
  const { actor, onBehalfOf, reason, commandId, correlationId, causationId, occurredAt } = origin;
  return {
    actor,
    ...(onBehalfOf !== undefined && { onBehalfOf }),
    ...(reason !== undefined && { reason }),
    commandId,
    correlationId: correlationId ?? commandId,
    ...(causationId !== undefined && { causationId }),
    occurredAt: occurredAt ?? now,
  };
}
