import { Rejection } from '#contract';
import { type ReadingJob } from './messages.ts';
import { ReadingThread, type ThreadLimits } from './reading-thread.ts';

export type PoolLimits = ThreadLimits & {
  readonly threads: number;
  /** Files that may wait for a thread. */
  readonly waiting: number;
  /** After this a thread that reads nothing is ended, and gives its memory back. */
  readonly idleMs: number;
};

type Idle = { readonly thread: ReadingThread; readonly timer: NodeJS.Timeout };

/** A few threads, started when they are needed, each for one file at a time. */
export class ThreadPool {
  private readonly idle: Idle[] = [];
  private readonly running = new Set<ReadingThread>();
  private readonly queue: ((thread: ReadingThread) => void)[] = [];
  private started = 0;

  constructor(private readonly limits: PoolLimits) {}

  /** @throws {Rejection} what the reader refused; `files-waiting` · {@link ThreadExhausted} */
  async read(job: ReadingJob): Promise<unknown> {
    const thread = await this.thread();
    this.running.add(thread);
    let usable = true;
    try {
      return await thread.read(job);
    } catch (error) {
      usable = error instanceof Rejection;
      throw error;
    } finally {
      this.running.delete(thread);
      if (usable) this.release(thread);
      else this.replace(thread);
    }
  }

  /** Ends all threads; what they were reading fails. */
  async close(): Promise<void> {
    const threads = [...this.running, ...this.idle.map(({ thread }) => thread)];
    for (const { timer } of this.idle.splice(0)) clearTimeout(timer);
    await Promise.all(threads.map((thread) => thread.end()));
  }

  private thread(): Promise<ReadingThread> {
    const idle = this.idle.pop();
    if (idle) {
      clearTimeout(idle.timer);
      return Promise.resolve(idle.thread);
    }
    if (this.started < this.limits.threads) return Promise.resolve(this.start());
    if (this.queue.length >= this.limits.waiting) throw new Rejection('files-waiting');
    return new Promise((resolve) => void this.queue.push(resolve));
  }

  private start(): ReadingThread {
    this.started++;
    return new ReadingThread(this.limits);
  }

  private release(thread: ReadingThread): void {
    const next = this.queue.shift();
    if (next) {
      next(thread);
      return;
    }
    const timer = setTimeout(() => this.retire(thread), this.limits.idleMs).unref();
    this.idle.push({ thread, timer });
  }

  private retire(thread: ReadingThread): void {
    this.idle.splice(
      this.idle.findIndex((one) => one.thread === thread),
      1,
    );
    this.started--;
    void thread.end();
  }

  /** One that failed is ended; who waits gets a new one. */
  private replace(thread: ReadingThread): void {
    this.started--;
    void thread.end();
    const next = this.queue.shift();
    if (next) next(this.start());
  }
}
