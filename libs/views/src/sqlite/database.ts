import Database from 'better-sqlite3';

/**
 * What a file is opened for.
 * `views`: what a power cut takes away of the newest commits is folded again from the log.
 * `durable`: every commit is on the disk when it is answered, for what cannot be rebuilt.
 * `building`: fills a new file as fast as can be, without indexes and without safety; killed, it is worth nothing.
 * `snapshot`: read-only, and for ever as the file was when it was opened.
 * `looking-on`: read-only, while another process writes.
 */
export type Use = 'views' | 'durable' | 'building' | 'snapshot' | 'looking-on';

/** Of a new file: a page costs the same to write, and a row with what it says in several indexes touches fewer of them. */
const PAGE_SIZE = 'page_size = 8192';

/**
 * WAL comes first: it makes better-sqlite3 fall back to `synchronous = NORMAL`. Checkpoints of views are four times as
 * large as by default: a batch writes some page of every index, and most of them again in the next.
 */
const PRAGMAS: Readonly<Record<Use, readonly string[]>> = {
  views: [
    PAGE_SIZE,
    'journal_mode = WAL',
    'synchronous = NORMAL',
    'wal_autocheckpoint = 2000',
    'cache_size = -16000',
  ],
  durable: ['journal_mode = WAL', 'synchronous = FULL', 'cache_size = -16000'],
  building: [
    PAGE_SIZE,
    'journal_mode = MEMORY',
    'synchronous = OFF',
    'locking_mode = EXCLUSIVE',
    'cache_size = -64000',
  ],
  snapshot: [],
  'looking-on': ['query_only = ON', 'cache_size = -16000'],
};

const BOOKS = `
  create table if not exists duban_set (
    name text primary key, fingerprint text not null, position text, epoch text) strict;
  create table if not exists duban_view (
    name text primary key, set_name text not null references duban_set) strict;
  create table if not exists duban_reaction (
    name text primary key, position text not null, epoch text not null) strict;
  create table if not exists duban_reaction_last (
    name text primary key, stream text not null, revision integer not null, id text not null) strict;
  create table if not exists duban_reaction_held (
    name text primary key, events text not null) strict;
  create table if not exists duban_fence (
    one integer primary key check (one = 1), epoch integer not null) strict;`;

/** @throws {Error} when the file is no database, or its disk cannot be trusted as asked */
export function openDatabase(path: string, use: Use): Database.Database {
  const db = new Database(path, {
    readonly: use === 'snapshot',
    fileMustExist: use === 'looking-on',
    timeout: 5_000,
  });
  try {
    for (const pragma of PRAGMAS[use]) db.pragma(pragma);
    db.pragma('trusted_schema = OFF');
    if (use === 'durable' && db.pragma('synchronous', { simple: true }) !== 2) {
      throw new Error(`${path}: the database does not flush its commits`);
    }
    // A transaction sees the file as it is at its first read.
    if (use === 'snapshot') db.exec('begin; select 1 from duban_set');
    else if (use !== 'looking-on') db.exec(BOOKS);
    if (use === 'building') db.exec('begin exclusive');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}
