import { Rejection } from '#contract';
import { handlersByName } from '../handlers.ts';
import { type Job, type JobHandler } from '../job.ts';
import { JobQueue } from '../job-queue.port.ts';

type Entry = {
  readonly id: string;
  readonly name: string;
  readonly data: string;
  readonly attempts: number;
  readonly backoffMs: number;
  tries: number;
};

/** A job that waits for its time, on the scale of `performance.now()`. */
type DueTimer = {
  readonly entry: Entry;
  readonly dueMs: number;
  timer: NodeJS.Timeout | undefined;
};

/** Timers of Node take no more than 2^31 - 1 ms; a longer wait is slept in stages. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** The queue of one process, for specs. Its jobs end with the process. */
export class InMemoryJobQueue extends JobQueue {
  private readonly ids = new Map<string, Entry>();
  private readonly timers = new Set<DueTimer>();
  private ready: Entry[] = [];
  private readonly underWay = new Set<Promise<void>>();
  private handlers: ReadonlyMap<string, JobHandler> = new Map();
  private concurrency = 0;
  private givenUp = 0;

  override add(jobs: readonly Job[]): Promise<void> {
    for (const job of jobs) this.put(job);
    this.pump();
    return Promise.resolve();
  }

  // oxlint-disable-next-line typescript/require-await -- two handlers for a name are a rejected promise, as in every adapter
  override async work(handlers: readonly JobHandler[], concurrency = 16): Promise<void> {
    if (this.concurrency > 0) throw new Error('This queue is being worked already');
    this.handlers = handlersByName(handlers);
    this.concurrency = concurrency;
    this.pump();
  }

  override counts(): ReturnType<JobQueue['counts']> {
    return Promise.resolve({
      delayed: this.timers.size,
      waiting: this.ready.length,
      active: this.underWay.size,
      failed: this.givenUp,
    });
  }

  override async close(): Promise<void> {
    this.forget();
    await Promise.allSettled(this.underWay);
  }

  /** Loses everything, like a flushed Redis. */
  forget(): void {
    for (const { timer } of this.timers) clearTimeout(timer);
    this.timers.clear();
    this.ready = [];
    this.ids.clear();
  }

  /**
   * Runs all there is, also what it adds in turn, until nothing is left: delayed jobs and pauses between attempts
   * at once, in the order of their time.
   * @throws {Error} when nobody works this queue
   */
  async drain(): Promise<void> {
    if (this.concurrency === 0) throw new Error('Nobody works this queue: call work first');
    while (this.ids.size > 0) {
      const byTime = [...this.timers].sort((a, b) => a.dueMs - b.dueMs);
      for (const timer of byTime) this.notify(timer);
      this.pump();
      await Promise.race(this.underWay);
    }
  }

  private put({ definition, data, delayMs = 0 }: Job): void {
    const id = definition.idOf(data);
    if (this.ids.has(id)) return;
    const { name, attempts = 8, backoffMs = 1_000 } = definition;
    // The text stands for the way through Redis: a handler gets a copy, and only what JSON can carry.
    const entry = { id, name, data: JSON.stringify(data), attempts, backoffMs, tries: 0 };
    this.ids.set(id, entry);
    if (delayMs > 0) this.setTimer(entry, delayMs);
    else this.ready.push(entry);
  }

  private setTimer(entry: Entry, delayMs: number): void {
    const timer: DueTimer = { entry, dueMs: performance.now() + delayMs, timer: undefined };
    this.timers.add(timer);
    this.sleep(timer);
  }

  private sleep(timer: DueTimer): void {
    const leftMs = timer.dueMs - performance.now();
    timer.timer = setTimeout(
      () => {
        if (leftMs > LONGEST_TIMER_MS) {
          this.sleep(timer);
          return;
        }
        this.notify(timer);
        this.pump();
      },
      Math.min(leftMs, LONGEST_TIMER_MS),
    );
  }

  private notify(timer: DueTimer): void {
    clearTimeout(timer.timer);
    this.timers.delete(timer);
    this.ready.push(timer.entry);
  }

  private pump(): void {
    while (this.underWay.size < this.concurrency) {
      const entry = this.ready.shift();
      if (!entry) return;
      const work: Promise<void> = this.run(entry).then(() => {
        this.underWay.delete(work);
        this.pump();
      });
      this.underWay.add(work);
    }
  }

  private async run(entry: Entry): Promise<void> {
    entry.tries += 1;
    try {
      const handler = this.handlers.get(entry.name);
      if (!handler) throw new Rejection('job-unknown', { name: entry.name });
      await handler.handle(JSON.parse(entry.data) as object);
      this.leave(entry);
    } catch (error) {
      this.failed(entry, error);
    }
  }

  private failed(entry: Entry, error: unknown): void {
    if (error instanceof Rejection || entry.tries >= entry.attempts) {
      this.givenUp += 1;
      this.leave(entry);
    } else if (this.ids.get(entry.id) === entry) {
      this.setTimer(entry, entry.backoffMs * 2 ** (entry.tries - 1));
    }
  }

  /** Only if it is still the same one: after `forget` its id may belong to another. */
  private leave(entry: Entry): void {
    if (this.ids.get(entry.id) === entry) this.ids.delete(entry.id);
  }
}
