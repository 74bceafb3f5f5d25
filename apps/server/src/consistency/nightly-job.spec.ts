import { setTimeout as pause } from 'node:timers/promises';
import { parseInstant } from '#kernel';
import { FakeClock } from '#testing';
import { nightOf, NightlyJob } from './nightly-job.ts';

const clock = new FakeClock();

describe('the nightly job', () => {
  it.each([
    ['2026-01-05T02:29:59+08:00', '2026-01-04'],
    ['2026-01-05T02:30:00+08:00', '2026-01-05'],
    ['2026-01-05T23:59:00+08:00', '2026-01-05'],
  ])('the night at %s is that of %s', (at, on) => expect(nightOf(parseInstant(at))).toBe(on));

  it('is kept once, and tried again when it failed', async () => {
    clock.set('2026-01-05T02:00:00+08:00');
    const nights: string[] = [];
    const failures: unknown[] = [];
    const job = new NightlyJob({
      clock,
      tickMs: 2,
      onError: (error: unknown) => failures.push(error),
      run: (on) => {
        nights.push(on);
        return nights.length === 2 ? Promise.reject(new Error('no log')) : Promise.resolve();
      },
    });
    await pause(40);
    expect(nights).toEqual(['2026-01-04']);
    clock.set('2026-01-05T02:31:00+08:00');
    await pause(40);
    expect(nights).toEqual(['2026-01-04', '2026-01-05', '2026-01-05']);
    expect(failures).toHaveLength(1);
    await job.stop();
  });

  it('the nightly job on a clock that is moved by hand waits until it stands still', async () => {
    clock.set('2026-02-01T02:31:00+08:00');
    const nights: string[] = [];
    const run = (on: string) => Promise.resolve(void nights.push(on));
    const onError = (error: unknown) => {
      throw error as Error;
    };
    const job = new NightlyJob({ clock, tickMs: 2, stillMs: 150, run, onError });
    for (const day of ['02', '03', '04']) {
      await pause(20);
      clock.set(`2026-02-${day}T02:31:00+08:00`);
    }
    while (nights.length === 0) await pause(5);
    await job.stop();
    expect(nights).toEqual(['2026-02-04']);
  });

  it('the nightly job on a clock moved by hand waits until what the move made due is done', async () => {
    clock.set('2026-03-01T02:31:00+08:00');
    const nights: string[] = [];
    const run = (on: string) => Promise.resolve(void nights.push(on));
    const onError = (error: unknown) => {
      throw error as Error;
    };
    let isMoving = true;
    const moving = () => isMoving;
    const job = new NightlyJob({ clock, tickMs: 2, stillMs: 20, moving, run, onError });
    await pause(100);
    expect(nights).toEqual([]);
    isMoving = false;
    while (nights.length === 0) await pause(5);
    await job.stop();
  });
});
