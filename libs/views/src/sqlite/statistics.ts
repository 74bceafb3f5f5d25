import type Database from 'better-sqlite3';
import { type Projection } from '../projection.ts';

const ROWS = 1_000_000;
const ROWS_OF_ONE_OF_FEW = ROWS / 5;
/** Of the first column; each after it tells half as much. */
const ROWS_OF_A_VALUE = 100;

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
  for (const { name, columns, fewValues = [] } of projections) {
    forget.run(name);
    tell.run(name, null, String(ROWS));
    for (const [at, column] of Object.keys(columns).entries()) {
      const rows = fewValues.includes(column) ? ROWS_OF_ONE_OF_FEW : ROWS_OF_A_VALUE * 2 ** at;
      tell.run(name, `${name}.${column}`, `${ROWS} ${rows} 1`);
    }
  }
  db.exec('analyze sqlite_schema'); // reads them
}
