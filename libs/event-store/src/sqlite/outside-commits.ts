import { type Database } from 'better-sqlite3';
import { type AppendSignal } from '../append-signal.ts';

/** How soon a commit of another process is noticed. */
const LOOK_OUT_MS = 25;

/** Signals when another connection has committed; commits of this one leave `data_version` as it is. */
export class OutsideCommits {
  private readonly db: Database;
  private readonly appendSignal: AppendSignal;
  private timer: NodeJS.Timeout | undefined;
  private seen: unknown;

  constructor(db: Database, appendSignal: AppendSignal) {
    this.db = db;
    this.appendSignal = appendSignal;
  }

  watch(): void {
    this.timer ??= setInterval(() => this.look(), LOOK_OUT_MS).unref();
  }

  ignore(): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const version = this.version();
    if (version === this.seen) return;
    this.seen = version;
    this.appendSignal.notify();
  }

  /** An unreadable log signals too: the subscriptions then meet the fault themselves, and tell of it. */
  private version(): unknown {
    try {
      return this.db.pragma('data_version', { simple: true });
    } catch (error) {
      return error;
    }
  }
}
