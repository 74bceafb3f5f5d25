import { randomUUID } from 'node:crypto';
import { type Clock, SystemClock, toEpochMs } from '#kernel';
import { AppendSignal } from '../append-signal.ts';
import { StoreUnavailable } from '../errors.ts';
import {
  type Appended,
  EventStore,
  type ExpectedRevision,
  type NewEvent,
  type Position,
  type ReadAllOptions,
  type ReadOptions,
  type RecordedEvent,
  type StreamSlice,
  type SubscribeOptions,
  type Subscription,
} from '../event-store.port.ts';
import { holds, settleRepeat } from '../expectation.ts';
import { type LogPage, follow } from '../follow.ts';
import { comparePositions, numberedPositions } from '../numbered-position.ts';
import { type PreparedEvent, prepareAppend } from '../prepare-append.ts';
import { prepareReplica } from '../prepare-replica.ts';
import { type StoredEvent, toRecorded } from '../recorded-event.ts';

const { toPosition, toNumber } = numberedPositions('m1');

/** A row and its number in the log, from 1. */
type Row = StoredEvent & { readonly number: number };

/** A log in memory, for specs. It keeps the whole contract. */
export class InMemoryEventStore extends EventStore {
  private readonly clock: Clock;
  private readonly log: Row[] = [];
  private readonly streams = new Map<string, Row[]>();
  private readonly byId = new Map<string, Row>();
  private readonly appendSignal = new AppendSignal();
  private readonly subscriptions = new Set<Subscription>();
  private readonly identity = randomUUID();
  private closed = false;

  /** @param clock gives `recordedAt`; default the machine's */
  constructor({ clock = new SystemClock() }: { clock?: Clock } = {}) {
    super();
    this.clock = clock;
  }

  override async append(
    stream: string,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    this.demandOpen();
    const prepared = prepareAppend(stream, events);
    await Promise.resolve(); // as with every other store, nothing is written before the caller goes on
    const revision = this.write(stream, prepared, expected);
    return { revision, position: toPosition(this.log.length) };
  }

  override async replicate(events: readonly RecordedEvent[]): Promise<Appended> {
    this.demandOpen();
    const replica = prepareReplica(events);
    await Promise.resolve();
    const revision = replica ? this.write(replica.stream, replica.events, replica.expected) : -1;
    return { revision, position: toPosition(this.log.length) };
  }

  override load(stream: string): Promise<StreamSlice> {
    return this.answer(() => {
      const events = (this.streams.get(stream) ?? []).map(recorded);
      return { exists: events.length > 0, events, revision: events.length - 1 };
    });
  }

  override async *read(stream: string, options: ReadOptions = {}): AsyncIterable<RecordedEvent> {
    const rows = await this.answer(() => this.streams.get(stream) ?? []);
    const { direction = 'forward', maxCount = Infinity } = options;
    const step = direction === 'forward' ? 1 : -1;
    const [start, end] = step === 1 ? [0, rows.length - 1] : [rows.length - 1, 0];
    const from = options.from ?? start;
    const to = options.to ?? end;
    const first = step === 1 ? Math.max(from, start) : Math.min(from, start);
    for (
      let at = first, given = 0;
      given < maxCount && (to - at) * step >= 0;
      at += step, given++
    ) {
      this.demandOpen();
      const row = rows[at];
      if (row === undefined) return;
      yield recorded(row);
    }
  }

  override async *readAll(options: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    const { after, prefixes = [], maxCount = Infinity } = options;
    const start = await this.answer(() => (after === undefined ? 0 : toNumber(after)));
    const end = this.log.length;
    for (let at = start, given = 0; at < end && given < maxCount; at++) {
      this.demandOpen();
      const row = this.log[at];
      if (row === undefined) return;
      if (!matches(row.stream, prefixes)) continue;
      given++;
      yield recorded(row);
    }
  }

  override subscribe(options: SubscribeOptions): Subscription {
    this.demandOpen();
    const subscription = follow(
      {
        appendSignal: this.appendSignal,
        start: toPosition(0),
        head: () => toPosition(this.log.length),
        page: (after, prefixes, maxCount) => this.page(after, prefixes, maxCount),
      },
      options,
    );
    this.subscriptions.add(subscription);
    return subscription;
  }

  override head(): Promise<Position> {
    return this.answer(() => toPosition(this.log.length));
  }

  override compare(a: Position, b: Position): number {
    return comparePositions(a, b);
  }

  override epoch(): Promise<string> {
    return this.answer(() => this.identity);
  }

  override async close(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    this.closed = true; // not before: the calls that were waited for may need the log
  }

  private write(
    stream: string,
    events: readonly PreparedEvent[],
    expected: ExpectedRevision,
  ): number {
    const rows = this.streams.get(stream) ?? [];
    const actual = rows.length - 1;
    if (events.length === 0) return actual;
    const places = events.map(({ id }) => this.byId.get(id));
    if (!holds(expected, actual) || places.some((place) => place !== undefined)) {
      return settleRepeat({ stream, expected, actual, places });
    }
    const now = toEpochMs(this.clock.now());
    for (const event of events) {
      const number = this.log.length + 1;
      const row: Row = {
        ...event,
        stream,
        revision: rows.length,
        recordedAtMs: event.recordedAtMs ?? now,
        number,
      };
      rows.push(row);
      this.log.push(row);
      this.byId.set(row.id, row);
    }
    this.streams.set(stream, rows);
    this.appendSignal.notify();
    return rows.length - 1;
  }

  private page(after: Position, prefixes: readonly string[], maxCount: number): LogPage {
    const events: RecordedEvent[] = [];
    let at = toNumber(after);
    for (; at < this.log.length && events.length < maxCount; at++) {
      const row = this.log[at];
      if (row !== undefined && matches(row.stream, prefixes)) events.push(recorded(row));
    }
    return { events, upTo: toPosition(at), atEnd: at >= this.log.length };
  }

  private answer<T>(give: () => T): Promise<T> {
    return new Promise((resolve) => {
      this.demandOpen();
      resolve(give());
    });
  }

  private demandOpen(): void {
    if (this.closed) throw new StoreUnavailable('The log is closed', true);
  }
}

const recorded = (row: Row): RecordedEvent => toRecorded(row, toPosition(row.number));

const matches = (stream: string, prefixes: readonly string[]): boolean =>
  prefixes.length === 0 || prefixes.some((prefix) => stream.startsWith(prefix));
