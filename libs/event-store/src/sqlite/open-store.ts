import { type Clock, SystemClock, toEpochMs } from '#kernel';
import { type EventStore } from '../event-store.port.ts';
import { openForReading, openForWriting, realPath } from './open-database.ts';
import { SqliteEventStore } from './sqlite.event-store.ts';
import { takeWriterLock } from './writer-lock.ts';

export type SqliteEventStoreOptions = {
  /** The log's file; `-wal`, `-shm` and `.lock` stand beside it. Its folder must exist. */
  readonly path: string;
  /** Read-only, beside a process that writes or none. Default false: one store of all processes may write. */
  readonly readOnly?: boolean;
  /** Gives `recordedAt`. Default the machine's. */
  readonly clock?: Clock;
};

/**
 * Opens the log in one SQLite file, making it unless `readOnly`.
 * @throws {StoreUnavailable} fatal, when another store writes to it, or it is damaged, no log, or missing
 */
export function openSqliteEventStore(options: SqliteEventStoreOptions): Promise<EventStore> {
  return new Promise((resolve) => resolve(open(options)));
}

function open(options: SqliteEventStoreOptions): EventStore {
  const { readOnly = false, clock = new SystemClock() } = options;
  const path = realPath(options.path);
  if (readOnly) return new SqliteEventStore(openForReading(path));
  const lock = takeWriterLock(path);
  try {
    return new SqliteEventStore(openForWriting(path, toEpochMs(clock.now())), { lock, clock });
  } catch (error) {
    lock.release();
    throw error;
  }
}
