import { type Instant } from '#kernel';

/** A place in the whole log. Opaque: only its adapter reads it; total order by {@link EventStore.compare}. */
export type Position = string & { readonly __brand: 'Position' };

/** Who, on whose behalf, why and from what; all values are text (some servers keep nothing else). */
export type EventMeta = Readonly<Record<string, string>>;

/** `id` is a UUID made by the caller: it makes a retry harmless. */
export type NewEvent = {
  readonly id: string;
  readonly type: string;
  /** JSON: objects, arrays, text, safe integers and decimals, booleans, null. */
  readonly data: object;
  readonly meta: EventMeta;
};

export type RecordedEvent = NewEvent & {
  readonly stream: string;
  /** 0 for the first event of its stream, then without gaps. */
  readonly revision: number;
  readonly position: Position;
  /**
   * Set by the store, to the millisecond; kept when the event was taken over from another log.
   * When it happened is the caller's `meta.occurredAt`.
   */
  readonly recordedAt: Instant;
};

/**
 * What must be true of the stream for an append to happen.
 * A number is the revision of its last event.
 */
export type ExpectedRevision = 'any' | 'no-stream' | 'stream-exists' | number;

export type Appended = {
  /** Revision of the stream's last event after the append. */
  readonly revision: number;
  /** Never smaller than the position of any earlier append. */
  readonly position: Position;
};

export type ReadOptions = {
  /** Default `forward`. */
  readonly direction?: 'forward' | 'backward';
  /** First revision to give, inclusive. Default: the stream's start, or its end when backward. */
  readonly from?: number;
  /** Last revision to give, inclusive. Default: the other end. */
  readonly to?: number;
  /** At most so many events. Default: all. */
  readonly maxCount?: number;
};

export type ReadAllOptions = {
  /** Exclusive. Default: the log's start. */
  readonly after?: Position;
  /** Only streams whose name begins with one of these. Default: all. */
  readonly prefixes?: readonly string[];
  /** At most so many events. Default: all. */
  readonly maxCount?: number;
};

/** One loaded stream, oldest first. A stream never written is `exists: false`, not an error. */
export type StreamSlice = {
  readonly exists: boolean;
  readonly events: readonly RecordedEvent[];
  /** Revision of the last event of the stream, -1 when there is none. */
  readonly revision: number;
};

export type SubscribeOptions = {
  /** Exclusive; `start` for all history, `end` for only what comes. */
  readonly after: Position | 'start' | 'end';
  readonly prefixes?: readonly string[];
  /** Events handed over at once, at most. Default 500. */
  readonly batchSize?: number;
  /**
   * Called with events in log order, never two calls at a time; awaited before the next.
   * `upTo` is where to resume: it also moves when the filter matched nothing; `events` is empty then.
   * When it throws, the same batch is given again after a growing pause (50 ms to 5 s).
   */
  readonly onEvents: (events: readonly RecordedEvent[], upTo: Position) => Promise<void>;
  /** All that was in the log when the subscription last looked has been handled. */
  readonly onCaughtUp?: (upTo: Position) => void;
  /** Told of every failure of `onEvents` or of the log, before the pause. */
  readonly onError?: (error: unknown, attempt: number) => void;
};

export type Subscription = {
  /** Waits for the call under way; none follows. Harmless when repeated. */
  stop(): Promise<void>;
};

/**
 * The log of events: append-only, the one truth.
 *
 * Names of streams: 1 to 250 characters, no control characters, not beginning with `$`; convention `{aggregate}-{id}`.
 * Errors: {@link RevisionConflict}, {@link StreamGone}, {@link UnknownOutcome}, {@link TooLarge},
 * {@link StoreUnavailable}, {@link InvalidAppend} (see errors.ts).
 */
export abstract class EventStore {
  /**
   * Appends all of `events`, or none.
   * The same ids with the same `expected` again: success with the same revision, nothing written,
   * also when others have written since. No events: success, nothing written, no stream made.
   * @throws {RevisionConflict} with the actual revision, when `expected` does not hold
   * @throws {UnknownOutcome} when it cannot be known whether it was written: retry with the same ids and the same `expected`
   * @throws {TooLarge} an event over 1 MiB or a batch over 4 MiB of JSON, or more than a server takes at once
   */
  abstract append(
    stream: string,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended>;

  /**
   * Takes over consecutive events of one stream from another log as they are: ids, types, data, meta, revisions
   * and `recordedAt`. Positions are this log's own. For moving a log; all of `events`, or none.
   * The same again: success, nothing written. No events: success with revision -1, nothing written.
   * @throws {RevisionConflict} when the stream does not end just before the first of `events`
   * @throws {InvalidAppend} also when they are not consecutive events of one stream
   * @throws {UnknownOutcome | TooLarge} as {@link append}
   */
  abstract replicate(events: readonly RecordedEvent[]): Promise<Appended>;

  /** The whole stream, for aggregates. @throws {StreamGone} when it was deleted or cut off */
  abstract load(stream: string): Promise<StreamSlice>;

  /** Events of one stream in pages, with bounded memory. A missing stream gives nothing. */
  abstract read(stream: string, options?: ReadOptions): AsyncIterable<RecordedEvent>;

  /** Events of the whole log in its order, in pages, with bounded memory. */
  abstract readAll(options?: ReadAllOptions): AsyncIterable<RecordedEvent>;

  /** Follows the log from a position, without gap or repeat between history and live events. */
  abstract subscribe(options: SubscribeOptions): Subscription;

  /** Position of the last event; of an empty log a position before every other. */
  abstract head(): Promise<Position>;

  /** Negative when `a` comes before `b`, 0 when the same. Positions survive storage as text. */
  abstract compare(a: Position, b: Position): number;

  /** Identity of this log: changes when it is replaced or restored from an older copy. */
  abstract epoch(): Promise<string>;

  /** Waits for work under way. Harmless when repeated; other calls then throw {@link StoreUnavailable}. */
  abstract close(): Promise<void>;
}
