import {
  type EventStore,
  type Position,
  type RecordedEvent,
  type Subscription,
} from '#event-store';
import {
  type CheckpointStore,
  type EventName,
  type ReactionPlace,
} from './checkpoint-store.port.ts';
import { CheckpointMoved, ReactionAheadOfLog, whyAhead } from './errors.ts';
import { Waiters } from './waiters.ts';
import { defined } from '#kernel';

/**
 * What the system does because of an event, beyond changing views: it may have effects.
 * Its checkpoint is kept under its name for ever: new code under the same name continues from it.
 */
export type Reaction = {
  /** kebab-case. A new name is a new reaction. */
  readonly name: string;
  /** Streams it reads, by the beginning of their names; none: all. */
  readonly prefixes: readonly string[];
  /** Where it begins when it is installed; `now` leaves the past alone. */
  readonly from: 'start' | 'now';
  /** Called in the log's order, one event at a time. At least once: after a crash some are given again. */
  readonly react: (event: RecordedEvent) => Promise<void>;
};

export type ReactionOptions = {
  readonly log: EventStore;
  readonly checkpoints: CheckpointStore;
  readonly reaction: Reaction;
  /**
   * Told of every failure, with the event that failed (none when the log did).
   * The event is tried again after a pause that grows to 5 s, and those behind it wait.
   */
  readonly onError?: (error: unknown, attempt: number, event?: RecordedEvent) => void;
};

/**
 * Each storing of the place costs a flush of the disk, so events of other streams, and those within a batch, are
 * remembered and stored after this time at most, so that a process killed again and again still makes progress.
 */
const SAVE_EVERY_MS = 200;

type Start = { readonly epoch: string; readonly from: ReactionPlace | undefined };

/** A reaction that follows the log. Made by {@link startReaction}. */
export class RunningReaction {
  private readonly options: ReactionOptions;
  private readonly epoch: string;
  private readonly waiters: Waiters;
  private readonly subscription: Subscription;
  private stored: ReactionPlace | undefined;
  private last: EventName | undefined;
  private reached: Position | undefined;
  private failing: RecordedEvent | undefined;
  private savedAt = performance.now();
  private stopped = false;

  constructor(options: ReactionOptions, { epoch, from }: Start) {
    this.options = options;
    this.epoch = epoch;
    this.stored = from;
    this.reached = from?.position;
    this.last = from?.last;
    const { log, reaction, onError } = options;
    this.waiters = new Waiters((a, b) => log.compare(a, b));
    this.subscription = log.subscribe({
      after: from?.position ?? 'start',
      ...(reaction.prefixes.length > 0 && { prefixes: reaction.prefixes }),
      onEvents: (events, upTo) => this.onEvents(events, upTo),
      onCaughtUp: (upTo) => this.arrive(upTo),
      onError: (error, attempt) => onError?.(error, attempt, this.failing),
    });
  }

  /** Up to where it has reacted; undefined before the first event. */
  position(): Position | undefined {
    return this.reached;
  }

  /**
   * Waits until it has reacted to the event at this position.
   * @param timeoutMs milliseconds
   * @returns false when it has not in time, or when it has stopped
   */
  waitFor(position: Position, timeoutMs = 2_000): Promise<boolean> {
    if (this.isPast(position)) return Promise.resolve(true);
    return this.stopped ? Promise.resolve(false) : this.waiters.wait(position, timeoutMs);
  }

  /** Waits for the event under way, and stores how far it came. Harmless when repeated. */
  async stop(): Promise<void> {
    this.stopped = true;
    await this.subscription.stop();
    this.waiters.giveUp();
  }

  private async onEvents(events: readonly RecordedEvent[], upTo: Position): Promise<void> {
    try {
      for (const event of events) {
        if (this.stopped) break;
        await this.reactOnce(event);
        await this.save(false);
      }
      if (!this.stopped) this.arrive(upTo);
    } finally {
      await this.save(events.length > 0);
    }
  }

  /** A batch that failed is given again whole: what is done is not done twice. */
  private async reactOnce(event: RecordedEvent): Promise<void> {
    if (this.isPast(event.position)) return;
    this.failing = event;
    await this.options.reaction.react(event);
    this.failing = undefined;
    const { stream, revision, id } = event;
    this.last = { stream, revision, id };
    this.arrive(event.position);
  }

  private isPast(position: Position): boolean {
    return this.reached !== undefined && this.options.log.compare(this.reached, position) >= 0;
  }

  private arrive(position: Position): void {
    this.reached = position;
    this.waiters.reached(position);
  }

  private async save(atOnce: boolean): Promise<void> {
    const due = atOnce || performance.now() - this.savedAt > SAVE_EVERY_MS;
    if (!due || this.reached === undefined || this.reached === this.stored?.position) return;
    const { epoch, reached: position, last } = this;
    const to = { position, epoch, ...defined({ last }) };
    try {
      await this.options.checkpoints.save(this.options.reaction.name, this.stored, to);
      this.stored = to;
      this.savedAt = performance.now();
    } catch (error) {
      if (error instanceof CheckpointMoved) this.giveWay();
      throw error;
    }
  }

  /** Not awaited: the subscription waits for the very call that this is part of. */
  private giveWay(): void {
    this.stopped = true;
    this.waiters.giveUp();
    void this.subscription.stop();
  }
}

/**
 * Follows the log from the reaction's stored place; on first sight from `reaction.from`. That is stored at once when it
 * is `now`, so that a restart does not miss what happened before its first event.
 * A place in another log is found again in this one by the last event that the reaction was given: when a log was migrated it is the same event, with the same ones before it.
 * @throws {ReactionAheadOfLog} when it has acted on events that this log does not hold
 */
export async function startReaction(options: ReactionOptions): Promise<RunningReaction> {
  const { log, checkpoints, reaction } = options;
  const stored = await checkpoints.load(reaction.name);
  const epoch = await log.epoch();
  const why = stored && (await whyAhead(log, stored));
  if (stored && why) {
    const moved = stored.epoch === epoch ? undefined : await placeIn(log, stored.last);
    if (!moved) {
      const advice = 'settle what was done since, then set its checkpoint';
      throw new ReactionAheadOfLog(`Deeds of the reaction "${reaction.name}" ${why}: ${advice}.`);
    }
    await checkpoints.save(reaction.name, stored, moved);
    return new RunningReaction(options, { epoch, from: moved });
  }
  if (stored || reaction.from === 'start')
    return new RunningReaction(options, { epoch, from: stored });
  const from = { position: await log.head(), epoch };
  await checkpoints.save(reaction.name, undefined, from);
  return new RunningReaction(options, { epoch, from });
}

/** Undefined when the event is not in this log. */
async function placeIn(
  log: EventStore,
  last: EventName | undefined,
): Promise<ReactionPlace | undefined> {
  if (!last) return undefined;
  const { stream, revision, id } = last;
  for await (const event of log.read(stream, { from: revision, maxCount: 1 })) {
    if (event.revision !== revision || event.id !== id) return undefined;
    return { position: event.position, epoch: await log.epoch(), last };
  }
  return undefined;
}
