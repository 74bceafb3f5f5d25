import { type CheckpointStore, type ReactionPlace } from '../checkpoint-store.port.ts';
import { CheckpointMoved } from '../errors.ts';
import { pageOf, writeCursor } from '../page.ts';
import { type ColumnValue, type Projection, type Row, type ViewSet } from '../projection.ts';
import { columnValue, fingerprintOf, parseRow, projectionsOf } from '../shape.ts';
import {
  type Change,
  type Checkpoint,
  type Counted,
  type FindOptions,
  type Found,
  ViewStore,
  type Where,
} from '../view-store.port.ts';
import { compareText, compareValues, matches } from './match.ts';

/** The row is kept as text, so that nobody can change it from outside. */
type Entry = { readonly key: string; readonly text: string; readonly columns: Columns };
type Columns = Readonly<Record<string, ColumnValue>>;
type View = { readonly projection: Projection; readonly set: string; entries: Map<string, Entry> };

/** Views that are forgotten with the process: for specs. They keep the whole contract. */
export class InMemoryViewStore extends ViewStore implements CheckpointStore {
  private readonly views = new Map<string, View>();
  private readonly fingerprints = new Map<string, string>();
  private readonly checkpoints = new Map<string, Checkpoint>();
  private readonly reactions = new Map<string, ReactionPlace>();
  private closed = false;

  override define(set: ViewSet): Promise<void> {
    return this.answer(() => {
      const projections = projectionsOf(set);
      for (const { name } of projections) {
        const owner = this.views.get(name)?.set ?? set.name;
        if (owner !== set.name) throw new Error(`The view ${name} belongs to the set ${owner}.`);
      }
      const fingerprint = fingerprintOf(set);
      const kept = this.fingerprints.get(set.name) === fingerprint;
      if (!kept) this.drop(set.name);
      this.fingerprints.set(set.name, fingerprint);
      for (const projection of projections) {
        const entries = this.views.get(projection.name)?.entries ?? new Map<string, Entry>();
        this.views.set(projection.name, { projection, set: set.name, entries });
      }
    });
  }

  override checkpoint(set: string): Promise<Checkpoint | undefined> {
    return this.answer(() => this.checkpoints.get(set));
  }

  override commit(
    set: string,
    changes: readonly Change[],
    from: Checkpoint | undefined,
    to: Checkpoint,
  ): Promise<void> {
    return this.answer(() => {
      const entries = changes.map(({ view, key, row }) => {
        const { projection } = this.named(view);
        return { view, key, entry: row && entryOf(projection, key, row) };
      });
      move(this.checkpoints, set, from, to);
      for (const { view, key, entry } of entries) {
        if (entry) this.named(view).entries.set(key, entry);
        else this.named(view).entries.delete(key);
      }
    });
  }

  override get<R extends Row>(view: string, key: string): Promise<R | undefined> {
    return this.answer(() => {
      const entry = this.named(view).entries.get(key);
      return entry && parseRow<R>(entry.text);
    });
  }

  override getMany<R extends Row>(view: string, keys: readonly string[]): Promise<Map<string, R>> {
    return this.answer(() => {
      const { entries } = this.named(view);
      const rows = new Map<string, R>();
      for (const key of keys) {
        const entry = entries.get(key);
        if (entry) rows.set(key, parseRow<R>(entry.text));
      }
      return rows;
    });
  }

  override find<R extends Row>(view: string, options: FindOptions = {}): Promise<Found<R>> {
    return this.answer(() => {
      const { order, limit, after } = pageOf(options);
      const valuesOf = (entry: Entry): ColumnValue[] =>
        order.map(([column]) => this.columnOf(view, entry, column));
      const compare = (a: readonly ColumnValue[], b: readonly ColumnValue[]): number => {
        for (const [at, [, direction]] of order.entries()) {
          const sign = compareValues(a[at] ?? null, b[at] ?? null);
          if (sign !== 0) return direction === 'asc' ? sign : -sign;
        }
        return 0;
      };
      const sorted = this.matching(view, options.where)
        .map((entry) => ({ entry, values: valuesOf(entry) }))
        .filter(({ values }) => !after || compare(values, after) > 0)
        .sort((a, b) => compare(a.values, b.values));
      const page = sorted.slice(0, limit);
      const last = page.at(-1);
      return {
        rows: page.map(({ entry }) => ({
          ...(this.told(view, entry, options) as R),
          key: entry.key,
        })),
        ...(last && sorted.length > limit && { cursor: writeCursor(order, last.values) }),
      };
    });
  }

  private told(view: string, entry: Entry, { fields }: FindOptions): Row {
    if (!fields) return parseRow(entry.text);
    return Object.fromEntries(fields.map((field) => [field, this.columnOf(view, entry, field)]));
  }

  override count(
    view: string,
    where?: Where,
    by: readonly string[] = [],
  ): Promise<readonly Counted[]> {
    return this.answer(() => {
      const groups = new Map<string, { values: ColumnValue[]; count: number }>();
      if (by.length === 0) groups.set('[]', { values: [], count: 0 });
      for (const entry of this.matching(view, where)) {
        const values = by.map((column) => this.columnOf(view, entry, column));
        const name = JSON.stringify(values);
        groups.set(name, { values, count: (groups.get(name)?.count ?? 0) + 1 });
      }
      const inOrder = [...groups.values()].sort((a, b) =>
        a.values.reduce<number>((sign, value, at) => {
          return sign || compareValues(value, b.values[at] ?? null);
        }, 0),
      );
      return inOrder.map(({ values, count }) => {
        return {
          group: Object.fromEntries(by.map((name, at) => [name, values[at] ?? null])),
          count,
        };
      });
    });
  }

  override async *all<R extends Row>(view: string): AsyncIterable<R & { readonly key: string }> {
    const { entries } = await this.answer(() => this.named(view));
    for (const key of [...entries.keys()].sort(compareText)) {
      const entry = entries.get(key);
      if (entry) yield { ...parseRow<R>(entry.text), key };
    }
  }

  load(name: string): Promise<ReactionPlace | undefined> {
    return this.answer(() => this.reactions.get(name));
  }

  save(name: string, from: ReactionPlace | undefined, to: ReactionPlace): Promise<void> {
    return this.answer(() => move(this.reactions, name, from, to));
  }

  override close(): Promise<void> {
    this.closed = true;
    return Promise.resolve();
  }

  private drop(set: string): void {
    this.checkpoints.delete(set);
    for (const [name, view] of this.views) if (view.set === set) this.views.delete(name);
  }

  private named(name: string): View {
    const view = this.views.get(name);
    if (!view) throw new Error(`There is no view "${name}".`);
    return view;
  }

  private matching(view: string, where: Where = {}): Entry[] {
    for (const column of Object.keys(where)) this.demandColumn(view, column);
    return [...this.named(view).entries.values()].filter((entry) =>
      matches(where, (column) => this.columnOf(view, entry, column)),
    );
  }

  private columnOf(view: string, { key, columns }: Entry, column: string): ColumnValue {
    if (column === 'key') return key;
    this.demandColumn(view, column);
    return columns[column] ?? null;
  }

  private demandColumn(view: string, column: string): void {
    if (column !== 'key' && !Object.hasOwn(this.named(view).projection.columns, column)) {
      throw new Error(`The view ${view} has no column "${column}".`);
    }
  }

  private answer<T>(give: () => T): Promise<T> {
    return new Promise((resolve) => {
      if (this.closed) throw new Error('The views are closed.');
      resolve(give());
    });
  }
}

function entryOf(projection: Projection, key: string, row: Row): Entry {
  const columns = Object.keys(projection.columns);
  const values = columns.map((column) => [column, columnValue(projection, column, row)] as const);
  return { key, text: JSON.stringify(row), columns: Object.fromEntries(values) };
}

function move<C extends Checkpoint>(
  checkpoints: Map<string, C>,
  name: string,
  from: C | undefined,
  to: C,
): void {
  const now = checkpoints.get(name);
  if (now?.position !== from?.position || now?.epoch !== from?.epoch) {
    throw new CheckpointMoved(`The checkpoint of ${name} was moved by another.`);
  }
  checkpoints.set(name, to);
}
