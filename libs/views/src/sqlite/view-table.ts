import type Database from 'better-sqlite3';
import { pageOf, writeCursor } from '../page.ts';
import { type ColumnValue, type Projection, type Row } from '../projection.ts';
import { columnValue, parseRow } from '../shape.ts';
import { type Counted, type FindOptions, type Found, type Where } from '../view-store.port.ts';
import { countSql, pageSql, type Table, whereSql } from './find-sql.ts';
import { Statements } from './statements.ts';
import { quoted } from './tables.ts';

/** What is bound to write a row, and which columns are set in one that is there: a bit for each. */
type Binding = { readonly values: readonly ColumnValue[]; readonly changed: number };

type Keyed = { readonly key: string };

const PAGE_ROWS = 1_000;
/** No row has it, and no JSON shows it. */
const COLUMNS = Symbol('columns');

/** The table of one view, and the statements prepared for it. */
export class ViewTable {
  private readonly projection: Projection;
  private readonly name: string;
  private readonly table: Table;
  private readonly columns: readonly string[];
  private readonly statements: Statements;
  private readonly insertSql: string;
  private readonly upserts = new Map<number, Database.Statement>();

  constructor(
    private readonly db: Database.Database,
    projection: Projection,
  ) {
    this.statements = new Statements(db);
    this.projection = projection;
    this.name = quoted(projection.name);
    const { unindexed = [] } = projection;
    this.table = {
      name: this.name,
      quote: (column) => this.quote(column),
      hasIndex: (column) => !unindexed.includes(column),
    };
    this.columns = Object.keys(projection.columns);
    const fields = [...this.columns.map(quoted), 'row'];
    this.insertSql = `insert into ${this.name} (key, ${fields.join(', ')}) values (?${', ?'.repeat(fields.length)})`;
  }

  /**
   * What is bound to write a row.
   * @param before the row that is there, when it is known: the indexes of columns that stay are then left alone
   * @throws {Error} when a column function gives what no column can hold
   */
  binding(key: string, row: Row, before?: Row): Binding {
    const values: ColumnValue[] = [key];
    let changed = 0;
    for (const [at, column] of this.columns.entries()) {
      const value = columnValue(this.projection, column, row);
      values.push(value);
      const stays = before && columnValue(this.projection, column, before) === value;
      if (!stays) changed |= 1 << at;
    }
    values.push(JSON.stringify(row));
    return { values, changed };
  }

  upsert({ values, changed }: Binding): void {
    let statement = this.upserts.get(changed);
    if (!statement) {
      const columns = this.columns.filter((_, at) => changed & (1 << at)).map(quoted);
      const set = [...columns, 'row'].map((field) => `${field} = excluded.${field}`).join(', ');
      statement = this.db.prepare(`${this.insertSql} on conflict (key) do update set ${set}`);
      this.upserts.set(changed, statement);
    }
    statement.run(values);
  }

  remove(key: string): void {
    this.statements.of(`delete from ${this.name} where key = ?`).run(key);
  }

  get(key: string): Row | undefined {
    const found = this.raw(`select row from ${this.name} where key = ?`, [key])[0];
    return found && parseRow(String(found[0]));
  }

  getMany<R extends Row>(keys: readonly string[]): Map<string, R> {
    const wanted = whereSql({ key: { in: keys } }, this.table);
    const text = `select key, row from ${this.name} where ${wanted.text}`;
    const rows = new Map<string, R>();
    for (const [key, row] of this.raw(text, wanted.values)) {
      rows.set(String(key), parseRow<R>(String(row)));
    }
    return rows;
  }

  find<R extends Row>(options: FindOptions): Found<R> {
    const page = pageOf(options);
    const { where = {}, fields } = options;
    const selected = fields?.map(this.table.quote) ?? ['row'];
    const { text, values } = pageSql(this.table, selected, { where, page });
    const found = this.raw(text, values);
    const given = found.slice(0, page.limit);
    const last = given.at(-1)?.slice(-page.order.length) ?? [];
    const rows = given.map(([key, ...told]) =>
      fields ? { ...named(fields, told), key } : keyed(key, told[0]),
    );
    return {
      rows: rows as unknown as Found<R>['rows'],
      ...(found.length > given.length && { cursor: writeCursor(page.order, last) }),
    };
  }

  count(where: Where, by: readonly string[]): readonly Counted[] {
    const { indexes = [] } = this.projection;
    const { text, values } = countSql(this.table, { where, by }, indexes);
    return this.raw(text, values).map(([count, ...group]) => {
      return { group: named(by, group), count: Number(count) };
    });
  }

  distinct(column: string, where: Where): number {
    const wanted = whereSql(where, this.table);
    const text = `select count(distinct ${this.table.quote(column)}) from ${this.name} where ${wanted.text}`;
    return Number(this.raw(text, wanted.values)[0]?.[0]);
  }

  /**
   * All rows by key, in pages: nothing is held between two of them.
   * @param whole with what stands in the columns, too, under a symbol: for two stores to be compared, since what is
   * asked and sorted by may be damaged where the row is not
   */
  *pages(whole: boolean): Generator<readonly Keyed[]> {
    const columns = whole ? this.columns.map((column) => `, ${quoted(column)}`).join('') : '';
    const from = `select key, row${columns} from ${this.name}`;
    let found = this.raw(`${from} order by key limit ${PAGE_ROWS}`, []);
    while (found.length > 0) {
      yield found.map(([key, row, ...values]) =>
        whole ? { ...keyed(key, row), [COLUMNS]: values } : keyed(key, row),
      );
      const next = `${from} where key > ? order by key limit ${PAGE_ROWS}`;
      found = this.raw(next, [String(found.at(-1)?.[0])]);
    }
  }

  private quote(column: string): string {
    if (column !== 'key' && !this.columns.includes(column)) {
      throw new Error(`The view ${this.projection.name} has no column "${column}".`);
    }
    return column === 'key' ? column : quoted(column);
  }

  private raw(text: string, values: readonly ColumnValue[]): readonly ColumnValue[][] {
    return this.statements.of(text).raw().all(values) as ColumnValue[][];
  }
}

const named = (
  columns: readonly string[],
  values: readonly ColumnValue[],
): Readonly<Record<string, ColumnValue>> =>
  Object.fromEntries(columns.map((column, at) => [column, values[at] ?? null]));

const keyed = (key: ColumnValue | undefined, row: ColumnValue | undefined): Keyed => ({
  ...parseRow(String(row)),
  key: String(key),
});
