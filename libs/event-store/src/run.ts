import {
  type Clock,
  type Command,
  type Decider,
  defined,
  type Event,
  fold,
  idOf,
  type Instant,
} from '#kernel';
import { RevisionConflict, StaleRevision } from './errors.ts';
import {
  type EventMeta,
  type EventStore,
  type NewEvent,
  type Position,
  type RecordedEvent,
  type StreamSlice,
} from './event-store.port.ts';
import { retryTransient } from './retry-transient.ts';

/** Who asks, for whom, why, and as part of what; it becomes the meta data of every event written. */
export type Origin = {
  /** A user's id, or the name of the part of Duban that acts (`duban.engine`). */
  readonly actor: string;
  readonly onBehalfOf?: string;
  readonly reason?: string;
  /** Id of the command. The same command again writes nothing new. */
  readonly commandId: string;
  /** Id of the whole piece of work; default: the command's. */
  readonly correlationId?: string;
  /** Id of the event or command that led to this one. */
  readonly causationId?: string;
  /** When it happened; default: now. A report handed in later may be dated back. */
  readonly occurredAt?: Instant;
  /** Which fact of another stream it follows, for whom: see {@link followedFact}. */
  readonly followed?: string;
  /** The state on which it is asked for: the revision of the stream's last event. Default: whatever it is now. */
  readonly ifRevision?: number | undefined;
};

/** The same asker, on a stream of which the asker has not said which state it saw. */
export const onAnyState = (origin: Origin): Origin => ({ ...origin, ifRevision: undefined });

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
 * Loads, folds, decides, appends; decides again on a conflicting write. No events, no write.
 * @throws {Rejection} what the decider threw
 * @throws {StaleRevision} the stream is at another revision than the origin names, by others than this very command
 * @throws {RevisionConflict | StoreUnavailable | UnknownOutcome} when ten attempts did not help
 */
export const run = <C extends Command, E extends Event, S>(
  aggregate: Aggregate<C, E, S>,
  command: C,
  origin: Origin,
): Promise<Outcome<S>> => runAll(aggregate, [command], origin);

/**
 * As {@link run}, for commands that belong together: each is decided on what those before it led to, and all that they
 * lead to is written at once, or nothing of it.
 * @param isDone whether the stream shows that they were carried out before: then nothing is decided
 */
export async function runAll<C extends Command, E extends Event, S>(
  { store, clock, stream, decider }: Aggregate<C, E, S>,
  commands: readonly C[],
  origin: Origin,
  isDone: (past: readonly RecordedEvent[]) => boolean = () => false,
): Promise<Outcome<S>> {
  for (let attempt = 1; ; attempt++) {
    const past = await store.load(stream);
    demandUnchanged(past, stream, origin);
    const before = fold(decider, past.events as unknown as readonly E[]);
    const decided = isDone(past.events) ? [] : decideAll(decider, commands, before);
    if (decided.length === 0) return { state: before, revision: past.revision, written: 0 };
    const expected = past.exists ? past.revision : 'no-stream';
    const meta = metaOf(origin, clock.now());
    const events = decided.map(({ type, data }, index): NewEvent => {
      const id = idOf(`${origin.commandId}|${stream}|${past.revision + 1 + index}`);
      return { id, type, data, meta };
    });
    try {
      const { revision, position } = await retryTransient(() =>
        store.append(stream, events, expected),
      );
      return {
        state: decided.reduce(decider.evolve, before),
        revision,
        position,
        written: decided.length,
      };
    } catch (error) {
      if (!(error instanceof RevisionConflict) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
}

function demandUnchanged(past: StreamSlice, stream: string, origin: Origin): void {
  const { ifRevision, commandId } = origin;
  if (ifRevision === undefined || past.revision === ifRevision) return;
  const since = past.events.filter(
    ({ revision, meta }) => revision > ifRevision && meta['commandId'] !== commandId,
  );
  if (since.length === 0 && past.revision > ifRevision) return;
  const changes = since.map((event) => ({
    actor: event.meta['actor'] ?? '',
    at: event.recordedAt,
    type: event.type,
  }));
  throw new StaleRevision(stream, changes);
}

function decideAll<C extends Command, E extends Event, S>(
  decider: Decider<C, E, S>,
  commands: readonly C[],
  before: S,
): readonly E[] {
  const events: E[] = [];
  let state = before;
  for (const command of commands) {
    const more = decider.decide(command, state);
    state = more.reduce(decider.evolve, state);
    events.push(...more);
  }
  return events;
}

function metaOf(origin: Origin, now: Instant): EventMeta {
  const { actor, onBehalfOf, reason, commandId, correlationId, causationId, occurredAt } = origin;
  const { followed } = origin;
  return {
    actor,
    ...defined({ onBehalfOf, reason }),
    commandId,
    correlationId: correlationId ?? commandId,
    ...defined({ causationId, followed }),
    occurredAt: occurredAt ?? now,
  };
}
