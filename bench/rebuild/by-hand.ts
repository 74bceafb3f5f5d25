import Database from 'better-sqlite3';
import { type EventMeta, type Position, type RecordedEvent } from '#event-store';
import { toInstant } from '#kernel';
import { type Projection, type Row } from '#views';
import { boards } from './boards.ts';

const BATCH = 4_000;
const projections = boards.projections as unknown as readonly Projection[];
type Stored = readonly [number, number, string, string, string, string, number, string];

/**
 * What P4 is measured against: the same log scanned and parsed, the same folds, and the same rows written, by hand:
 * prepared statements on one file, one transaction a batch, a Map for the rows of the batch. As with ours, the file is
 * filled without flushing or indexes, which are made at the end.
 */
export function rebuildByHand(logPath: string, path: string): number {
  const log = new Database(logPath, { readonly: true });
  const db = new Database(path);
  db.pragma('page_size = 8192');
  for (const pragma of ['journal_mode = MEMORY', 'synchronous = OFF', 'cache_size = -64000'])
    db.pragma(pragma);
  db.exec('create table checkpoint (position integer) strict; insert into checkpoint values (0)');
  const views = projections.map((projection) => prepare(db, projection));
  const scan = log
    .prepare<[number, number], Stored>(
      `
    select e.pos, e.rev, hex(e.id), e.type, e.data, e.meta, e.recorded_at, s.name
    from event e cross join stream s on s.sid = e.stream where e.pos > ? order by e.pos limit ?`,
    )
    .raw();
  const move = db.prepare('update checkpoint set position = ?');
  let [at, count] = [0, 0];
  for (;;) {
    const events = scan.all(at, BATCH).map(toEvent);
    if (events.length === 0) break;
    at = Number(events.at(-1)?.position);
    count += events.length;
    db.exec('begin immediate');
    for (const fold of views) fold(events);
    move.run(at);
    db.exec('commit');
  }
  for (const { name, columns } of projections) {
    for (const column of Object.keys(columns))
      db.exec(`create index "${name}.${column}" on "${name}" ("${column}", key)`);
  }
  db.close();
  log.close();
  return count;
}

const toEvent = ([pos, revision, id, type, data, meta, at, stream]: Stored): RecordedEvent => ({
  id: `${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`,
  type,
  data: JSON.parse(data) as object,
  meta: JSON.parse(meta) as EventMeta,
  stream,
  revision,
  position: String(pos).padStart(20, '0') as Position,
  recordedAt: toInstant(at),
});

function prepare(db: Database.Database, { name, columns, prefixes, keys, evolve }: Projection) {
  const names = Object.keys(columns);
  const fields = names.map((column) => `"${column}"`).join(', ');
  db.exec(
    `create table "${name}" (key text primary key, ${names.map((c) => `"${c}" any, `).join('')}row text not null) strict`,
  );
  const get = db.prepare<[string], string>(`select row from "${name}" where key = ?`).pluck();
  const put = db.prepare(
    `insert into "${name}" (key, ${fields}, row) values (?${', ?'.repeat(names.length + 1)}) on conflict (key)
     do update set ${names.map((c) => `"${c}" = excluded."${c}", `).join('')}row = excluded.row`,
  );
  const remove = db.prepare(`delete from "${name}" where key = ?`);
  const extract = Object.values(columns);
  return (events: readonly RecordedEvent[]): void => {
    const rows = new Map<string, Row | undefined>();
    for (const event of events) {
      if (prefixes.length > 0 && !prefixes.some((prefix) => event.stream.startsWith(prefix)))
        continue;
      for (const key of keys(event)) {
        let row = rows.get(key);
        if (row === undefined) {
          const text = get.get(key);
          row = text === undefined ? undefined : (JSON.parse(text) as Row);
        }
        rows.set(key, evolve(row, event, key));
      }
    }
    for (const [key, row] of rows) {
      if (row) put.run(key, ...extract.map((take) => take(row)), JSON.stringify(row));
      else remove.run(key);
    }
  };
}
