/** Part of a SIMULATOR of somebody else's server (KurrentDB): the log it keeps, in memory. */
import { randomUUID } from 'node:crypto';
import {
  recordSize,
  type Bytes,
  type StoredEvent,
  type WrittenEvent,
} from './stored-event.fixtures.ts';

/** What an append, a delete or a tombstone expects of its stream: a revision, or one of these. */
export type Expected = number | 'any' | 'no-stream' | 'stream-exists';

export type Outcome =
  /** `position` is absent when a repeat's events are out of reach (its stream was deleted). */
  | { readonly kind: 'written'; readonly revision: number; readonly position: number | undefined }
  /** `current` is -1 for a stream without events. */
  | { readonly kind: 'wrong-version'; readonly current: number }
  | { readonly kind: 'deleted' };

type Stream = {
  readonly events: StoredEvent[];
  isTombstoned: boolean;
  /** Revisions below it are gone; `Infinity` says: soft-deleted. */
  truncateBefore: number;
  maxCount: number | undefined;
};

/** `stream` is what is left of it to read: the first revision that is not cut off, and its events. */
export type Readable =
  | { readonly kind: 'none' }
  | { readonly kind: 'tombstoned' }
  | { readonly kind: 'stream'; readonly first: number; readonly events: readonly StoredEvent[] };

const metaStreamOf = (stream: string): string => `$$${stream}`;
/** What the server writes into a soft-deleted stream's metadata: the greatest 64-bit number. */
const CUT_OFF_ALL = '9223372036854775807';
const encode = (text: string): Bytes => new TextEncoder().encode(text);

/**
 * Streams and the order of all events. Rules as in the server's `IndexWriter.CheckCommit` and
 * `StorageWriterService` (release 24.6).
 */
export class ServerLog {
  readonly all: StoredEvent[] = [];
  private readonly streams = new Map<string, Stream>();
  private readonly idsSeen = new Map<string, StoredEvent>();
  private readonly listeners = new Set<() => void>();
  private end = 0;
  private readonly maxBytes: number;
  private readonly now: () => number;

  /** `maxBytes` bounds the memory; `now` gives milliseconds since 1970. */
  constructor({ maxBytes, now }: { maxBytes: number; now: () => number }) {
    this.maxBytes = maxBytes;
    this.now = now;
  }

  /** Just behind the last record: where the next one would begin. */
  get endPosition(): number {
    return this.end;
  }

  /** Calls back after each commit, until the given function is called. */
  onCommit(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  append(stream: string, expected: Expected, events: readonly WrittenEvent[]): Outcome {
    const refused = this.check(stream, expected, events);
    if (refused) return refused;
    const state = this.stateOf(stream);
    const wasSoftDeleted = state.truncateBefore === Infinity;
    this.makeRoom(stream, events);
    const next = state.events.length;
    if (events.length === 0) return this.emptyAppend(stream, next - 1);
    for (const event of events) this.write(stream, event);
    if (wasSoftDeleted) this.bringBack(stream, next);
    this.announce();
    return {
      kind: 'written',
      revision: state.events.length - 1,
      position: state.events.at(-1)?.position,
    };
  }

  /** A soft delete: metadata that cuts off all events so far; the next append goes on counting. */
  delete(stream: string, expected: Expected): Outcome {
    const refused = this.check(stream, expected, [{ id: randomUUID() }]);
    if (refused) return refused;
    const meta = this.stateOf(metaStreamOf(stream));
    if (this.stateOf(stream).events.length === 0 && meta.events.length === 0)
      return { kind: 'wrong-version', current: -1 };
    const position = this.writeMetadata(stream, `{"$tb":${CUT_OFF_ALL}}`).position;
    this.announce();
    return { kind: 'written', revision: meta.events.length - 1, position };
  }

  /** A hard delete: nothing can ever be read from or written to the stream again. */
  tombstone(stream: string, expected: Expected): Outcome {
    const refused = this.check(stream, expected, [{ id: randomUUID() }]);
    if (refused) return refused;
    const state = this.stateOf(stream);
    state.isTombstoned = true;
    const { position } = this.record({
      ...this.systemEvent('$streamDeleted', ''),
      stream,
      revision: Infinity,
    });
    this.announce();
    return { kind: 'written', revision: state.events.length - 1, position };
  }

  readable(stream: string): Readable {
    const state = this.streams.get(stream);
    if (state?.isTombstoned) return { kind: 'tombstoned' };
    if (!state || state.events.length === 0 || state.truncateBefore === Infinity)
      return { kind: 'none' };
    const kept = state.maxCount === undefined ? 0 : state.events.length - state.maxCount;
    const first = Math.max(0, kept, state.truncateBefore);
    return { kind: 'stream', first, events: state.events };
  }

  /** The index in `all` of the first event at or behind `position`. */
  indexAt(position: number): number {
    let from = 0;
    let to = this.all.length;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (this.all[middle]!.position < position) from = middle + 1;
      else to = middle;
    }
    return from;
  }

  /**
   * As a restart does: which ids were written is kept in memory only, so that a repeat without an
   * expected revision is no longer known for one. Seen on a running server of release 23.10.
   */
  forgetIds(): void {
    this.idsSeen.clear();
  }

  /** One of the server's own events, such as its statistics. */
  writeSystemEvent(stream: string, type: string, data: string): void {
    this.write(stream, this.systemEvent(type, data));
    this.announce();
  }

  /** Undefined: the events may be written. */
  private check(
    stream: string,
    expected: Expected,
    events: readonly { readonly id: string }[],
  ): Outcome | undefined {
    const state = this.stateOf(stream);
    const current = state.events.length - 1;
    if (state.isTombstoned) return { kind: 'deleted' };
    if (expected === 'stream-exists') {
      if (state.truncateBefore === Infinity) return { kind: 'deleted' };
      if (current < 0 && !this.streams.get(metaStreamOf(stream))?.events.length)
        return { kind: 'wrong-version', current };
    }
    if (expected === 'any' || expected === 'stream-exists') return this.repeatedById(state, events);
    const revision = expected === 'no-stream' ? -1 : expected;
    if (revision > current) return { kind: 'wrong-version', current };
    return revision < current ? this.repeatedAt(state, revision, events) : undefined;
  }

  /** Without an expected revision a repeat is known by its ids, wherever they stand in the stream. */
  private repeatedById(
    state: Stream,
    events: readonly { readonly id: string }[],
  ): Outcome | undefined {
    const seen = events.map(({ id }) => this.idsSeen.get(id));
    const firstNew = seen.findIndex((event) => !event || state.events[event.revision] !== event);
    if (firstNew === 0 || seen.length === 0) return undefined;
    const last = seen.at(-1);
    return firstNew === -1 && last ? this.repeated(state, last) : this.conflict(state);
  }

  /** With a revision, a repeat is the same ids right behind it. */
  private repeatedAt(
    state: Stream,
    revision: number,
    events: readonly { readonly id: string }[],
  ): Outcome | undefined {
    const firstWrong = events.findIndex(
      ({ id }, index) => state.events[revision + 1 + index]?.id !== id,
    );
    if (firstWrong === 0 && revision === -1 && state.truncateBefore === Infinity) return undefined;
    const last = state.events[revision + events.length];
    return firstWrong !== -1 || events.length === 0 || !last
      ? this.conflict(state)
      : this.repeated(state, last);
  }

  private conflict(state: Stream): Outcome {
    return { kind: 'wrong-version', current: state.events.length - 1 };
  }

  private repeated(state: Stream, last: StoredEvent): Outcome {
    const inReach = last.revision >= state.truncateBefore;
    return {
      kind: 'written',
      revision: last.revision,
      position: inReach ? last.position : undefined,
    };
  }

  private stateOf(stream: string): Stream {
    const known = this.streams.get(stream);
    if (known) return known;
    const fresh: Stream = {
      events: [],
      isTombstoned: false,
      truncateBefore: 0,
      maxCount: undefined,
    };
    this.streams.set(stream, fresh);
    return fresh;
  }

  private write(stream: string, event: WrittenEvent): StoredEvent {
    const state = this.stateOf(stream);
    const stored = this.record({ ...event, stream, revision: state.events.length });
    state.events.push(stored);
    this.idsSeen.set(stored.id, stored);
    if (stream.startsWith('$$')) this.applyMetadata(stream.slice(2), stored.data);
    return stored;
  }

  /** Nothing of it can be read, but it has a place of its own. */
  private emptyAppend(stream: string, revision: number): Outcome {
    const position = this.end;
    const nothing = new Uint8Array();
    this.end += recordSize({
      id: '',
      type: '',
      isJson: false,
      data: nothing,
      meta: nothing,
      stream,
    });
    return { kind: 'written', revision, position };
  }

  private makeRoom(stream: string, events: readonly WrittenEvent[]): void {
    const needed = events.reduce((sum, event) => sum + recordSize({ ...event, stream }), this.end);
    if (needed > this.maxBytes) throw new Error(`The simulator is full: ${this.maxBytes} bytes.`);
  }

  private record(event: Omit<StoredEvent, 'position' | 'end' | 'created'>): StoredEvent {
    const position = this.end;
    const end = position + recordSize(event);
    const stored: StoredEvent = { ...event, position, end, created: this.now() };
    this.end = end;
    this.all.push(stored);
    return stored;
  }

  private systemEvent(type: string, data: string): WrittenEvent {
    return { id: randomUUID(), type, isJson: true, data: encode(data), meta: new Uint8Array() };
  }

  private writeMetadata(stream: string, data: string): StoredEvent {
    return this.write(metaStreamOf(stream), this.systemEvent('$metadata', data));
  }

  /** After an append to a soft-deleted stream: only what was before stays cut off. */
  private bringBack(stream: string, from: number): void {
    const last = this.streams.get(metaStreamOf(stream))?.events.at(-1);
    const text = last ? new TextDecoder().decode(last.data) : '{}';
    const kept = JSON.parse(text) as Record<string, unknown>;
    this.writeMetadata(stream, JSON.stringify({ ...kept, $tb: from }));
  }

  private applyMetadata(stream: string, data: Bytes): void {
    const state = this.stateOf(stream);
    const meta = parsed(data);
    const cut = Number(meta['$tb'] ?? 0);
    state.truncateBefore = cut >= Number(CUT_OFF_ALL) ? Infinity : cut;
    state.maxCount = typeof meta['$maxCount'] === 'number' ? meta['$maxCount'] : undefined;
  }

  private announce(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

function parsed(data: Bytes): Record<string, unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(data)) as Record<string, unknown>;
  } catch {
    return {}; // the server, too, takes unreadable metadata for none
  }
}
