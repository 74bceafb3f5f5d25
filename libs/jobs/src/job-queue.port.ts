import { type Job, type JobHandler } from './job.ts';

/** Jobs, delivered at least once, at about their time. It may lose all it holds: duties live in the due list. */
export abstract class JobQueue {
  /**
   * Adds all, a thousand in one go. A job whose id is still waiting, or under way, is ignored (its delay is not changed);
   * once done or given up, its id is free again. So a handler cannot put itself off: let it throw, or use another id.
   * @throws {QueueUnavailable} within 2 s (for each thousand) when the queue is out of reach; some may be in then, adding all again is harmless
   */
  abstract add(jobs: readonly Job[]): Promise<void>;
  /**
   * Starts handing jobs to the handlers. Call it once. A job whose name has no handler is given up.
   * @throws {Error} when a job name has two handlers, or when the queue is being worked already
   * @param concurrency jobs under way at once. Default 16.
   */
  abstract work(handlers: readonly JobHandler[], concurrency?: number): Promise<void>;
  /**
   * Jobs waiting for their time (a next attempt included), ready, under way, given up (at most the last 1000 are remembered).
   * @throws {QueueUnavailable}
   */
  abstract counts(): Promise<{ delayed: number; waiting: number; active: number; failed: number }>;
  /** Waits for jobs under way. */
  abstract close(): Promise<void>;
}

/** The queue cannot be reached. Nothing is lost by it: what is due is done from the due list. */
export class QueueUnavailable extends Error {
  override readonly name = 'QueueUnavailable';
}
