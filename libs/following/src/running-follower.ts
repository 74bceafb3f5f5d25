import pMap from 'p-map';
import {
  type CommandRunner,
  InvalidAppend,
  type Position,
  type RecordedEvent,
  type Subscription,
  TooLarge,
} from '#event-store';
import { Rejection } from '#contract';
import { defined, idOf } from '#kernel';
import { CheckpointMoved, type CheckpointStore, type ReactionPlace, Waiters } from '#views';
import { type Follower, type Task } from './follower.ts';
import { HeldLanes } from './lanes.ts';
import { refusalDecider } from './refusal.ts';

export type FollowerOptions = {
  readonly runner: CommandRunner;
  readonly checkpoints: CheckpointStore;
  readonly follower: Follower;
  /**
   * Told of every failure, with the fact that failed (none when the log did). The fact is tried again after a pause that
   * grows to 30 s; those behind it, ordered by the same, wait for it, and no others.
   */
  readonly onError?: (error: unknown, attempt: number, fact?: RecordedEvent) => void;
  /** Told of what a rule refused; it is recorded as {@link FollowingRefused}, and not tried again. */
  readonly onRefused?: (error: unknown, fact: RecordedEvent) => void;
  /** Told when it has come further, or has written something. */
  readonly onProgress?: () => void;
};

/**
 * Each storing of the place costs a flush of the disk, so it is stored at the end of a batch, and within one after this time at most, so that a process killed again and again still makes progress.
 */
const SAVE_EVERY_MS = 200;
/** Of streams and of commands, so that an append of the log serves many. */
const AT_ONCE = { concurrency: 64 };

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
  private readonly epoch: string;
  private readonly waiters: Waiters;
  private readonly lanes: HeldLanes;
  private readonly subscription: Subscription;
  private stored: ReactionPlace | undefined;
  private last: RecordedEvent | undefined;
  private reached: Position | undefined;
  private written: Position;
  /** The batch under way, in the log's order. */
  private batch: Entry[] = [];
  private unsaved = false;
  private saving: Promise<unknown> = Promise.resolve();
  private savedAt = performance.now();
  private stopped = false;

  constructor(
    options: FollowerOptions,
    { epoch, from, head }: Start,
    held: readonly RecordedEvent[],
  ) {
    this.options = options;
    this.epoch = epoch;
    this.stored = from;
    this.reached = from?.position;
    this.written = head;
    const { runner, follower, onError } = options;
    this.waiters = new Waiters((a, b) => runner.store.compare(a, b));
    this.lanes = new HeldLanes({
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
    return this.held().some((fact) => this.compare(fact.position, position) === 0);
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
    return !this.held().some((fact) => this.compare(fact.position, position) <= 0);
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
      if (events.length > 0) await this.save();
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
      if (performance.now() - this.savedAt > SAVE_EVERY_MS) await this.trySaving();
    }
  }

  private async follow(fact: RecordedEvent): Promise<void> {
    const { follower } = this.options;
    const tasks = await this.unlessRefused(fact, null, () => follower.tasksOf(fact));
    const runOne = async ({ stream, run }: Task): Promise<void> => {
      const receipt = await this.unlessRefused(fact, stream, run);
      if (receipt?.position !== undefined) this.wrote(receipt.position);
    };
    await pMap(tasks ?? [], runOne, AT_ONCE);
  }

  private async unlessRefused<T>(
    fact: RecordedEvent,
    target: string | null,
    work: () => Promise<T>,
  ): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      const final = finalOf(error);
      if (!final) throw error;
      this.options.onRefused?.(error, fact);
      await this.recordRefusal(fact, { target, ...final });
      return undefined;
    }
  }

  private async recordRefusal(
    fact: RecordedEvent,
    what: { readonly target: string | null; readonly code: string; readonly sentence: string },
  ): Promise<void> {
    const { runner, follower } = this.options;
    const { id, type, stream } = fact;
    const { planId = null, region = null } = fact.data as { planId?: string; region?: string };
    const about = { follower: follower.name, factId: id, factType: type, factStream: stream };
    const command = {
      type: 'RecordRefusal',
      data: { ...about, ...what, planId, region },
    } as const;
    const own = `refusal-${idOf(`${follower.name}|${id}|${what.target ?? ''}`)}`;
    const by = { follower: follower.name, fact, actor: `duban.${follower.name}` };
    const { position } = await runner.followFact(own, refusalDecider, [command], by);
    if (position !== undefined) this.wrote(position);
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
    this.unsaved = true;
    this.waiters.reached(position);
    this.options.onProgress?.();
  }

  private changed(): void {
    this.unsaved = true;
    this.options.onProgress?.();
    if (!this.stopped) void this.trySaving();
  }

  private async trySaving(): Promise<void> {
    await this.save().catch((error: unknown) => this.options.onError?.(error, 1));
  }

  /** One at a time, so that each finds what the one before stored. */
  private save(): Promise<void> {
    const mine = this.saving.then(() => this.saveNow());
    this.saving = mine.catch(() => undefined);
    return mine;
  }

  private async saveNow(): Promise<void> {
    if (!this.unsaved || this.reached === undefined) return;
    this.unsaved = false;
    const { epoch, reached: position, last } = this;
    const held = this.held().map(nameOf);
    const named = last ? nameOf(last) : this.stored?.last;
    const to = { position, epoch, ...defined({ last: named }), ...(held.length > 0 && { held }) };
    try {
      await this.options.checkpoints.save(this.options.follower.name, this.stored, to);
      this.stored = to;
      this.savedAt = performance.now();
    } catch (error) {
      this.unsaved = true;
      if (error instanceof CheckpointMoved) this.giveWay();
      throw error;
    }
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

/** What no repetition helps: a rule that refuses, or what the log cannot hold. Undefined: a fault. */
function finalOf(error: unknown): { readonly code: string; readonly sentence: string } | undefined {
  if (error instanceof Rejection) return { code: error.code, sentence: error.message };
  if (error instanceof TooLarge) return { code: 'too-large', sentence: error.message };
  if (error instanceof InvalidAppend) return { code: 'append-invalid', sentence: error.message };
  return undefined;
}
