import { type JobDefinition } from '../job.ts';
import { jobQueueContract } from '../job-queue.contract.ts';
import { InMemoryJobQueue } from './in-memory-job-queue.ts';

jobQueueContract('InMemoryJobQueue', () => {
  const queue = new InMemoryJobQueue();
  return Promise.resolve({
    queue,
    loseEverything: () => {
      queue.forget();
      return Promise.resolve();
    },
  });
});

describe('draining the queue in memory', () => {
  type Day = { readonly day: number };
  const remind: JobDefinition<Day> = {
    name: 'remind',
    attempts: 2,
    idOf: ({ day }) => `remind.${day}`,
  };

  it('runs what waits for its time at once, in the order of time, and what that adds', async () => {
    const queue = new InMemoryJobQueue();
    const days: number[] = [];
    await queue.work([
      {
        definition: remind,
        handle: async ({ day }: Day) => {
          days.push(day);
          if (day < 3)
            await queue.add([{ definition: remind, data: { day: day + 10 }, delayMs: 9e9 }]);
        },
      },
    ]);
    await queue.add(
      [3, 1, 2].map((day) => ({ definition: remind, data: { day }, delayMs: day * 1e9 })),
    );
    await queue.drain();
    expect(days).toEqual([1, 2, 3, 11, 12]);
    await queue.close();
  });

  it('tries again at once and ends, whatever the handler does', async () => {
    const queue = new InMemoryJobQueue();
    await queue.work([{ definition: remind, handle: () => Promise.reject(new Error('no')) }]);
    await queue.add([{ definition: remind, data: { day: 1 } }]);
    await queue.drain();
    expect((await queue.counts()).failed).toBe(1);
    await queue.close();
  });

  it('says so when nobody works it', async () => {
    await expect(new InMemoryJobQueue().drain()).rejects.toThrow('call work first');
  });
});
