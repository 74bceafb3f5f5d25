import Database from 'better-sqlite3';
import { ProgressBoard, type Said } from '../settling.ts';

const TABLE = `create table if not exists duban_progress (
  one integer primary key check (one = 1), lease integer not null, epoch text not null, said text not null) strict`;
const WRITE = `insert into duban_progress (one, lease, epoch, said) values (1, ?, ?, ?)
  on conflict (one) do update set lease = excluded.lease, epoch = excluded.epoch, said = excluded.said
  where excluded.lease >= lease`;
const READ = 'select epoch, said from duban_progress';

/**
 * Opens what followers say of themselves, in a SQLite file that the processes of one machine share; made when it is not
 * there. What a power cut takes away of it is said again.
 * @param epoch of the log: what was said of another log is not heeded
 */
export function openProgressBoard(options: {
  readonly path: string;
  readonly epoch: string;
}): ProgressBoard {
  return new SqliteProgressBoard(options.path, options.epoch);
}

class SqliteProgressBoard extends ProgressBoard {
  private readonly db: Database.Database;
  private version: unknown;
  private said: readonly Said[] | undefined;

  constructor(
    path: string,
    private readonly epoch: string,
  ) {
    super();
    this.db = new Database(path, { timeout: 5_000 });
    try {
      this.db.pragma('journal_mode = WAL');
      this.db.pragma('synchronous = OFF');
      this.db.exec(TABLE);
    } catch (error) {
      this.db.close();
      throw error;
    }
  }

  override read(): readonly Said[] | undefined {
    const version = this.db.pragma('data_version', { simple: true });
    if (version !== this.version) {
      const row = this.db.prepare<[], { epoch: string; said: string }>(READ).get();
      const own = row?.epoch === this.epoch;
      this.said = own ? (JSON.parse(row.said) as readonly Said[]) : undefined;
      this.version = version;
    }
    return this.said;
  }

  override write(said: readonly Said[], lease: number): void {
    this.db.prepare(WRITE).run(lease, this.epoch, JSON.stringify(said));
  }

  override close(): Promise<void> {
    this.db.close();
    return Promise.resolve();
  }
}
