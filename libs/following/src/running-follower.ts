import pMap from 'p-map';
import { type Position, type RecordedEvent, type Subscription } from '#event-store';
import { defined } from '#kernel';
import { type CheckpointStore, type ReactionPlace, Waiters } from '#views';
import { AT_ONCE, followFact, type FollowingFacts } from './follow-fact.ts';
import { HeldLanes } from './lanes.ts';
import { StoredPlace } from './stored-place.ts';

export type FollowerOptions = FollowingFacts & {
  readonly checkpoints: CheckpointStore;
  /**
   * Told of every failure, with the fact that failed (none when the log did). The fact is tried again after a pause that
   * grows to 30 s; those behind it, ordered by the same, wait for it, and no others.
   */
  readonly onError?: (error: unknown, attempt: number, fact?: RecordedEvent) => void;
  /** Told when it has come further, or has written something. */
  readonly onProgress?: () => void;
};

export type Start = {
  readonly epoch: string;
  readonly from: ReactionPlace | undefined;
  /** Where the log stands: what it wrote before is not above it. */
  readonly head: Position;
};

type Entry = { readonly fact: RecordedEvent; done: boolean };

/** A follower that follows the log. Made by {@link startFollower}. */
export class RunningFollower {
  private readonly options: FollowerOptions;
  private readonly place: StoredPlace;
  private readonly waiters: Waiters;
  private readonly lanes: HeldLanes;
  private readonly subscription: Subscription;
  private last: RecordedEvent | undefined;
  private reached: Position | undefined;
  private written: Position;
  /** The batch under way, in the log's order. */
  private batch: Entry[] = [];
  private stopped = false;

  constructor(
    options: FollowerOptions,
    { epoch, from, head }: Start,
    held: readonly RecordedEvent[],
  ) {
    this.options = options;
    this.reached = from?.position;
    this.written = head;
    const { runner, checkpoints, follower, onError } = options;
    const compare = (a: Position, b: Position) => runner.store.compare(a, b);
    this.place = new StoredPlace({
      checkpoints,
      name: follower.name,
      stored: from,
      now: (stored) => this.placeNow(epoch, stored),
      onMoved: () => this.giveWay(),
    });
    this.waiters = new Waiters(compare);
    this.lanes = new HeldLanes({
      compare,
      follow: (fact) => this.follow(fact),
      onError: (error, attempt, fact) => onError?.(error, attempt, fact),
      onChange: () => this.changed(),
    });
    for (const fact of held) this.lanes.hold(follower.orderOf(fact), fact, 0);
    this.subscription = runner.store.subscribe({
      after: from?.position ?? 'start',
      prefixes: follower.prefixes,
      onEvents: (events, upTo) => this.onEvents(events, upTo),
      onCaughtUp: (upTo) => this.arrive(upTo),
      onError: (error, attempt) => onError?.(error, attempt),
    });
  }

  get name(): string {
    return this.options.follower.name;
  }

  /** Up to where every fact has been followed or is held back; undefined before the first one. */
  position(): Position | undefined {
    return this.reached;
  }

  /** What it has written is not above this position. */
  wroteUpTo(): Position {
    return this.written;
  }

  /** Facts that it could not follow yet, and those behind them. */
  held(): readonly RecordedEvent[] {
    return this.lanes.facts();
  }

  /** Whether the fact at this position is held back. */
  holds(position: Position): boolean {
    return this.lanes.holds(position);
  }

  /**
   * Waits until it has come to this position: every fact up to it is followed, or held back.
   * @param timeoutMs milliseconds
   * @returns false when it has not in time, or when it has stopped
   */
  reaches(position: Position, timeoutMs = 2_000): Promise<boolean> {
    if (this.isPast(position)) return Promise.resolve(true);
    return this.stopped ? Promise.resolve(false) : this.waiters.wait(position, timeoutMs);
  }

  /** As {@link reaches}. @returns false also when a fact up to there is held back */
  async waitFor(position: Position, timeoutMs?: number): Promise<boolean> {
    if (!(await this.reaches(position, timeoutMs))) return false;
    return !this.lanes.holdsUpTo(position);
  }

  /** Waits for the facts under way, and stores how far it came. Harmless when repeated. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.subscription.stop();
    await this.lanes.stop();
    await this.trySaving();
    this.waiters.giveUp();
  }

  private async onEvents(events: readonly RecordedEvent[], upTo: Position): Promise<void> {
    const fresh = events.filter(({ position }) => !this.isPast(position));
    this.batch = fresh.map((fact) => ({ fact, done: false }));
    const { orderOf } = this.options.follower;
    const lanes = Map.groupBy(this.batch, ({ fact }) => orderOf(fact));
    try {
      await pMap(lanes, ([key, entries]) => this.followAll(key, entries), AT_ONCE);
      await this.lanes.room();
      if (!this.stopped) this.arrive(upTo);
    } finally {
      if (events.length > 0) await this.place.save();
    }
  }

  /** What belongs together, in the log's order. What is behind something that is held back is held back, too. */
  private async followAll(key: string, entries: readonly Entry[]): Promise<void> {
    for (const entry of entries) {
      if (this.stopped) return;
      const { fact } = entry;
      if (this.lanes.has(key)) this.lanes.hold(key, fact, 0);
      else {
        try {
          await this.follow(fact);
        } catch (error) {
          this.options.onError?.(error, 1, fact);
          this.lanes.hold(key, fact, 1);
        }
      }
      entry.done = true;
      this.advance();
      if (this.place.overdue) await this.trySaving();
    }
  }

  private follow(fact: RecordedEvent): Promise<void> {
    return followFact(this.options, fact, (position) => this.wrote(position));
  }

  private wrote(position: Position): void {
    if (this.compare(this.written, position) >= 0) return;
    this.written = position;
  }

  private isPast(position: Position): boolean {
    return this.reached !== undefined && this.compare(this.reached, position) >= 0;
  }

  private compare(a: Position, b: Position): number {
    return this.options.runner.store.compare(a, b);
  }

  /** As far as all is done. */
  private advance(): void {
    let done: Entry | undefined;
    while (this.batch[0]?.done) done = this.batch.shift();
    if (!done) return;
    this.last = done.fact;
    this.arrive(done.fact.position);
  }

  private arrive(position: Position): void {
    this.reached = position;
    this.place.moved();
    this.waiters.reached(position);
    this.options.onProgress?.();
  }

  private changed(): void {
    this.place.moved();
    this.options.onProgress?.();
    if (!this.stopped) void this.trySaving();
  }

  private async trySaving(): Promise<void> {
    await this.place.save().catch((error: unknown) => this.options.onError?.(error, 1));
  }

  private placeNow(epoch: string, stored: ReactionPlace | undefined): ReactionPlace | undefined {
    if (this.reached === undefined) return undefined;
    const held = this.held().map(nameOf);
    const last = this.last ? nameOf(this.last) : stored?.last;
    return {
      position: this.reached,
      epoch,
      ...defined({ last }),
      ...(held.length > 0 && { held }),
    };
  }

  /** Not awaited: the subscription waits for the very call that this is part of. */
  private giveWay(): void {
    this.stopped = true;
    this.waiters.giveUp();
    void this.subscription.stop();
    void this.lanes.stop();
  }
}

const nameOf = ({ stream, revision, id }: RecordedEvent) => ({ stream, revision, id });
