import type Database from 'better-sqlite3';
import { type CheckpointStore, type ReactionPlace } from '../checkpoint-store.port.ts';
import { CheckpointMoved } from '../errors.ts';
import { type Row, type ViewSet } from '../projection.ts';
import { projectionsOf } from '../shape.ts';
import {
  type Change,
  type Checkpoint,
  type Counted,
  type FindOptions,
  type Found,
  ViewStore,
  type Where,
} from '../view-store.port.ts';
import { type Use, openDatabase } from './database.ts';
import { loadPlace, savePlace } from './reaction-places.ts';
import { Statements } from './statements.ts';
import { fixStatistics } from './statistics.ts';
import { demandTables, indexesOf, makeTables } from './tables.ts';
import { ViewTable } from './view-table.ts';

const CHECKPOINT = 'select position, epoch from duban_set where name = ? and position is not null';
const MOVE_SET =
  'update duban_set set position = ?, epoch = ? where name = ? and position is ? and epoch is ?';
const GUARD = `insert into duban_fence (one, epoch) values (1, ?)
  on conflict (one) do update set epoch = excluded.epoch where excluded.epoch >= epoch`;
const FENCE = 'select epoch from duban_fence';

export type SqliteViewStoreOptions = {
  /** The file; made when it is not there. Its folder must be there. `:memory:` is gone when it is closed. */
  readonly path: string;
  /**
   * True: every commit is on the disk when it is answered, for what cannot be rebuilt (how far reactions have come).
   * Default false: what a power cut takes away of the newest commits is folded again from the log.
   */
  readonly durable?: boolean;
  /** Epoch of the lease under which this process writes. Default: there are no others, and it writes without one. */
  readonly epoch?: number;
};

/**
 * Opens views, or how far reactions have come, in a SQLite file. One process writes it; readers may be many.
 * @throws {Error} when the file is no such database
 * @throws {CheckpointMoved} when `epoch` is smaller than one that the file has seen
 */
export async function openSqliteViewStore({
  path,
  durable = false,
  epoch,
}: SqliteViewStoreOptions): Promise<ViewStore & CheckpointStore> {
  const store = new SqliteViewStore(path, durable ? 'durable' : 'views');
  try {
    if (epoch !== undefined) await store.guard(epoch);
    return store;
  } catch (error) {
    await store.close();
    throw error;
  }
}

/** One open file. */
export class SqliteViewStore extends ViewStore implements CheckpointStore {
  private readonly db: Database.Database;
  private readonly use: Use;
  private readonly statements: Statements;
  private readonly tables = new Map<string, ViewTable>();
  private fence: number | undefined;

  constructor(path: string, use: Use) {
    super();
    this.db = openDatabase(path, use);
    this.statements = new Statements(this.db);
    this.use = use;
  }

  override define(set: ViewSet): Promise<void> {
    return this.answer(() => {
      if (this.use === 'snapshot' || this.use === 'looking-on') demandTables(this.db, set);
      else makeTables(this.db, set, this.use !== 'building');
      for (const projection of projectionsOf(set)) {
        this.tables.set(projection.name, new ViewTable(this.db, projection));
      }
    });
  }

  /** Makes the indexes that were left out while building, one after another: others get their turn between them. */
  async finish(set: ViewSet): Promise<void> {
    this.db.exec('commit');
    const projections = projectionsOf(set);
    for (const projection of projections) {
      for (const index of indexesOf(projection)) {
        this.db.exec(index);
        await new Promise(setImmediate);
      }
    }
    fixStatistics(this.db, projections);
  }

  /**
   * From now on every commit is made under this epoch of a lease, and those under a smaller one are refused:
   * a holder that froze, was taken over from, and woke up again cannot write any more.
   * @throws {CheckpointMoved} when the file has seen a greater epoch
   */
  guard(epoch: number): Promise<void> {
    return this.answer(() => {
      if (this.db.prepare(GUARD).run(epoch).changes !== 1) throw superseded(epoch);
      this.fence = epoch;
    });
  }

  /** Changes whenever another connection has committed. */
  dataVersion(): unknown {
    return this.db.pragma('data_version', { simple: true });
  }

  override checkpoint(set: string): Promise<Checkpoint | undefined> {
    return this.answer(() => this.db.prepare<[string], Checkpoint>(CHECKPOINT).get(set));
  }

  override commit(
    set: string,
    changes: readonly Change[],
    from: Checkpoint | undefined,
    to: Checkpoint,
  ): Promise<void> {
    return this.answer(() => {
      const work = changes.map(({ view, key, row, before }) => {
        const table = this.table(view);
        const known = this.use === 'building' ? undefined : before; // has no indexes yet
        return { table, key, binding: row && table.binding(key, row, known) };
      });
      const old = [from?.position ?? null, from?.epoch ?? null];
      this.atOnce(() => {
        this.checkLeadership();
        const move = this.statements.of(MOVE_SET).run(to.position, to.epoch, set, ...old);
        if (move.changes !== 1) throw moved(set);
        for (const { table, key, binding } of work) {
          if (binding) table.upsert(binding);
          else table.remove(key);
        }
      });
    });
  }

  override get<R extends Row>(view: string, key: string): Promise<R | undefined> {
    return this.answer(() => this.table(view).get(key) as R | undefined);
  }

  override getMany<R extends Row>(view: string, keys: readonly string[]): Promise<Map<string, R>> {
    return this.answer(() => this.table(view).getMany<R>(keys));
  }

  override find<R extends Row>(view: string, options: FindOptions = {}): Promise<Found<R>> {
    return this.answer(() => this.table(view).find<R>(options));
  }

  override count(
    view: string,
    where: Where = {},
    by: readonly string[] = [],
  ): Promise<readonly Counted[]> {
    return this.answer(() => this.table(view).count(where, by));
  }

  override distinct(view: string, column: string, where: Where = {}): Promise<number> {
    return this.answer(() => this.table(view).distinct(column, where));
  }

  override async *all<R extends Row>(view: string): AsyncIterable<R & { readonly key: string }> {
    const table = await this.answer(() => this.table(view));
    for (const page of table.pages(this.use === 'snapshot' || this.use === 'building')) {
      yield* page as readonly (R & { readonly key: string })[];
      await new Promise(setImmediate);
    }
  }

  load(name: string): Promise<ReactionPlace | undefined> {
    return this.answer(() => loadPlace(this.statements, name));
  }

  save(name: string, from: ReactionPlace | undefined, to: ReactionPlace): Promise<void> {
    const move = (): void => {
      this.checkLeadership();
      savePlace(this.statements, name, from, to);
    };
    return this.answer(() => this.db.transaction(move).immediate());
  }

  override close(): Promise<void> {
    this.db.close();
    return Promise.resolve();
  }

  /** While building, all is one transaction from the first row to `finish`: pages written often reach the file once. */
  private atOnce(write: () => void): void {
    if (this.use !== 'building') this.db.transaction(write).immediate();
    else write();
  }

  /** Asked inside the transaction of each commit: nobody can take over between the question and the write. */
  private checkLeadership(): void {
    if (this.fence === undefined) return;
    const seen = this.statements.of(FENCE).get() as { epoch: number } | undefined;
    if (seen?.epoch !== this.fence) throw superseded(this.fence);
  }

  private table(view: string): ViewTable {
    const table = this.tables.get(view);
    if (!table) throw new Error(`There is no view "${view}".`);
    return table;
  }

  private answer<T>(give: () => T): Promise<T> {
    return new Promise((resolve) => {
      if (!this.db.open) throw new Error('The views are closed.');
      resolve(give());
    });
  }
}

const superseded = (epoch: number): CheckpointMoved =>
  new CheckpointMoved(`Another has taken over from the holder of lease ${epoch}.`);

const moved = (name: string): CheckpointMoved =>
  new CheckpointMoved(`The checkpoint of ${name} was moved by another.`);
