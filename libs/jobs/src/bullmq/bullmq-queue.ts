import { Queue } from 'bullmq';
import { type Redis } from 'ioredis';
import { handlersByName } from '../handlers.ts';
import { type Job, type JobDefinition, type JobHandler } from '../job.ts';
import { JobQueue, QueueUnavailable } from '../job-queue.port.ts';
import { startWorker, type WorkerPlan } from './bullmq.worker.ts';
import { toJobId } from './job-id.ts';
import { type RedisAddress } from './redis-address.ts';
import { within } from './within.ts';
import { type WatchdogTimes, WorkerWatchdog } from './worker-watchdog.ts';

const LIMIT_MS = 2_000;
const QUEUE_NAME = 'jobs';
/** Jobs sent to Redis in one transaction: well under the limit of time even on a busy machine. */
const BATCH = 1_000;
/** Records of given-up jobs that are kept for a person to read. */
const GIVEN_UP_KEPT = 1_000;

const heartbeat: JobDefinition = { name: 'heartbeat', attempts: 1, idOf: () => 'heartbeat' };

export type BullmqQueueParts = {
  readonly client: Redis;
  readonly redis: RedisAddress;
  readonly prefix: string;
  readonly onError: (error: Error) => void;
  readonly onWarning: (sentence: string) => void;
  readonly watchdogTimes: WatchdogTimes;
};

/**
 * One BullMQ queue for all jobs. An id is free again as soon as its job is done or given up: nothing finished stays in
 * BullMQ's records, where it would silently block the id; given-up jobs leave a record in `<prefix>:given-up` (newest first, 1000).
 */
export class BullmqQueue extends JobQueue {
  private opening: Promise<Queue> | undefined;
  private watch: WorkerWatchdog | undefined;

  constructor(private readonly parts: BullmqQueueParts) {
    super();
  }

  override async add(jobs: readonly Job[]): Promise<void> {
    // BullMQ adds the delay to the moment at which it makes each job: the last of many would be late by all those before.
    // oxlint-disable-next-line no-restricted-properties -- BullMQ's workers go by this machine's time
    const timestamp = Date.now();
    for (let from = 0; from < jobs.length; from += BATCH) {
      const batch = jobs.slice(from, from + BATCH).map((job) => toBullmq(job, timestamp));
      await this.ask(async () => (await this.producer()).addBulk(batch));
    }
  }

  override async work(handlers: readonly JobHandler[], concurrency = 16): Promise<void> {
    if (this.watch) throw new Error('This queue is being worked already');
    const beat: JobHandler = { definition: heartbeat, handle: () => Promise.resolve() };
    const { client, redis, prefix, onError, onWarning, watchdogTimes } = this.parts;
    const plan: WorkerPlan = {
      queueName: QUEUE_NAME,
      prefix,
      redis,
      handlers: handlersByName([...handlers, beat]),
      concurrency,
      reachable: () => client.status === 'ready',
    };
    this.watch = new WorkerWatchdog(
      () => startWorker(plan, { onError, onGivenUp: (job, why) => this.recordGivenUp(job, why) }),
      {
        probe: () => this.add([{ definition: heartbeat, data: {} }]),
        ready: async () => (await this.counts()).waiting,
      },
      () => onWarning('The worker of the job queue left jobs lying; it was replaced by a new one'),
      watchdogTimes,
    );
    return Promise.resolve();
  }

  override counts(): ReturnType<JobQueue['counts']> {
    return this.ask(async () => {
      const queue = await this.producer();
      const [jobs, failed] = await Promise.all([
        queue.getJobCounts('delayed', 'wait', 'active'),
        this.parts.client.llen(this.givenUpKey),
      ]);
      const { delayed = 0, wait: waiting = 0, active = 0 } = jobs;
      return { delayed, waiting, active, failed };
    });
  }

  override async close(): Promise<void> {
    await this.watch?.close();
    const queue = await this.opening?.catch(() => undefined);
    await queue?.close();
    this.parts.client.disconnect();
  }

  private get givenUpKey(): string {
    return `${this.parts.prefix}:given-up`;
  }

  private ask<T>(question: () => Promise<T>): Promise<T> {
    const { status } = this.parts.client;
    if (status !== 'ready') {
      return Promise.reject(new QueueUnavailable(`Redis is out of reach (${status})`));
    }
    return within(LIMIT_MS, question());
  }

  /** A BullMQ queue whose first greeting failed stays broken for ever, so the next caller opens another. */
  private producer(): Promise<Queue> {
    this.opening ??= this.openProducer().catch((error: unknown) => {
      this.opening = undefined;
      throw error;
    });
    return this.opening;
  }

  private async openProducer(): Promise<Queue> {
    const queue = new Queue(QUEUE_NAME, {
      connection: this.parts.client,
      prefix: this.parts.prefix,
      streams: { events: { maxLen: 1_000 } },
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    });
    queue.on('error', this.parts.onError);
    await queue.waitUntilReady();
    return queue;
  }

  private recordGivenUp({ name, data }: { name: string; data: unknown }, reason: Error): void {
    const { client, onError, onWarning } = this.parts;
    onWarning(`The job ${name} ${JSON.stringify(data)} was given up: ${reason.message}`);
    const record = JSON.stringify({ name, data, reason: reason.message });
    client
      .multi()
      .lpush(this.givenUpKey, record)
      .ltrim(this.givenUpKey, 0, GIVEN_UP_KEPT - 1)
      .exec()
      .catch(onError);
  }
}

/** @param timestamp milliseconds, from which the delay counts */
function toBullmq({ definition, data, delayMs = 0 }: Job, timestamp: number) {
  return {
    name: definition.name,
    data,
    opts: {
      jobId: toJobId(definition.idOf(data)),
      timestamp,
      delay: Math.max(0, Math.round(delayMs)),
      attempts: definition.attempts ?? 8,
      backoff: { type: 'exponential', delay: definition.backoffMs ?? 1_000 },
    },
  };
}
