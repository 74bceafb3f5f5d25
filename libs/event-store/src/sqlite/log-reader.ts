import { type Database, type Statement } from 'better-sqlite3';
import { type RecordedEvent } from '../event-store.port.ts';
import { type LogPage } from '../follow.ts';
import { type NamedRow, RecentRows } from './recent-rows.ts';
import { type Row, positions, toEvent } from './row.ts';

const COLUMNS = 'e.pos, e.rev, lower(hex(e.id)), e.type, e.data, e.meta, e.recorded_at';

/** Rows looked at for one page at most, so that a filter that matches nothing does not hold up the process. */
const SCAN = 20_000;

export type Stretch = {
  readonly from: number;
  readonly to: number;
  readonly maxCount: number;
  readonly direction: 'forward' | 'backward';
};

/** Reads in short pages: none leaves a transaction open that would keep the WAL from being cut. */
export class LogReader {
  private readonly db: Database;
  private readonly whole: Statement<[string], Row>;
  private readonly forward: Statement<[string, number, number, number], Row>;
  private readonly backward: Statement<[string, number, number, number], Row>;
  private readonly last: Statement<[], number>;
  private readonly scans = new Map<number, Statement<(string | number)[], NamedRow>>();
  private readonly recent: RecentRows;

  constructor(db: Database) {
    this.db = db;
    const ofStream = `select ${COLUMNS} from event e
      where e.stream = (select sid from stream where name = ?)`;
    const within = `${ofStream} and e.rev between ? and ? order by e.rev`;
    this.whole = raw(db, `${ofStream} order by e.rev`);
    this.forward = raw(db, `${within} limit ?`);
    this.backward = raw(db, `${within} desc limit ?`);
    this.last = db.prepare<[], number>('select coalesce(max(pos), 0) from event').pluck();
    this.recent = new RecentRows((after, until) => this.scan(0).all(after, until, until - after));
  }

  stream(name: string): readonly RecordedEvent[] {
    return this.whole.all(name).map((row) => toEvent(row, name));
  }

  stretch(name: string, { from, to, maxCount, direction }: Stretch): readonly RecordedEvent[] {
    const rows =
      direction === 'forward'
        ? this.forward.all(name, from, to, maxCount)
        : this.backward.all(name, to, from, maxCount);
    return rows.map((row) => toEvent(row, name));
  }

  head(): number {
    return this.last.get() ?? 0;
  }

  /** @param after exclusive @param head where to stop, inclusive */
  page(after: number, head: number, prefixes: readonly string[], maxCount: number): LogPage {
    const until = Math.min(after + SCAN, head);
    const filter = prefixes.flatMap((prefix) => [Array.from(prefix).length, prefix]);
    const rows = this.scan(prefixes.length).all(after, until, ...filter, maxCount);
    const events = rows.map((row) => toEvent(row, row[7]));
    const end = rows.length < maxCount ? until : (rows.at(-1)?.[0] ?? until);
    const upTo = Math.max(after, end);
    return { events, upTo: positions.toPosition(upTo), atEnd: upTo >= head };
  }

  /** As {@link page}, up to the end, for whoever follows it: what many ask for at the same time is read once. */
  follow(after: number, prefixes: readonly string[], maxCount: number): LogPage {
    const head = this.head();
    const recent = this.recent.page(after, head, prefixes, maxCount);
    return recent ?? this.page(after, head, prefixes, maxCount);
  }

  epoch(): string {
    return String(
      this.db.prepare('select id from epoch order by number desc limit 1').pluck().get(),
    );
  }

  private scan(prefixes: number): Statement<(string | number)[], NamedRow> {
    const known = this.scans.get(prefixes);
    if (known !== undefined) return known;
    const one = 'substr(s.name, 1, ?) = ?';
    const filter = prefixes === 0 ? '' : `and (${Array(prefixes).fill(one).join(' or ')})`;
    const made = raw<(string | number)[], NamedRow>(
      this.db,
      `select ${COLUMNS}, s.name from event e cross join stream s on s.sid = e.stream
       where e.pos > ? and e.pos <= ? ${filter} order by e.pos limit ?`,
    );
    this.scans.set(prefixes, made);
    return made;
  }
}

const raw = <P extends unknown[], R>(db: Database, sql: string): Statement<P, R> =>
  db.prepare<P, R>(sql).raw();
