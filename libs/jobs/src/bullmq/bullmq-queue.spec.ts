import { setTimeout as sleep } from 'node:timers/promises';
import { eventually, expectSoon, timed } from '#testing';
import { type JobDefinition } from '../job.ts';
import { jobQueueContract } from '../job-queue.contract.ts';
import { type JobQueue, QueueUnavailable } from '../job-queue.port.ts';
import { openBullmqQueue, type BullmqQueueOptions } from './open-bullmq-queue.ts';
import { startPrivateRedis, type PrivateRedis } from './private-redis.ts';
import { ask, killRedis, newFolder, redisPid, removeFolder } from './redis.fixtures.ts';

let folder: string;
let redis: PrivateRedis;
const startRedis = async (): Promise<PrivateRedis> => {
  redis = await startPrivateRedis({ folder, log: () => undefined });
  return redis;
};
const flush = async (): Promise<void> => {
  await ask(redis.address, (client) => client.flushall());
};

beforeAll(async () => {
  folder = await newFolder();
  await startRedis();
});
afterAll(async () => {
  await redis.stop();
  await removeFolder(folder);
});

jobQueueContract('BullmqQueue', async () => {
  await flush();
  const queue = await openBullmqQueue({ redis: redis.address, onError: () => undefined });
  return { queue, loseEverything: flush };
});

describe('BullMQ and a Redis that comes and goes', () => {
  const look: JobDefinition<{ n: number }> = {
    name: 'look',
    attempts: 3,
    backoffMs: 20,
    idOf: ({ n }) => `look.${n}`,
  };
  let seen: number[];
  let errors: Error[];
  let warnings: string[];
  let queue: JobQueue;
  const open = async (options: Partial<BullmqQueueOptions> = {}): Promise<void> => {
    queue = await openBullmqQueue({
      redis: redis.address,
      onError: (error) => errors.push(error),
      onWarning: (sentence) => warnings.push(sentence),
      ...options,
    });
  };
  const work = (): Promise<void> =>
    queue.work([
      {
        definition: look,
        handle: ({ n }: { n: number }) => {
          seen.push(n);
          return Promise.resolve();
        },
      },
    ]);
  const add = (n: number, delayMs = 0): Promise<void> =>
    queue.add([{ definition: look, data: { n }, delayMs }]);
  const addWhenItIsBack = (n: number): Promise<void> =>
    eventually('it is so', () =>
      add(n).then(
        () => true,
        () => false,
      ),
    );

  beforeEach(async () => {
    seen = [];
    errors = [];
    warnings = [];
    await flush();
  });
  afterEach(() => queue.close());

  it('goes on after Redis was killed: jobs of before, delayed ones and new ones', async () => {
    await open();
    await work();
    await add(1, 600);
    await killRedis(folder);
    await addWhenItIsBack(2);
    await eventually('it is so', () => seen.length === 2);
    expect(seen.toSorted()).toEqual([1, 2]);
  });

  it('says within two seconds that Redis is away, and needs no new start when it is back', async () => {
    await open();
    await work();
    await redis.stop();
    await expectSoon(2_000, () =>
      timed(async () => {
        await expect(add(1)).rejects.toBeInstanceOf(QueueUnavailable);
        await expect(queue.counts()).rejects.toBeInstanceOf(QueueUnavailable);
      }),
    );
    await startRedis();
    await addWhenItIsBack(2);
    await eventually('it is so', () => seen.includes(2));
  });

  it('counts the delay of many jobs from one moment, however long it takes to add them', async () => {
    await open();
    const many = Array.from({ length: 3_000 }, (_, n) => n);
    await queue.add(many.map((n) => ({ definition: look, data: { n }, delayMs: 60_000 })));
    const due = await ask(redis.address, (client) =>
      client.zrange('{duban}:jobs:delayed', '0', '-1', 'WITHSCORES'),
    );
    // BullMQ's score: milliseconds, and twelve bits for the order of what is due in the same one.
    const moments = due.flatMap((score, at) => (at % 2 ? [Math.floor(Number(score) / 4_096)] : []));
    expect(moments).toHaveLength(3_000);
    expect(new Set(moments).size).toBe(1);
  });

  it('says within two seconds that Redis hangs', async () => {
    await open();
    await add(1);
    const pid = await redisPid(folder);
    process.kill(pid, 'SIGSTOP');
    try {
      await expectSoon(2_500, () =>
        timed(() => expect(add(2)).rejects.toBeInstanceOf(QueueUnavailable)),
      );
    } finally {
      process.kill(pid, 'SIGCONT');
    }
  });

  it('opens and works before Redis is there, tells one fault once, and starts when it comes', async () => {
    await redis.stop();
    await open();
    await work();
    await expect(add(1)).rejects.toBeInstanceOf(QueueUnavailable);
    await sleep(700);
    expect(new Set(errors.map((error) => error.message)).size).toBe(errors.length);
    expect(errors.length).toBeGreaterThan(0);
    await startRedis();
    await addWhenItIsBack(2);
    await eventually('it is so', () => seen.length === 1);
  });

  it('closes soon though Redis is away, but not before the job under way is done', async () => {
    await open();
    let done = false;
    await queue.work([
      {
        definition: look,
        handle: async ({ n }: { n: number }) => {
          seen.push(n);
          await sleep(400);
          done = true;
        },
      },
    ]);
    await add(1);
    await eventually('it is so', () => seen.length === 1);
    await redis.stop();
    await queue.close(); // it would wait for ever
    expect(done).toBe(true);
    await startRedis();
  });

  it('keeps a record of what was given up, and warns of it', async () => {
    await open();
    await queue.work([{ definition: look, handle: () => Promise.reject(new Error('no ink')) }]);
    await add(7);
    await eventually('it is so', async () => (await queue.counts()).failed === 1);
    const [record = ''] = await ask(redis.address, (client) =>
      client.lrange('{duban}:given-up', 0, -1),
    );
    expect(JSON.parse(record)).toEqual({ name: 'look', data: { n: 7 }, reason: 'no ink' });
    expect(warnings).toEqual(['The job look {"n":7} was given up: no ink']);
  });

  it('warns when Redis may throw jobs away', async () => {
    const policy = (name: string): Promise<unknown> =>
      ask(redis.address, (client) => client.config('SET', 'maxmemory-policy', name));
    await policy('allkeys-lru');
    await open();
    await eventually('it is so', () => warnings.length === 1);
    await policy('noeviction');
    expect(warnings[0]).toContain('allkeys-lru');
  });

  it('keeps two systems on one Redis apart by their prefix', async () => {
    const other = await openBullmqQueue({
      redis: redis.address,
      prefix: '{other}',
      onError: () => undefined,
    });
    await open();
    await work();
    await other.add([{ definition: look, data: { n: 1 } }]);
    await add(2);
    await eventually('it is so', () => seen.length === 1);
    expect(seen).toEqual([2]);
    expect((await other.counts()).waiting).toBe(1);
    await other.close();
  });
});
