import { once } from 'node:events';
import { type Redis } from 'ioredis';
import { type JobQueue } from '../job-queue.port.ts';
import { BullmqQueue } from './bullmq-queue.ts';
import { connectFailFast, type RedisAddress } from './redis-address.ts';
import { WATCH_TIMES, type WatchdogTimes } from './worker-watchdog.ts';

export type BullmqQueueOptions = {
  readonly redis: RedisAddress;
  /** Before every key; the braces keep all keys in one slot of a Redis Cluster. Default `{duban}`. */
  readonly prefix?: string;
  /** Faults of the connections; the same one is told once until Redis answers again. */
  readonly onError: (error: Error) => void;
  /** One sentence for the operator: a Redis that may evict jobs, a job given up, a worker replaced. Default: nobody is told. */
  readonly onWarning?: (sentence: string) => void;
  /** When an idle worker is replaced. Default: a check every 10 s, replaced after 30 s. */
  readonly watchdogTimes?: WatchdogTimes;
};

/** How long to wait for Redis before going on without it. Milliseconds. */
const FIRST_CONTACT_MS = 2_000;

/**
 * Opens the queue. A Redis that is away is no reason to fail: the queue connects when it comes,
 * and until then `add` and `counts` throw {@link QueueUnavailable} at once.
 */
export async function openBullmqQueue(options: BullmqQueueOptions): Promise<JobQueue> {
  const { redis, prefix = '{duban}', onWarning = () => undefined } = options;
  const { watchdogTimes = WATCH_TIMES } = options;
  const client = connectFailFast(redis);
  const onError = onceUntilReady(client, options.onError);
  client.on('error', onError);
  client.on('ready', () => void warnOfEviction(client, onWarning).catch(onError));
  const timeout = AbortSignal.timeout(FIRST_CONTACT_MS);
  await once(client, 'ready', { signal: timeout }).catch(onError);
  return new BullmqQueue({ client, redis, prefix, onError, onWarning, watchdogTimes });
}

/** Three reconnecting connections would otherwise repeat one error each second. */
function onceUntilReady(client: Redis, tell: (error: Error) => void): (error: Error) => void {
  const told = new Set<string>();
  client.on('ready', () => told.clear());
  return (error) => {
    if (told.has(error.message)) return;
    told.add(error.message);
    tell(error);
  };
}

/** BullMQ's keys must not be evicted. A managed Redis may hide its settings behind CONFIG; INFO shows the policy anyway. */
async function warnOfEviction(client: Redis, warn: (sentence: string) => void): Promise<void> {
  const memory = await client.info('memory');
  const policy = /^maxmemory_policy:(\S+)/m.exec(memory)?.[1];
  if (policy === undefined || policy === 'noeviction') return;
  warn(`Redis may throw jobs away: its maxmemory-policy is ${policy}, it should be noeviction`);
}
