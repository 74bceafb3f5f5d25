import { setTimeout as pause } from 'node:timers/promises';
import { type Bell } from './bell.ts';
import {
  type Position,
  type RecordedEvent,
  type SubscribeOptions,
  type Subscription,
} from './event-store.port.ts';

/** A stretch of the log, looked through for certain streams. */
export type LogPage = {
  readonly events: readonly RecordedEvent[];
  /** The last place looked at; never before `after`. */
  readonly upTo: Position;
  /** True when the log ended there. */
  readonly atEnd: boolean;
};

/** What following a log takes. */
export type FollowedLog = {
  readonly bell: Bell;
  readonly head: () => Position;
  /** Position before every event. */
  readonly start: Position;
  readonly page: (after: Position, prefixes: readonly string[], maxCount: number) => LogPage;
};

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;
const DEFAULT_BATCH = 500;

/** The subscription of a log that lives in this process or in a file. */
export function follow(log: FollowedLog, options: SubscribeOptions): Subscription {
  const stopping = new AbortController();
  const ended = new Follower(log, options, stopping.signal).run();
  return {
    stop: () => {
      stopping.abort();
      return ended;
    },
  };
}

class Follower {
  private readonly log: FollowedLog;
  private readonly options: SubscribeOptions;
  private readonly stopped: AbortSignal;
  private at: Position;
  private attempt = 0;

  constructor(log: FollowedLog, options: SubscribeOptions, stopped: AbortSignal) {
    this.log = log;
    this.options = options;
    this.stopped = stopped;
    this.at = placeOf(log, options.after);
  }

  async run(): Promise<void> {
    await Promise.resolve(); // no handler runs before the caller holds its subscription
    let quiet = false;
    while (!this.stopped.aborted) {
      const count = this.log.bell.count;
      const page = await this.surely(() => this.look());
      if (page === undefined) return;
      const moved = page.upTo !== this.at;
      if (moved && !(await this.handle(page))) return;
      if (page.atEnd && (moved || !quiet)) this.tellCaughtUp();
      quiet = page.atEnd;
      if (quiet) await this.log.bell.rungSince(count, this.stopped);
    }
  }

  private look(): Promise<LogPage> {
    const { prefixes = [], batchSize = DEFAULT_BATCH } = this.options;
    return Promise.resolve(this.log.page(this.at, prefixes, batchSize));
  }

  /** @returns false when stopped before it was handled */
  private async handle(page: LogPage): Promise<boolean> {
    const done = await this.surely(async () => {
      await this.options.onEvents(page.events, page.upTo);
      return true;
    });
    if (done) this.at = page.upTo;
    return done === true;
  }

  /** Repeats `work` until it succeeds; gives undefined when stopped meanwhile. */
  private async surely<T>(work: () => Promise<T>): Promise<T | undefined> {
    while (!this.stopped.aborted) {
      try {
        const result = await work();
        this.attempt = 0;
        return result;
      } catch (error) {
        this.attempt++;
        this.tellError(error);
        await this.rest();
      }
    }
    return undefined;
  }

  private async rest(): Promise<void> {
    const ms = Math.min(FIRST_PAUSE_MS * 2 ** (this.attempt - 1), LONGEST_PAUSE_MS);
    await pause(ms, undefined, { signal: this.stopped }).catch(() => undefined);
  }

  private tellCaughtUp(): void {
    if (this.stopped.aborted) return;
    try {
      this.options.onCaughtUp?.(this.at);
    } catch (error) {
      this.tellError(error);
    }
  }

  private tellError(error: unknown): void {
    try {
      this.options.onError?.(error, this.attempt);
    } catch {
      // Who is told of failures has nobody to tell of its own; the subscription goes on.
    }
  }
}

function placeOf(log: FollowedLog, after: SubscribeOptions['after']): Position {
  if (after === 'start') return log.start;
  return after === 'end' ? log.head() : after;
}
