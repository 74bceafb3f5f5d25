import { setTimeout as pause } from 'node:timers/promises';
import { type WorkerRuntime } from './worker-runtime.ts';

/** Pause before a failed start is tried again. */
const RETRY_MS = 2_000;

export type RestartableWorkerOptions = {
  /** Starts the worker by what is in force now. */
  readonly start: () => Promise<WorkerRuntime>;
  /** True while what it was started with is still in force. */
  readonly holds: (runtime: WorkerRuntime) => boolean;
  readonly onError: (error: unknown) => void;
};

/** A worker that is stopped and started again, under the same leadership, when what it counts by has changed. */
export class RestartableWorker {
  private runtime: WorkerRuntime | undefined;
  private work: Promise<void> = Promise.resolve();
  private readonly over = new AbortController();

  constructor(private readonly options: RestartableWorkerOptions) {}

  /** Undefined while it is starting. */
  now(): WorkerRuntime | undefined {
    return this.runtime;
  }

  /** Once only. @throws whatever `start` throws; it is over then */
  async begin(): Promise<void> {
    const first = this.options.start().then((runtime) => void (this.runtime = runtime));
    this.work = first.catch(() => undefined);
    try {
      await first;
    } catch (error) {
      this.over.abort();
      throw error;
    }
  }

  /** Restarts the worker unless it still holds. Harmless when repeated. */
  restartIfStale(): void {
    this.work = this.work.then(() => this.renew());
  }

  /** Waits for what is under way, and stops for good. */
  async end(): Promise<void> {
    this.over.abort();
    await this.work;
    const { runtime } = this;
    this.runtime = undefined;
    await runtime?.stop();
  }

  private async renew(): Promise<void> {
    const { signal } = this.over;
    while (!signal.aborted && !(this.runtime && this.options.holds(this.runtime))) {
      try {
        await this.takeAnew();
      } catch (error) {
        this.options.onError(error);
        await pause(RETRY_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  private async takeAnew(): Promise<void> {
    const { runtime } = this;
    this.runtime = undefined;
    await runtime?.stop();
    if (!this.over.signal.aborted) this.runtime = await this.options.start();
  }
}
