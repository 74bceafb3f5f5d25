import { type Job, type JobHandler } from './job.ts';

/** Notes to look, delivered at least once, at about their time. It may lose all it holds: duties live in the due list. */
export abstract class JobQueue {
  /**
   * Adds all, in one go. A job whose id is still waiting is ignored (its delay is not changed).
   * Fails fast (within 2 s) with {@link QueueUnavailable} when the queue is out of reach.
   */
  abstract add(jobs: readonly Job[]): Promise<void>;
  /**
   * Starts handing jobs to the handlers. Call it once.
   * @throws {Error} when a job name has two handlers
   * @param concurrency jobs under way at once. Default 16.
   */
  abstract work(handlers: readonly JobHandler[], concurrency?: number): Promise<void>;
  /** Changes when the queue has lost what it held (flushed, replaced): then arm everything again. */
  abstract epoch(): Promise<string>;
  /** Jobs waiting for their time, ready, under way, given up. */
  abstract counts(): Promise<{ delayed: number; waiting: number; active: number; failed: number }>;
  /** Waits for jobs under way. */
  abstract close(): Promise<void>;
}

/** The queue cannot be reached. Nothing is lost by it: the sweeper works from the due list. */
export class QueueUnavailable extends Error {
  override readonly name = 'QueueUnavailable';
}
