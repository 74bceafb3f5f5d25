import { setTimeout as pause } from 'node:timers/promises';
import { type AppendSignal } from './append-signal.ts';
import {
  type Position,
  type RecordedEvent,
  type SubscribeOptions,
  type Subscription,
} from './event-store.port.ts';

/** A page of the log, filtered by streams. */
export type LogPage = {
  readonly events: readonly RecordedEvent[];
  /** The last place looked at; never before `after`. */
  readonly upTo: Position;
  /** True when the log ended there. */
  readonly atEnd: boolean;
};

export type FollowedLog = {
  readonly appendSignal: AppendSignal;
  /** Asked while the caller waits for its subscription: what is appended after that comes after it. */
  readonly head: () => Position | Promise<Position>;
  /** Position before every event. */
  readonly start: Position;
  /** @param stopped aborted when nobody waits for the answer any more; it may be any then, but no failure */
  readonly page: (
    after: Position,
    prefixes: readonly string[],
    maxCount: number,
    stopped: AbortSignal,
  ) => LogPage | Promise<LogPage>;
};

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;
const DEFAULT_BATCH = 500;

/** The subscription of a log that is read in pages and signals when it has grown. */
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
  private place: Position | Promise<Position> | undefined;
  private attempt = 0;

  constructor(log: FollowedLog, options: SubscribeOptions, stopped: AbortSignal) {
    this.log = log;
    this.options = options;
    this.stopped = stopped;
    this.place = placeOf(log, options.after);
  }

  async run(): Promise<void> {
    await Promise.resolve(); // no handler runs before the caller holds its subscription
    let at = await this.retry(() => this.begin());
    let quiet = false;
    while (at !== undefined && !this.stopped.aborted) {
      const count = this.log.appendSignal.count;
      const from: Position = at;
      const page = await this.retry(() => this.look(from));
      if (page === undefined) return;
      const moved = page.upTo !== from;
      if (moved && !(await this.handle(page))) return;
      at = page.upTo;
      if (page.atEnd && (moved || !quiet)) this.tellCaughtUp(at);
      quiet = page.atEnd;
      if (quiet) await this.log.appendSignal.waitForChange(count, this.stopped);
    }
  }

  private async begin(): Promise<Position> {
    const place = this.place ?? placeOf(this.log, this.options.after);
    this.place = undefined; // asked anew when the answer was a failure
    return place;
  }

  private async look(after: Position): Promise<LogPage> {
    const { prefixes = [], batchSize = DEFAULT_BATCH } = this.options;
    return this.log.page(after, prefixes, batchSize, this.stopped);
  }

  /** @returns false when stopped before it was handled */
  private async handle(page: LogPage): Promise<boolean> {
    const done = await this.retry(async () => {
      await this.options.onEvents(page.events, page.upTo);
      return true;
    });
    return done === true;
  }

  /** Repeats `work` until it succeeds; gives undefined when stopped meanwhile. */
  private async retry<T>(work: () => Promise<T>): Promise<T | undefined> {
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

  private tellCaughtUp(at: Position): void {
    if (this.stopped.aborted) return;
    try {
      this.options.onCaughtUp?.(at);
    } catch (error) {
      this.tellError(error);
    }
  }

  private tellError(error: unknown): void {
    try {
      this.options.onError?.(error, this.attempt);
    } catch {
      // A failing `onError` does not stop the subscription.
    }
  }
}

function placeOf(log: FollowedLog, after: SubscribeOptions['after']): Position | Promise<Position> {
  if (after === 'start') return log.start;
  return after === 'end' ? log.head() : after;
}
