import {
  type EventStore,
  type Position,
  type RecordedEvent,
  type Subscription,
} from '#event-store';
import { CheckpointMoved, ViewsAheadOfLog, whyAhead } from './errors.ts';
import { type ViewSet } from './projection.ts';
import { SetFold } from './set-fold.ts';
import { prefixesOf } from './shape.ts';
import { type ViewStore } from './view-store.port.ts';
import { Waiters } from './waiters.ts';
import { defined } from '#kernel';

export type ProjectorOptions = {
  readonly log: EventStore;
  readonly store: ViewStore;
  readonly set: ViewSet;
  /** Events folded and committed at once, at most. Default 2000. */
  readonly batchSize?: number;
  /**
   * Told of every failure; the batch is then tried again after a pause that grows to 5 s.
   * After {@link CheckpointMoved} it is not: another projector has this set, and this one has stopped.
   */
  readonly onError?: (error: unknown, attempt: number) => void;
  /** True: other processes read, and wait for the stored checkpoint. Default false. */
  readonly observed?: boolean;
};

/** Keeps the views of one set up with the log: one subscription, rows and checkpoint in one commit. */
export class Projector {
  private readonly options: ProjectorOptions;
  private readonly waiters: Waiters;
  private fold: SetFold | undefined;
  private reached: Position | undefined;
  private subscription: Subscription | undefined;
  private stopped = false;

  constructor(options: ProjectorOptions) {
    this.options = options;
    this.waiters = new Waiters((a, b) => options.log.compare(a, b));
  }

  /**
   * Makes the tables and follows the log from the stored checkpoint. Once only.
   * @throws {ViewsAheadOfLog} when the views were built from another log, or from more of it than there is
   */
  async start(): Promise<void> {
    if (this.subscription || this.stopped) throw new Error('A projector starts once.');
    const { log, store, set, batchSize = 2_000, observed = false } = this.options;
    await store.define(set);
    const from = await store.checkpoint(set.name);
    const why = from && (await whyAhead(log, from));
    if (why) {
      throw new ViewsAheadOfLog(`The views "${set.name}" ${why}: rebuild them before starting.`);
    }
    this.reached = from?.position;
    this.fold = new SetFold(store, set, { epoch: await log.epoch(), from, observed });
    const prefixes = prefixesOf(set);
    this.subscription = log.subscribe({
      after: from?.position ?? 'start',
      batchSize,
      ...defined({ prefixes }),
      onEvents: (events, upTo) => this.onEvents(events, upTo),
      onCaughtUp: (upTo) => this.arrive(upTo),
      onError: (error, attempt) => this.options.onError?.(error, attempt),
    });
  }

  /** Up to where the views tell the log; undefined before the first batch. */
  position(): Position | undefined {
    return this.reached;
  }

  /**
   * Reads your writes: waits until the views have seen the event at this position.
   * @param timeoutMs milliseconds
   * @returns false when they have not in time, or when the projector has stopped: what is read is then stale
   */
  waitFor(position: Position, timeoutMs = 2_000): Promise<boolean> {
    const { reached } = this;
    if (reached !== undefined && this.options.log.compare(reached, position) >= 0) {
      return Promise.resolve(true);
    }
    return this.stopped ? Promise.resolve(false) : this.waiters.wait(position, timeoutMs);
  }

  /** Waits for the batch under way. The store stays open. Harmless when repeated. */
  async stop(): Promise<void> {
    const first = !this.stopped;
    this.stopped = true;
    await this.subscription?.stop();
    this.waiters.giveUp();
    try {
      if (first) await this.fold?.flush();
    } catch (error) {
      // Only the position is lost, no rows.
      this.options.onError?.(error, 1);
    }
  }

  private async onEvents(events: readonly RecordedEvent[], upTo: Position): Promise<void> {
    if (this.stopped || !this.fold) return;
    try {
      await this.fold.apply(events, upTo);
      this.arrive(upTo);
    } catch (error) {
      if (error instanceof CheckpointMoved) this.giveWay();
      throw error;
    }
    // A synchronous store would otherwise block the event loop while it catches up.
    await new Promise(setImmediate);
  }

  private arrive(upTo: Position): void {
    this.reached = upTo;
    this.waiters.reached(upTo);
  }

  /** Not awaited: the subscription waits for the very call that this is part of. */
  private giveWay(): void {
    this.stopped = true;
    this.waiters.giveUp();
    void this.subscription?.stop();
  }
}
