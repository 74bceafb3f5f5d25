import { type Database } from 'better-sqlite3';
import { type Clock } from '#kernel';
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
import { follow } from '../follow.ts';
import { comparePositions } from '../numbered-position.ts';
import { prepareAppend } from '../prepare-append.ts';
import { prepareReplica } from '../prepare-replica.ts';
import { toFault } from './faults.ts';
import { GroupCommit } from './group-commit.ts';
import { LogReader } from './log-reader.ts';
import { LogWriter } from './log-writer.ts';
import { OutsideCommits } from './outside-commits.ts';
import { positions } from './row.ts';
import { type WriterLock } from './writer-lock.ts';

const PAGE = 200;

/** What writing takes; without it a store is read-only. */
export type Writing = { readonly lock: WriterLock; readonly clock: Clock };

/**
 * The log in one SQLite file. It writes and reads on one connection: another would lose its page cache at
 * every commit. Everything is done in short strokes on the caller's thread, so reads never wait for writes.
 */
export class SqliteEventStore extends EventStore {
  private readonly db: Database;
  private readonly writing: Writing | undefined;
  private readonly appendSignal = new AppendSignal();
  private readonly commits: GroupCommit | undefined;
  private readonly reader: LogReader;
  private readonly outside: OutsideCommits;
  private readonly subscriptions = new Set<Subscription>();
  private closing: Promise<void> | undefined;
  private closed = false;

  constructor(db: Database, writing?: Writing) {
    super();
    this.db = db;
    this.writing = writing;
    this.reader = new LogReader(db);
    this.outside = new OutsideCommits(db, this.appendSignal);
    if (writing)
      this.commits = new GroupCommit(new LogWriter(db), writing.clock, this.appendSignal);
  }

  override async append(
    stream: string,
    events: readonly NewEvent[],
    expected: ExpectedRevision,
  ): Promise<Appended> {
    const commits = this.demandWriting();
    return commits.append({ stream, events: prepareAppend(stream, events), expected });
  }

  override async replicate(events: readonly RecordedEvent[]): Promise<Appended> {
    const commits = this.demandWriting();
    const replica = prepareReplica(events);
    return replica ? commits.append(replica) : { revision: -1, position: await this.head() };
  }

  override load(stream: string): Promise<StreamSlice> {
    return this.ask(() => {
      const events = this.reader.stream(stream);
      return { exists: events.length > 0, events, revision: events.length - 1 };
    });
  }

  override async *read(stream: string, options: ReadOptions = {}): AsyncIterable<RecordedEvent> {
    const { direction = 'forward', maxCount = Infinity } = options;
    const step = direction === 'forward' ? 1 : -1;
    let from = options.from ?? (step === 1 ? 0 : Number.MAX_SAFE_INTEGER);
    const to = options.to ?? (step === 1 ? Number.MAX_SAFE_INTEGER : 0);
    for (let left = maxCount; left > 0; left -= PAGE) {
      const stretch = { from, to, maxCount: Math.min(left, PAGE), direction };
      const events = await this.ask(() => this.reader.stretch(stream, stretch));
      yield* events;
      const last = events.at(-1);
      if (last === undefined || events.length < PAGE) return;
      from = last.revision + step;
    }
  }

  override async *readAll(options: ReadAllOptions = {}): AsyncIterable<RecordedEvent> {
    const { after, prefixes = [], maxCount = Infinity } = options;
    const head = await this.ask(() => this.reader.head());
    let at = after === undefined ? 0 : positions.toNumber(after);
    for (let left = maxCount; left > 0;) {
      const most = Math.min(left, PAGE);
      const page = await this.ask(() => this.reader.page(at, head, prefixes, most));
      yield* page.events;
      if (page.atEnd) return;
      left -= page.events.length;
      at = positions.toNumber(page.upTo);
    }
  }

  override subscribe(options: SubscribeOptions): Subscription {
    const log = {
      appendSignal: this.appendSignal,
      start: positions.toPosition(0),
      head: () => positions.toPosition(this.answer(() => this.reader.head())),
      page: (after: Position, prefixes: readonly string[], maxCount: number) =>
        this.answer(() => this.reader.follow(positions.toNumber(after), prefixes, maxCount)),
    };
    this.demandOpen();
    const subscription = follow(log, options);
    this.outside.watch();
    this.subscriptions.add(subscription);
    return subscription;
  }

  override head(): Promise<Position> {
    return this.ask(() => positions.toPosition(this.reader.head()));
  }

  override compare(a: Position, b: Position): number {
    return comparePositions(a, b);
  }

  override epoch(): Promise<string> {
    return this.ask(() => this.reader.epoch());
  }

  override close(): Promise<void> {
    this.closing ??= this.end();
    return this.closing;
  }

  private async end(): Promise<void> {
    await Promise.all([...this.subscriptions].map((subscription) => subscription.stop()));
    this.closed = true; // not before: the calls that were waited for may need the log
    await this.commits?.drain();
    this.outside.ignore();
    this.db.close();
    this.writing?.lock.release();
  }

  private ask<T>(give: () => T): Promise<T> {
    return new Promise((resolve) => resolve(this.answer(give)));
  }

  private answer<T>(give: () => T): T {
    this.demandOpen();
    try {
      return give();
    } catch (error) {
      throw toFault(error);
    }
  }

  private demandWriting(): GroupCommit {
    this.demandOpen();
    if (!this.commits) throw new StoreUnavailable(`${this.db.name} is open for reading only`, true);
    return this.commits;
  }

  private demandOpen(): void {
    if (this.closed) throw new StoreUnavailable('The log is closed', true);
  }
}
