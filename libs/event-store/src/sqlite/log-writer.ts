import { type Database, type Statement } from 'better-sqlite3';
import { type ExpectedRevision } from '../event-store.port.ts';
import { type Place, holds, settleRepeat } from '../expectation.ts';
import { type PreparedEvent } from '../prepare-append.ts';
import { isTaken, toCommitFault, toFault } from './faults.ts';
import { WalGuard } from './wal-guard.ts';
import { type StreamHead, StreamHeads } from './stream-heads.ts';

/** One append that waits for its commit. */
export type Order = {
  readonly stream: string;
  readonly events: readonly PreparedEvent[];
  readonly expected: ExpectedRevision;
};

/** Revision of the stream's last event and number of the log's, or a refusal. */
export type Result =
  | { readonly revision: number; readonly number: number }
  | { readonly refusal: unknown };

/** Writes orders, many in one transaction. */
export class LogWriter {
  private readonly db: Database;
  private readonly heads: StreamHeads;
  private readonly begin: Statement<[]>;
  private readonly end: Statement<[]>;
  private readonly mark: Statement<[]>;
  private readonly keep: Statement<[]>;
  private readonly addStream: Statement<[string]>;
  private readonly addEvent: Statement<[number, number, string, string, string, string, number]>;
  private readonly placeOf: Statement<[string], Place>;
  private readonly wal: WalGuard;
  private last: number;

  constructor(db: Database) {
    this.db = db;
    this.wal = new WalGuard(db);
    this.heads = new StreamHeads(db);
    this.begin = db.prepare('begin immediate');
    this.end = db.prepare('commit');
    this.mark = db.prepare('savepoint one');
    this.keep = db.prepare('release one');
    this.addStream = db.prepare('insert into stream (name) values (?)');
    this.addEvent = db.prepare(
      `insert into event (stream, rev, id, type, data, meta, recorded_at)
       values (?, ?, unhex(?, '-'), ?, ?, ?, ?)`,
    );
    this.placeOf = db.prepare(
      `select s.name as stream, e.rev as revision
       from event e join stream s on s.sid = e.stream where e.id = unhex(?, '-')`,
    );
    this.last = Number(db.prepare('select coalesce(max(pos), 0) from event').pluck().get());
  }

  /**
   * All orders in one transaction, each judged for itself: a refused one leaves the others alone.
   * When it returns, what was written is on the disk.
   * @throws {StoreUnavailable | UnknownOutcome} for all orders together
   */
  commit(orders: readonly Order[], now: number): readonly Result[] {
    const before = this.last;
    try {
      this.begin.run();
      const results = orders.map((order) => this.judge(order, now));
      this.finish();
      this.wal.commitDone();
      return results;
    } catch (error) {
      this.last = before;
      this.heads.forget();
      if (this.db.inTransaction) this.db.exec('rollback');
      throw toFault(error);
    }
  }

  private finish(): void {
    try {
      this.end.run();
    } catch (error) {
      throw toCommitFault(error);
    }
  }

  private judge(order: Order, now: number): Result {
    try {
      return { revision: this.write(order, now), number: this.last };
    } catch (error) {
      if (!this.db.inTransaction || toFault(error) !== error) throw error;
      return { refusal: error };
    }
  }

  private write(order: Order, now: number): number {
    const { stream, events, expected } = order;
    let head = this.heads.of(stream);
    if (events.length === 0) return head.revision;
    if (!holds(expected, head.revision)) {
      head = this.heads.fresh(stream);
      if (!holds(expected, head.revision)) return this.settle(order, head.revision);
    }
    try {
      return this.insert(order, head, now);
    } catch (error) {
      if (!isTaken(error)) throw error;
      const { revision } = this.heads.fresh(stream);
      if (revision !== head.revision) return this.write(order, now);
      return this.settle(order, revision);
    }
  }

  private settle({ stream, events, expected }: Order, actual: number): number {
    const places = events.map(({ id }) => this.placeOf.get(id));
    return settleRepeat({ stream, expected, actual, places });
  }

  /** A lone event of a known stream is a statement, which undoes itself; more need a savepoint. */
  private insert(order: Order, head: StreamHead, now: number): number {
    if (order.events.length === 1 && head.sid !== undefined) {
      return this.insertAll(order, head, now);
    }
    const before = this.last;
    this.mark.run();
    try {
      const revision = this.insertAll(order, head, now);
      this.keep.run();
      return revision;
    } catch (error) {
      this.last = before;
      if (this.db.inTransaction) this.db.exec('rollback to one; release one');
      throw error;
    }
  }

  private insertAll({ stream, events }: Order, head: StreamHead, now: number): number {
    const sid = head.sid ?? Number(this.addStream.run(stream).lastInsertRowid);
    let { revision } = head;
    for (const { id, type, data, meta, recordedAtMs = now } of events) {
      const added = this.addEvent.run(sid, ++revision, id, type, data, meta, recordedAtMs);
      this.last = Number(added.lastInsertRowid);
    }
    this.heads.remember(stream, { sid, revision });
    return revision;
  }
}
