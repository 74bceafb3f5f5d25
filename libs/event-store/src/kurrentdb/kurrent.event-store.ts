import { AppendSignal } from '../append-signal.ts';
import { InvalidAppend, StoreUnavailable } from '../errors.ts';
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
import { type LogPage, follow } from '../follow.ts';
import { comparePositions } from '../numbered-position.ts';
import { prepareAppend } from '../prepare-append.ts';
import { prepareReplica } from '../prepare-replica.ts';
import { type AppendStream } from './append-stream.ts';
import { Appender, type AppendRequest } from './appender.ts';
import { LogReader, type Search } from './log-reader.ts';
import { type Namespace } from './namespace.ts';
import { Pages } from './pages.ts';
import { later } from './place.ts';
import { RECORDED_AT } from './recorded.ts';
import { type ServerCalls } from './server-calls.ts';
import { Tail } from './tail.ts';

/** How long an event that was written may be on its way to us before the log itself is asked. */
const ON_THE_WAY_MS = 50;

/** A server and our part of it. */
export type Server = {
  readonly appends: AppendStream;
  readonly calls: ServerCalls;
  readonly namespace: Namespace;
};

/** The event that made the log: its id is the log's identity, its place is before all others. */
export type Origin = { readonly identity: string; readonly position: Position };

/**
 * The log on a KurrentDB server or cluster, for as many processes as there are. What the server cannot:
 * - an id is looked for only where an append is to go, not in the whole log; with `any` and `stream-exists` the
 *   server knows a repetition only while it remembers it, in practice until it is started again;
 * - an append over the server's own limit is too large, 1 MiB where nobody changed it;
 * - `epoch` does not change when a server is restored from an older copy: its administrator gives another prefix,
 *   or deletes the views;
 * - a stream with a Chinese name that was deleted for ever answers as a server that cannot be reached.
 */
export class KurrentEventStore extends EventStore {
  private readonly calls: ServerCalls;
  private readonly origin: Origin;
  private readonly reader: LogReader;
  private readonly pages: Pages;
  private readonly appender: Appender;
  private readonly appendSignal = new AppendSignal();
  private readonly tail: Tail;
  private readonly subscriptions = new Set<Subscription>();
  private readonly underWay = new Set<Promise<unknown>>();
  /** Pending reads of the head; appends wait for them. */
  private readonly ends = new Set<Promise<Position>>();
  /** The last place that this process knows of. */
  private known: Position;
  private closing: Promise<void> | undefined;
  private closed = false;

  constructor({ appends, calls, namespace }: Server, origin: Origin) {
    super();
    this.calls = calls;
    this.origin = origin;
    this.known = origin.position;
    this.reader = new LogReader(calls, namespace);
    this.pages = new Pages(this.reader, () => this.demandOpen());
    this.appender = new Appender(appends, namespace, this.reader);
    this.tail = new Tail({
      calls,
      namespace,
      reader: this.reader,
      appendSignal: this.appendSignal,
    });
  }

  override async append(
    stream: string,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    this.demandOpen();
    const prepared = prepareAppend(stream, events);
    const reserved = events.find(({ meta }) => RECORDED_AT in meta);
    if (reserved) throw new InvalidAppend(`${reserved.type}: meta.${RECORDED_AT} is the log's own`);
    return this.finish(this.write({ stream, events: prepared, expected }));
  }

  override async replicate(events: readonly RecordedEvent[]): Promise<Appended> {
    this.demandOpen();
    const replica = prepareReplica(events);
    if (replica) return this.finish(this.write(replica));
    return { revision: -1, position: await this.head() };
  }

  override async load(stream: string): Promise<StreamSlice> {
    this.demandOpen();
    return this.reader.load(stream);
  }

  override read(stream: string, options: ReadOptions = {}): AsyncIterable<RecordedEvent> {
    return this.pages.ofStream(stream, options);
  }

  override readAll(options: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    return this.pages.ofLog({ after: this.origin.position, ...options });
  }

  override subscribe(options: SubscribeOptions): Subscription {
    this.demandOpen();
    const log = {
      appendSignal: this.appendSignal,
      start: this.origin.position,
      head: () => this.end(),
      page: (
        after: Position,
        prefixes: readonly string[],
        maxCount: number,
        stopped: AbortSignal,
      ) => this.page({ after, prefixes, maxCount }, stopped),
    };
    const subscription = follow(log, options);
    this.tail.start();
    this.subscriptions.add(subscription);
    return {
      stop: () => {
        this.subscriptions.delete(subscription);
        return subscription.stop();
      },
    };
  }

  override async head(): Promise<Position> {
    this.demandOpen();
    return this.reader.head();
  }

  override compare(a: Position, b: Position): number {
    return comparePositions(a, b);
  }

  override async epoch(): Promise<string> {
    await Promise.resolve();
    this.demandOpen();
    return this.origin.identity;
  }

  override close(): Promise<void> {
    this.closing ??= this.finishAll();
    return this.closing;
  }

  private async write(command: AppendRequest): Promise<Appended> {
    if (this.ends.size > 0) await Promise.allSettled(this.ends);
    if (command.events.length === 0) {
      const revision = await this.reader.lastRevision(command.stream);
      return { revision, position: await this.reader.head() };
    }
    const { revision, position } = await this.appender.append(command);
    this.known = later(this.known, position); // of a repetition the server tells the old place
    this.appendSignal.notify();
    return { revision, position: this.known };
  }

  private async finish(work: Promise<Appended>): Promise<Appended> {
    this.underWay.add(work);
    try {
      return await work;
    } finally {
      this.underWay.delete(work);
    }
  }

  private async finishAll(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    this.closed = true; // not before: the calls that were waited for may need the log
    await Promise.allSettled(this.underWay);
    await this.tail.stop();
    await this.calls.close();
  }

  private end(): Promise<Position> {
    const end = this.reader.head();
    this.ends.add(end);
    const leave = (): unknown => this.ends.delete(end);
    end.then(leave, leave);
    return end;
  }

  /** New events from the tail, old ones from the log; also new ones when the tail lost its subscription. */
  private async page(search: Search, stopped: AbortSignal): Promise<LogPage> {
    const { after, prefixes, maxCount } = search;
    await this.tail.reached(this.known, ON_THE_WAY_MS);
    const recent = this.tail.page(after, prefixes, maxCount);
    const whole = this.tail.reaches(this.known);
    if (recent && (whole || recent.upTo !== after)) {
      return { ...recent, atEnd: recent.atEnd && whole };
    }
    try {
      return await this.reader.page(search, stopped);
    } catch (error) {
      if (stopped.aborted) return { events: [], upTo: after, atEnd: true };
      throw error;
    }
  }

  private demandOpen(): void {
    if (this.closed) throw new StoreUnavailable('The log is closed', true);
  }
}
