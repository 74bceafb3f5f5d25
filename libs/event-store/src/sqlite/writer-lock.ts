import { type Database } from 'better-sqlite3';
import { StoreUnavailable } from '../errors.ts';
import { isBusy, toFault } from './faults.ts';
import { openDatabase } from './open-database.ts';

export type WriterLock = { readonly release: () => void };

/** Another store writes to the log. */
export class LogInUse extends StoreUnavailable {
  /** Number of its process, or `(starting)`. */
  readonly holder: string;

  constructor(path: string, holder: string) {
    super(
      `“${path}”正由进程 ${holder} 写入，同时只能有一个：请先停止它，或另指数据文件夹（DUBAN_DATA）。`,
      true,
    );
    this.holder = holder;
  }
}

/**
 * Lets one store write to a log, of all in all processes. The lock is the system's lock on a file beside the
 * log, so it ends with its process; the file itself remains and has no meaning.
 * Its `user_version` names the process.
 * @throws {LogInUse} at once, when another has it
 */
export function takeWriterLock(path: string): WriterLock {
  const db = openDatabase(`${path}.lock`, { timeout: 0 });
  try {
    db.exec('begin immediate');
    db.pragma(`user_version = ${process.pid}`);
    db.exec('commit');
    db.exec('begin immediate');
  } catch (error) {
    const fault = isBusy(error) ? new LogInUse(path, readHolder(db)) : toFault(error);
    db.close();
    throw fault;
  }
  return { release: () => db.close() };
}

function readHolder(db: Database): string {
  try {
    return String(db.pragma('user_version', { simple: true }));
  } catch {
    return '(starting)'; // it is just writing its number
  }
}
