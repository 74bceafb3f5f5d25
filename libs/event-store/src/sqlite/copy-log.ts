import { chmodSync, closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Clock, SystemClock, toEpochMs } from '#kernel';
import { StoreUnavailable } from '../errors.ts';
import { toFault } from './faults.ts';
import { openForReading, openForWriting } from './open-database.ts';
import { beginEpoch } from './schema.ts';
import { takeWriterLock } from './writer-lock.ts';

export type LogCopy = {
  /** The log that is read; it may be written to meanwhile. */
  readonly from: string;
  /** Must not exist yet. */
  readonly to: string;
};

/**
 * Copies a log as it is at this moment, whole and compact; the identity stays the same.
 * The copy appears under its name only when it is on the disk.
 * @throws {StoreUnavailable} fatal, when `from` is no sound log or `to` exists; else when the disk is full
 */
export function backUpSqliteLog(copy: LogCopy): void {
  makeCopy(copy, () => undefined);
}

/**
 * Restores a copy. The log gets a new identity, so that views and checkpoints of lost events are detected.
 * @throws {StoreUnavailable} as {@link backUpSqliteLog}, and fatal when `to` is being written to
 */
export function restoreSqliteLog({
  clock = new SystemClock(),
  ...copy
}: LogCopy & { readonly clock?: Clock }): void {
  const lock = takeWriterLock(copy.to);
  try {
    makeCopy(copy, (path) => {
      const now = toEpochMs(clock.now());
      const db = openForWriting(path, now);
      beginEpoch(db, now);
      db.close();
    });
  } finally {
    lock.release();
  }
}

function makeCopy({ from, to }: LogCopy, finish: (path: string) => void): void {
  if (existsSync(to)) throw new StoreUnavailable(`${to} exists; move it away first`, true);
  const part = `${to}.part`;
  rmSync(part, { force: true });
  const db = openForReading(from);
  try {
    db.prepare('vacuum into ?').run(part);
    finish(part);
    chmodSync(part, 0o600);
    flush(part);
    renameSync(part, to);
    flush(dirname(to));
  } catch (error) {
    rmSync(part, { force: true });
    throw toFault(error);
  } finally {
    db.close();
  }
}

function flush(path: string): void {
  const file = openSync(path, 'r');
  fsyncSync(file);
  closeSync(file);
}
