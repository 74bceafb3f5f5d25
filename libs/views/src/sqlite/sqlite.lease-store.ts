import { setTimeout as pause } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { isFree, type Lease, LeaseStore, nextEpoch, isUnchanged } from '../lease-store.port.ts';

const TABLE = `create table if not exists duban_lease (
  name text primary key, holder text, epoch integer not null, beat integer not null) strict`;
const LOOK = 'select holder, epoch, beat from duban_lease where name = ?';
const TAKE = `insert into duban_lease (name, holder, epoch, beat) values (?, ?, ?, ?)
  on conflict (name) do update set
    holder = excluded.holder, epoch = excluded.epoch, beat = excluded.beat`;
const BEAT =
  'update duban_lease set beat = beat + 1 where name = ? and epoch = ? and holder is not null';
const RELEASE = 'update duban_lease set holder = null where name = ? and epoch = ?';
const NOW = `select cast(unixepoch('subsec') * 1000 as integer) as now`;

/**
 * Opens the leases of the processes of one machine, in a SQLite file; made when it is not there.
 * A power cut may take the newest changes away: it ends all holders too.
 */
export async function openSqliteLeaseStore({
  path,
}: {
  readonly path: string;
}): Promise<LeaseStore> {
  // Processes that start together meet here; making a file a WAL does not wait for its turn by itself.
  for (let attempt = 1; ; attempt++) {
    try {
      return new SqliteLeaseStore(path);
    } catch (error) {
      if (!((error as { code?: string }).code ?? '').startsWith('SQLITE_BUSY') || attempt === 100)
        throw error;
      await pause(50);
    }
  }
}

class SqliteLeaseStore extends LeaseStore {
  private readonly db: Database.Database;

  constructor(path: string) {
    super();
    this.db = new Database(path, { timeout: 5_000 });
    try {
      this.db.pragma('journal_mode = WAL');
      this.db.pragma('synchronous = NORMAL');
      this.db.exec(TABLE);
    } catch (error) {
      this.db.close();
      throw error;
    }
  }

  override read(name: string): Promise<Lease | undefined> {
    return this.answer(() => this.row(name));
  }

  override acquire(
    name: string,
    holder: string,
    seen: Lease | undefined,
  ): Promise<number | undefined> {
    return this.answer(() =>
      this.db.transaction(() => this.takeNow(name, holder, seen)).immediate(),
    );
  }

  override renew(name: string, epoch: number): Promise<boolean> {
    return this.answer(() => this.db.prepare(BEAT).run(name, epoch).changes === 1);
  }

  override release(name: string, epoch: number): Promise<void> {
    return this.answer(() => void this.db.prepare(RELEASE).run(name, epoch));
  }

  override close(): Promise<void> {
    this.db.close();
    return Promise.resolve();
  }

  private takeNow(name: string, holder: string, seen: Lease | undefined): number | undefined {
    const now = this.row(name);
    if (!isFree(now) && !isUnchanged(now, seen)) return undefined;
    const machine = this.db.prepare<[], { now: number }>(NOW).get();
    const epoch = nextEpoch(now?.epoch ?? 0, machine?.now ?? 0);
    this.db.prepare(TAKE).run(name, holder, epoch, (now?.beat ?? 0) + 1);
    return epoch;
  }

  private row(name: string): Lease | undefined {
    return this.db.prepare<[string], Lease>(LOOK).get(name);
  }

  private answer<T>(give: () => T): Promise<T> {
    return new Promise((resolve) => {
      if (!this.db.open) throw new Error('The leases are closed.');
      resolve(give());
    });
  }
}
