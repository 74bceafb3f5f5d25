import type Database from 'better-sqlite3';
import { type Projection } from '../projection.ts';

const ROWS = 1_000_000;
const ROWS_OF_ONE_OF_FEW = ROWS / 5;
/** Of the first column; each after it tells half as much. */
const ROWS_OF_A_VALUE = 100;
/** Of the values of a column, how many stand beside one value of the column before it in an index. */
const VALUES_BESIDE_ONE = 10;

export const indexName = (table: string, columns: readonly string[]): string =>
  `${table}.${columns.join('+')}`;

/** The columns of each index: one for each column, and those of several. */
export const indexedIn = ({
  columns,
  indexes = [],
  unindexed = [],
}: Projection): readonly (readonly string[])[] => [
  ...Object.keys(columns)
    .filter((column) => !unindexed.includes(column))
    .map((column) => [column]),
  ...indexes,
];

/**
 * Tells the planner of SQLite what to expect of tables, whatever is in them now: many rows, each value of a column in
 * few of them, but in many where the projection says so. What `analyze` would count in a table that is young stays
 * true for the planner when the table has grown: it then reads the whole of it for every look-up (docs/adr/0020).
 */
export function fixStatistics(db: Database.Database, projections: readonly Projection[]): void {
  db.exec('drop table if exists sqlite_stat4'); // what somebody has counted by hand
  db.exec('analyze sqlite_schema'); // makes the table of statistics, and counts nothing
  const forget = db.prepare('delete from sqlite_stat1 where tbl = ?');
  const tell = db.prepare('insert into sqlite_stat1 (tbl, idx, stat) values (?, ?, ?)');
  for (const projection of projections) {
    const { name, columns, fewValues = [] } = projection;
    forget.run(name);
    tell.run(name, null, String(ROWS));
    const names = Object.keys(columns);
    for (const indexed of indexedIn(projection)) {
      const [first = ''] = indexed;
      const most = fewValues.includes(first)
        ? ROWS_OF_ONE_OF_FEW
        : ROWS_OF_A_VALUE * 2 ** names.indexOf(first);
      const rows = indexed.map((_, at) => Math.max(1, Math.ceil(most / VALUES_BESIDE_ONE ** at)));
      tell.run(name, indexName(name, indexed), [ROWS, ...rows, 1].join(' '));
    }
  }
  db.exec('analyze sqlite_schema'); // reads them
}
