import { Queue, Worker } from 'bullmq';
import { type RedisAddress } from '#jobs/bullmq';

export type Parts = {
  readonly redis: RedisAddress;
  /** A folder of its own, not there yet. */
  readonly folder: string;
  /** From the beginning to the first moment, in milliseconds. */
  readonly leadMs: number;
};

/** The time of this machine, finer than a millisecond. */
export const nowMs = (): number => performance.timeOrigin + performance.now();

/** Delayed jobs of a worker that does nothing. @returns how late each began, in milliseconds */
export async function bareLateness(
  offsets: readonly number[],
  { redis, leadMs }: Parts,
): Promise<readonly number[]> {
  const connection = 'url' in redis ? { url: redis.url } : { path: redis.socketPath };
  const options = { connection: { ...connection, maxRetriesPerRequest: null }, prefix: '{bare}' };
  const queue = new Queue('bare', options);
  await queue.waitUntilReady();
  const begin = nowMs() + leadMs;
  const late: number[] = [];
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const worker = new Worker<{ at: number }>(
    'bare',
    ({ data }) => {
      late.push(nowMs() - data.at);
      if (late.length === offsets.length) resolve(undefined);
      return Promise.resolve();
    },
    { ...options, concurrency: 16 },
  );
  await queue.addBulk(
    offsets.map((offset, n) => {
      const at = begin + offset;
      return {
        name: 'nothing',
        data: { at },
        opts: { jobId: `j${n}`, delay: Math.round(at - nowMs()), removeOnComplete: true },
      };
    }),
  );
  await promise;
  await worker.close();
  await queue.close();
  return late;
}
