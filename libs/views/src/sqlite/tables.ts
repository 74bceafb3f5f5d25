import type Database from 'better-sqlite3';
import { type Projection, type ViewSet } from '../projection.ts';
import { fingerprintOf, projectionsOf } from '../shape.ts';
import { fixStatistics, indexedIn, indexName } from './statistics.ts';

/** Names have passed the patterns of shape.ts: no quotes can be in them. */
export const quoted = (name: string): string => `"${name}"`;

/** Makes the tables of a set, after dropping those of another shape. One transaction. */
export function makeTables(db: Database.Database, set: ViewSet, withIndexes: boolean): void {
  const projections = projectionsOf(set);
  const fingerprint = fingerprintOf(set);
  db.transaction(() => {
    for (const { name } of projections) demandOwner(db, set.name, name);
    if (storedFingerprint(db, set.name) !== fingerprint) {
      dropSet(db, set.name);
      db.prepare('insert into duban_set (name, fingerprint) values (?, ?)').run(
        set.name,
        fingerprint,
      );
    }
    for (const projection of projections) makeTable(db, set.name, projection);
    if (!withIndexes) return;
    for (const index of projections.flatMap(indexesOf)) db.exec(index);
    fixStatistics(db, projections);
  }).immediate();
}

/** @throws {Error} when the file holds the set in another shape, or not at all */
export function demandTables(db: Database.Database, set: ViewSet): void {
  if (storedFingerprint(db, set.name) !== fingerprintOf(set)) {
    throw new Error(`This file does not hold the views "${set.name}" in this version.`);
  }
}

function storedFingerprint(db: Database.Database, set: string): string | undefined {
  const select = 'select fingerprint from duban_set where name = ?';
  return db.prepare<[string], { fingerprint: string }>(select).get(set)?.fingerprint;
}

function demandOwner(db: Database.Database, set: string, view: string): void {
  const select = 'select set_name as owner from duban_view where name = ?';
  const owner = db.prepare<[string], { owner: string }>(select).get(view)?.owner ?? set;
  if (owner !== set) throw new Error(`The view ${view} belongs to the set ${owner}.`);
}

function dropSet(db: Database.Database, set: string): void {
  const select = 'select name from duban_view where set_name = ?';
  const views = db.prepare<[string], { name: string }>(select).all(set);
  for (const { name } of views) db.exec(`drop table ${quoted(name)}`);
  db.prepare('delete from duban_view where set_name = ?').run(set);
  db.prepare('delete from duban_set where name = ?').run(set);
}

/** Columns are of type `any`: a number stays a number, text stays text. */
function makeTable(db: Database.Database, set: string, { name, columns }: Projection): void {
  const fields = Object.keys(columns).map((column) => `${quoted(column)} any, `);
  const table = `${quoted(name)} (key text primary key, ${fields.join('')}row text not null)`;
  db.exec(`create table if not exists ${table} strict`);
  db.prepare('insert or ignore into duban_view (name, set_name) values (?, ?)').run(name, set);
}

/** The key stands in each index, so that a page in the order of a column is read without sorting. */
export function indexesOf(projection: Projection): readonly string[] {
  const { name } = projection;
  return indexedIn(projection).map((indexed) => {
    const index = quoted(indexName(name, indexed));
    return `create index if not exists ${index} on ${quoted(name)} (${indexed.map(quoted).join(', ')}, key)`;
  });
}
