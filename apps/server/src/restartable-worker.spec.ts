import { setTimeout as pause } from 'node:timers/promises';
import { eventually, expectSoon, timed } from '#testing';
import { type WorkerRuntime } from './worker-runtime.ts';
import { RestartableWorker } from './restartable-worker.ts';

/** A worker that records what becomes of it. */
function office() {
  const told: string[] = [];
  const failures: unknown[] = [];
  let version = 1;
  let faulty = false;
  const worker = new RestartableWorker({
    start: async () => {
      const mine = version;
      await pause(1);
      if (faulty) throw new Error('no Redis');
      told.push(`took ${mine}`);
      const stop = () => Promise.resolve(void told.push(`left ${mine}`));
      return { calendar: mine, stop } as unknown as WorkerRuntime;
    },
    holds: ({ calendar }) => (calendar as unknown) === version,
    onError: (error) => failures.push(error),
  });
  return {
    worker,
    told,
    failures,
    change: () => {
      version++;
      worker.restartIfStale();
    },
    break: (broken: boolean) => (faulty = broken),
    until: (last: string) => eventually(last, () => told.at(-1) === last),
  };
}

describe('a worker that counts by something that may change', () => {
  it('is left and taken up again with each change, and not without one', async () => {
    const { worker, told, change, until } = office();
    await worker.begin();
    worker.restartIfStale();
    change();
    await until('took 2');
    await worker.end();
    expect(told).toEqual(['took 1', 'left 1', 'took 2', 'left 2']);
    expect(worker.now()).toBeUndefined();
  });

  it('is taken up once more when the change comes while it is being taken up', async () => {
    const { worker, told, change, until } = office();
    const beginning = worker.begin();
    change();
    change();
    await beginning;
    await until('took 3');
    expect(told).toEqual(['took 1', 'left 1', 'took 3']);
    await worker.end();
  });

  it('is over when it cannot be begun', async () => {
    const { worker, told, change, break: breaks } = office();
    breaks(true);
    await expect(worker.begin()).rejects.toThrow('no Redis');
    breaks(false);
    change();
    await worker.end();
    expect(told).toEqual([]);
  });

  it('is tried again when it cannot be taken up again', async () => {
    const { worker, told, failures, change, break: breaks, until } = office();
    await worker.begin();
    breaks(true);
    change();
    await eventually('it failed', () => failures.length === 1);
    expect(worker.now()).toBeUndefined();
    breaks(false);
    await until('took 2');
    await worker.end();
    expect(told).toEqual(['took 1', 'left 1', 'took 2', 'left 2']);
  });

  it('ends at once while it waits to be tried again', () =>
    expectSoon(1_000, async () => {
      const { worker, told, failures, change, break: breaks } = office();
      await worker.begin();
      breaks(true);
      change();
      await eventually('it failed', () => failures.length === 1);
      const ms = await timed(() => worker.end());
      expect(told).toEqual(['took 1', 'left 1']);
      return ms;
    }));
});
