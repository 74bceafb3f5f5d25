import { existsSync, realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import Database from 'better-sqlite3';
import { StoreUnavailable } from '../errors.ts';
import { toFault } from './faults.ts';
import { demandSchema, ensureSchema } from './schema.ts';

/** Versions before it can lose commits when a checkpoint meets a write (sqlite.org/wal.html#walresetbug). */
const OLDEST_SQLITE = '3.51.3';
const BUSY_TIMEOUT_MS = 250;
const CHEAP_TO_CHECK_BYTES = 64 * 1024 * 1024;

/** The WAL is cut back to this after a checkpoint, and a checkpoint is pressed for beyond it. */
export const WAL_LIMIT_BYTES = 64 * 1024 * 1024;

/** Pages. Fewer, larger checkpoints: four times the default made appends to many streams a third faster. */
const CHECKPOINT_PAGES = 4_000;
const CACHE_KIB = 32 * 1024;

/** The real path: the lock is beside the file itself. */
export const realPath = (path: string): string =>
  existsSync(path) ? realpathSync(path) : resolve(path);

/** @throws {StoreUnavailable} fatal, when it is no sound log or SQLite is too old */
export function openForWriting(path: string, now: number): Database.Database {
  const unclean = existsSync(`${path}-wal`) && statSync(`${path}-wal`).size > 0;
  return opened(path, {}, (db) => {
    setPragmas(db);
    if (unclean || isCheapToCheck(path)) demandSound(db);
    ensureSchema(db, now);
  });
}

/** Read-only, while another process may write. @throws {StoreUnavailable} fatal, when there is no such log */
export function openForReading(path: string): Database.Database {
  return opened(path, { readonly: true, fileMustExist: true }, (db) => {
    db.pragma('trusted_schema = OFF');
    db.pragma(`cache_size = -${CACHE_KIB}`);
    demandSchema(db);
  });
}

/** @throws {StoreUnavailable} fatal */
export function openDatabase(path: string, options: Database.Options): Database.Database {
  try {
    return new Database(path, options);
  } catch (error) {
    throw new StoreUnavailable(`${path} cannot be opened`, true, { cause: error });
  }
}

function opened(
  path: string,
  options: Database.Options,
  prepare: (db: Database.Database) => void,
): Database.Database {
  const db = openDatabase(path, { ...options, timeout: BUSY_TIMEOUT_MS });
  try {
    demandVersion(db);
    prepare(db);
    return db;
  } catch (error) {
    db.close();
    throw toFault(error);
  }
}

function setPragmas(db: Database.Database): void {
  const journal = db.pragma('journal_mode = WAL', { simple: true });
  db.pragma('synchronous = FULL'); // after WAL: better-sqlite3 makes it NORMAL there, which loses commits
  const synchronous = db.pragma('synchronous', { simple: true });
  if (journal !== 'wal' || synchronous !== 2) {
    throw new StoreUnavailable(`${db.name} is on a disk that cannot keep a log (no WAL)`, true);
  }
  db.pragma('fullfsync = ON'); // macOS: fsync alone stops at the drive's own cache
  db.pragma('checkpoint_fullfsync = ON');
  db.pragma('foreign_keys = ON');
  db.pragma('recursive_triggers = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma(`cache_size = -${CACHE_KIB}`);
  db.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  db.pragma(`journal_size_limit = ${WAL_LIMIT_BYTES}`);
}

const isCheapToCheck = (path: string): boolean => statSync(path).size < CHEAP_TO_CHECK_BYTES;

function demandSound(db: Database.Database): void {
  const found = db.pragma('quick_check(1)', { simple: true });
  if (found !== 'ok') throw new StoreUnavailable(`${db.name} is damaged: ${String(found)}`, true);
}

function demandVersion(db: Database.Database): void {
  const version = String(db.prepare('select sqlite_version()').pluck().get());
  if (version.localeCompare(OLDEST_SQLITE, 'en', { numeric: true }) < 0) {
    throw new StoreUnavailable(
      `SQLite ${version} can lose events; ${OLDEST_SQLITE} is needed`,
      true,
    );
  }
}
