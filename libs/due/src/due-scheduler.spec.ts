import { setTimeout as pause } from 'node:timers/promises';
import { InMemoryJobQueue } from '#jobs/in-memory';
import { FakeClock } from '#testing';
import { type Projection } from '#views';
import { morning } from '../../policies/src/domain/policy.fixtures.ts';
import { DueScheduler, type DueSchedulerOptions } from './due-scheduler.ts';
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

async function schedulerFor(
  keys: readonly string[],
  options: Pick<DueSchedulerOptions, 'direct'> & Partial<DueSchedulerOptions>,
): Promise<DueScheduler> {
  const rows = keys.map((key) => ({ view: dueList.name, key, row: { nextAt: now } }));
  return new DueScheduler({
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
  it('is tried in every round, but soon nobody waits any more for what stays stuck', async () => {
    const tried: string[] = [];
    const scheduler = await schedulerFor(['stuck'], {
      direct: (key) => {
        tried.push(key);
        return Promise.reject(new Error('no such policy'));
      },
    });
    expect(await scheduler.processDue(now)).toBe(1);
    await pause(20);
    expect(await scheduler.processDue(now)).toBe(0);
    expect(tried).toEqual(['stuck', 'stuck']);
  });

  it('does not hold up a round for longer than it may take, and its rest is the next one’s', async () => {
    const keys = Array.from({ length: 100 }, (_, n) => `mail ${n}`);
    const tried: string[] = [];
    const direct = async (key: string): Promise<void> => {
      tried.push(key);
      await pause(20);
    };
    const scheduler = await schedulerFor(keys, { direct, graceMs: 60_000, processMs: 1 });
    expect(await scheduler.processDue(now)).toBe(100);
    expect(tried).toHaveLength(32);
  });
});
