import { UnrecoverableError, Worker, type Job as BullmqJob } from 'bullmq';
import { Rejection } from '#contract';
import { type JobHandler } from '../job.ts';
import { workerSettings, type RedisAddress } from './redis-address.ts';

export type WorkerReports = {
  readonly onError: (error: Error) => void;
  /** A job will not be tried again: refused, out of attempts, or of an unknown name. */
  readonly onGivenUp: (job: { name: string; data: unknown }, reason: Error) => void;
};

export type RunningWorker = {
  /** Number of jobs started so far. */
  readonly taken: () => number;
  readonly underWay: () => number;
  /** Takes no more jobs, waits for those under way, and does not wait for a Redis that is away. */
  readonly close: () => Promise<void>;
};

export type WorkerPlan = {
  readonly queueName: string;
  readonly prefix: string;
  readonly redis: RedisAddress;
  readonly handlers: ReadonlyMap<string, JobHandler>;
  readonly concurrency: number;
  /** Whether Redis answers at the moment. */
  readonly reachable: () => boolean;
};

/** How long `close` waits, after the last job, for Redis to record it. Milliseconds. */
const CLOSE_MS = 2_000;

export function startWorker(plan: WorkerPlan, reports: WorkerReports): RunningWorker {
  const underWay = new Set<Promise<void>>();
  let taken = 0;
  const worker = new Worker<object>(
    plan.queueName,
    (job) => {
      taken += 1;
      const work = handle(plan.handlers, job);
      underWay.add(work);
      return work.finally(() => underWay.delete(work));
    },
    {
      connection: workerSettings(plan.redis),
      prefix: plan.prefix,
      concurrency: plan.concurrency,
      maxStalledCount: 3,
      // The default pause after a broken fetch is 15 s: too long for reminders that are due.
      runRetryDelay: 1_000,
    },
  );
  worker.on('error', reports.onError);
  worker.on('failed', (job, reason) => {
    // BullMQ says when a job has finished; a job to be tried again has not.
    if (job?.finishedOn !== undefined) reports.onGivenUp(job, reason);
  });
  return {
    taken: () => taken,
    underWay: () => underWay.size,
    close: () => closeWorker(worker, underWay, plan.reachable),
  };
}

async function handle(handlers: WorkerPlan['handlers'], job: BullmqJob<object>): Promise<void> {
  const handler = handlers.get(job.name);
  if (!handler) throw new UnrecoverableError(`No handler for the job "${job.name}"`);
  try {
    await handler.handle(job.data);
  } catch (error) {
    // A refusal is an answer: asking again will not change it.
    if (error instanceof Rejection) throw new UnrecoverableError(`${error.code}: ${error.message}`);
    throw error;
  }
}

/**
 * BullMQ's own `close` waits without end for a Redis that is away;
 * this waits for jobs under way, not for a dead connection.
 */
async function closeWorker(
  worker: Worker,
  underWay: ReadonlySet<Promise<void>>,
  reachable: () => boolean,
): Promise<void> {
  await worker.pause(true);
  await Promise.allSettled(underWay);
  if (await settles(worker.close(!reachable()), CLOSE_MS)) return;
  await settles(worker.backend.close(true), CLOSE_MS);
}

async function settles(work: Promise<unknown>, limitMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), limitMs);
  });
  const done = work.then(
    () => true,
    () => true,
  );
  return Promise.race([done, late]).finally(() => clearTimeout(timer));
}
