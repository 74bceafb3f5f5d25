import { type RunningWorker } from './bullmq.worker.ts';

/** In milliseconds. */
export type WatchdogTimes = {
  /** Pause between two checks. */
  readonly everyMs: number;
  /** An idle worker that leaves ready jobs for this long is replaced. */
  readonly patienceMs: number;
};

export const WATCH_TIMES: WatchdogTimes = { everyMs: 10_000, patienceMs: 30_000 };

/** Both may throw while Redis is away; the worker is not replaced for that. */
export type WatchedQueue = {
  /** Adds a job that any worker can take, so that an empty queue is not taken for a fault. */
  readonly probe: () => Promise<void>;
  readonly ready: () => Promise<number>;
};

/**
 * Keeps one working worker: BullMQ workers have stopped receiving jobs after an outage of Redis (issues 4585, 4479, 2466), so an idle worker that leaves ready jobs is replaced.
 */
export class WorkerWatchdog {
  private worker: RunningWorker;
  private readonly timer: NodeJS.Timeout;
  private looking: Promise<void> = Promise.resolve();
  private taken = 0;
  private quietSince: number | undefined;

  constructor(
    private readonly start: () => RunningWorker,
    private readonly watched: WatchedQueue,
    private readonly onDeaf: () => void,
    private readonly times: WatchdogTimes = WATCH_TIMES,
  ) {
    this.worker = start();
    this.timer = setInterval(() => {
      this.looking = this.looking.then(() => this.check());
    }, times.everyMs);
  }

  /** Waits for jobs under way. */
  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.looking;
    await this.worker.close();
  }

  private async check(): Promise<void> {
    if (!(await this.leavesReadyJobs())) {
      this.taken = this.worker.taken();
      this.quietSince = undefined;
      return;
    }
    this.quietSince ??= performance.now();
    if (performance.now() - this.quietSince < this.times.patienceMs) return;
    this.onDeaf();
    this.quietSince = undefined;
    this.taken = 0;
    const deaf = this.worker;
    this.worker = this.start();
    await deaf.close();
  }

  private async leavesReadyJobs(): Promise<boolean> {
    try {
      const ready = await this.watched.ready();
      await this.watched.probe();
      return ready > 0 && this.worker.taken() === this.taken && this.worker.underWay() === 0;
    } catch {
      return false;
    }
  }
}
