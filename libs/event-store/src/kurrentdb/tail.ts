import { setTimeout as pause } from 'node:timers/promises';
import type { ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { type AppendSignal } from '../append-signal.ts';
import { type Position } from '../event-store.port.ts';
import { type LogPage } from '../follow.ts';
import { type LogReader } from './log-reader.ts';
import { type Namespace } from './namespace.ts';
import { toPlace } from './place.ts';
import { RecentEvents } from './recent-events.ts';
import { type Answers, type ServerCalls } from './server-calls.ts';
import { serverEvent } from './server-event.ts';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;
const WATCH_MS = 15_000;
/** How long an event may be on its way. */
const ON_THE_WAY_MS = 2_000;

export type TailOf = {
  readonly calls: ServerCalls;
  readonly namespace: Namespace;
  readonly reader: LogReader;
  /** Signals when events came, and when the subscription was lost or is there again. */
  readonly appendSignal: AppendSignal;
  /** How often the log is asked whether the subscription has missed something. Default 15 s. */
  readonly watchMs?: number;
};

/**
 * One catch-up subscription on `$all` for the whole process, filtered by our namespace, and what it gave last.
 *
 * Who follows the log reads history in pages of its own, from its own place, and takes the present from here:
 * so an event crosses the wire once, not once for each subscriber; a subscriber with a narrow prefix moves on over
 * all our events as fast as any, and only ever to the place of one of them; a slow handler never holds up the server, which drops slow subscribers; and no subscriber loses its position with the subscription.
 * Hints of the server (`caughtUp`, checkpoints) are not used for anything.
 */
export class Tail {
  private readonly appendSignal: AppendSignal;
  private readonly watchMs: number;
  private readonly calls: ServerCalls;
  private readonly namespace: Namespace;
  private readonly reader: LogReader;
  private readonly stopping = new AbortController();
  private readonly recent: RecentEvents;
  private readonly waiting = new Set<() => void>();
  private listening: Promise<void> | undefined;
  private subscription: Answers | undefined;
  private connected = false;
  private attempt = 0;

  constructor({ calls, namespace, reader, appendSignal, watchMs = WATCH_MS }: TailOf) {
    this.watchMs = watchMs;
    this.calls = calls;
    this.namespace = namespace;
    this.reader = reader;
    this.appendSignal = appendSignal;
    this.recent = new RecentEvents(namespace);
  }

  /** Subscribes with the first follower. */
  start(): void {
    this.listening ??= this.listen();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.leave();
    await this.listening;
  }

  /** True when all up to `position` has come and the subscription is live. */
  reaches(position: Position): boolean {
    return this.connected && this.recent.last !== undefined && this.recent.last >= position;
  }

  async reached(position: Position, ms: number): Promise<void> {
    const end = performance.now() + ms;
    while (this.connected && !this.reaches(position) && performance.now() < end) {
      await this.change(end - performance.now());
    }
  }

  /** @returns undefined when it is too long ago */
  page(after: Position, prefixes: readonly string[], maxCount: number): LogPage | undefined {
    return this.recent.page(after, prefixes, maxCount);
  }

  private async listen(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.listenOnce();
      } catch {
        // Whoever follows asks the log itself when it is notified, and tells of the failure that it meets.
      }
      this.connected = false;
      this.leave();
      this.notify();
      const ms = Math.min(FIRST_PAUSE_MS * 2 ** this.attempt++, LONGEST_PAUSE_MS);
      await pause(ms, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Until the subscription ends, from the last event that came. */
  private async listenOnce(): Promise<void> {
    if (this.recent.last === undefined)
      this.recent.beginAfter(await this.reader.head(this.stopping.signal));
    const { last } = this.recent;
    if (last === undefined || this.stopping.signal.aborted) return;
    const subscription = await this.calls.listen(
      toPlace(last),
      this.namespace.names([]),
      this.stopping.signal,
    );
    subscription.on('error', () => undefined); // also when nobody iterates any more
    this.subscription = subscription;
    const watch = setInterval(() => void this.watch(subscription), this.watchMs).unref();
    try {
      for await (const answer of subscription as AsyncIterable<ReadResp>) this.take(answer);
    } finally {
      clearInterval(watch);
    }
  }

  private take(answer: ReadResp): void {
    const event = serverEvent(answer);
    if (event) this.recent.add(event);
    else if (answer.hasConfirmation()) this.connected = true;
    else return;
    this.attempt = 0;
    this.notify();
  }

  /** A connection may be dead silently, and a server may forget a subscriber. */
  private async watch(subscription: Answers): Promise<void> {
    const head = await this.reader.head().catch(() => undefined);
    if (head !== undefined) await this.reached(head, ON_THE_WAY_MS);
    const missed = head === undefined || !this.reaches(head);
    if (missed && subscription === this.subscription) this.leave();
  }

  private leave(): void {
    const { subscription } = this;
    if (!subscription) return;
    this.subscription = undefined;
    subscription.cancel();
  }

  private notify(): void {
    for (const wake of this.waiting) wake();
    this.appendSignal.notify();
  }

  private change(ms: number): Promise<void> {
    return new Promise((resolve) => {
      const wake = (): void => {
        clearTimeout(timer);
        this.waiting.delete(wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      this.waiting.add(wake);
    });
  }
}
