import { setTimeout as pause } from 'node:timers/promises';
import { InMemoryJobQueue } from '#jobs/in-memory';
import { FakeClock } from '#testing';
import { type Projection } from '#views';
import { morning } from '../../policies/src/domain/policy.fixtures.ts';
import { Alarm, type AlarmOptions } from './alarm.ts';
import { tablesWith } from '../../views/src/tables.fixtures.ts';

const dueList: Projection<{ nextAt: string }> = {
  name: 'due-list',
  version: 1,
  prefixes: [],
  columns: { nextAt: (row) => row.nextAt },
  keys: () => [],
  evolve: (row) => row,
};

const now = morning('2025-12-01');

async function alarmFor(
  keys: readonly string[],
  options: Pick<AlarmOptions, 'direct'> & Partial<AlarmOptions>,
): Promise<Alarm> {
  const rows = keys.map((key) => ({ view: dueList.name, key, row: { nextAt: now } }));
  return new Alarm({
    ops: await tablesWith([dueList as never], rows),
    queue: new InMemoryJobQueue(),
    clock: new FakeClock(now),
    view: dueList.name,
    job: (key, turn) => ({ definition: { name: 'look', idOf: () => `${key}.${turn}` }, data: {} }),
    ...{ clockRuns: true, graceMs: 1, onError: () => undefined },
    ...options,
  });
}

describe('what is due and nobody answers', () => {
  it('is tried in every sweep, but soon nobody waits any more for what stays stuck', async () => {
    const tried: string[] = [];
    const alarm = await alarmFor(['stuck'], {
      direct: (key) => {
        tried.push(key);
        return Promise.reject(new Error('no such policy'));
      },
    });
    expect(await alarm.sweep(now)).toBe(1);
    await pause(20);
    expect(await alarm.sweep(now)).toBe(0);
    expect(tried).toEqual(['stuck', 'stuck']);
  });

  it('does not hold up a sweep for longer than it may take, and its rest is the next one’s', async () => {
    const keys = Array.from({ length: 100 }, (_, n) => `mail ${n}`);
    const tried: string[] = [];
    const direct = async (key: string): Promise<void> => {
      tried.push(key);
      await pause(20);
    };
    const alarm = await alarmFor(keys, { direct, graceMs: 60_000, sweepMs: 1 });
    expect(await alarm.sweep(now)).toBe(100);
    expect(tried).toHaveLength(32);
  });
});
