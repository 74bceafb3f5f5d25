import { statSync } from 'node:fs';
import { type Database } from 'better-sqlite3';
import { WAL_LIMIT_BYTES } from './open-database.ts';

const COMMITS_BETWEEN_LOOKS = 256;

/**
 * Presses for a checkpoint when the WAL has outgrown its bound: the automatic one gives way to readers,
 * and under ever new readers in other processes the WAL would grow without end.
 */
export class WalGuard {
  private readonly db: Database;
  private readonly limitBytes: number;
  private commits = 0;

  constructor(db: Database, limitBytes = WAL_LIMIT_BYTES) {
    this.db = db;
    this.limitBytes = limitBytes;
  }

  commitDone(): void {
    if (++this.commits % COMMITS_BETWEEN_LOOKS === 0 && this.size() > this.limitBytes) this.press();
  }

  private size(): number {
    return statSync(`${this.db.name}-wal`, { throwIfNoEntry: false })?.size ?? 0;
  }

  private press(): void {
    try {
      this.db.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // What was committed is safe in the WAL; the next check tries again.
    }
  }
}
