import { setTimeout as sleep } from 'node:timers/promises';
import { eventually } from '#testing';
import { type RunningWorker } from './bullmq.worker.ts';
import { WorkerWatchdog } from './worker-watchdog.ts';

const TIMES = { everyMs: 5, patienceMs: 30 };

describe('the watchdog of the worker', () => {
  type Behaviour = { hears: boolean; busy?: boolean };
  let knocks: number;
  let heard: number;
  let started: Behaviour[];
  let closed: number;
  let watch: WorkerWatchdog;

  /** Starts workers that behave as told, one after another; the last behaviour is that of all that follow. */
  const watchOver = (behaviours: readonly Behaviour[], redisIsAway = false): void => {
    knocks = 0;
    heard = 0;
    closed = 0;
    started = [];
    const start = (): RunningWorker => {
      const behaviour = behaviours[Math.min(started.length, behaviours.length - 1)] ?? {
        hears: true,
      };
      started.push(behaviour);
      let taken = 0;
      return {
        taken: () => {
          if (behaviour.hears && heard < knocks) taken += 1;
          if (behaviour.hears) heard = knocks;
          return taken;
        },
        underWay: () => (behaviour.busy ? 1 : 0),
        close: () => {
          closed += 1;
          return Promise.resolve();
        },
      };
    };
    const watched = {
      ready: () =>
        redisIsAway ? Promise.reject(new Error('away')) : Promise.resolve(knocks - heard),
      probe: () => {
        knocks += 1;
        return Promise.resolve();
      },
    };
    watch = new WorkerWatchdog(start, watched, () => undefined, TIMES);
  };
  afterEach(() => watch.close());

  it('replaces a worker that leaves ready jobs lying', async () => {
    watchOver([{ hears: false }, { hears: true }]);
    await eventually('it is so', () => started.length === 2);
    expect(closed).toBe(1);
    await sleep(100);
    expect(started).toHaveLength(2);
  });

  it('replaces it again when the new one is deaf too', async () => {
    watchOver([{ hears: false }]);
    await eventually('it is so', () => started.length === 3);
  });

  it.each([
    ['one that hears', { hears: true }, false],
    ['one that is busy with a long job', { hears: false, busy: true }, false],
    ['one that has nothing to hear while Redis is away', { hears: false }, true],
  ])('leaves alone %s', async (_, behaviour, redisIsAway) => {
    watchOver([behaviour], redisIsAway);
    await sleep(120);
    expect(started).toHaveLength(1);
  });
});
