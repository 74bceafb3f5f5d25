import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPrivateRedis } from '#jobs/bullmq';
import { type Figure, quantile, tableOf } from '../figure.ts';
import { bareLateness } from './bare-bullmq.ts';
import { planLateness } from './plans.ts';

const MOMENTS = 1_000;
const SPREAD_MS = 10_000;
/** Long enough for a thousand jobs to be in Redis before the first of them is due. */
const LEAD_MS = 3_000;
const ROUNDS = 2;
const GOAL_MS = 25;

/** P9: how late the moments of 1,000 plans are, from the moment to the first fact on the disk. */
export async function run(): Promise<Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
  const redis = await startPrivateRedis({ folder: join(folder, 'redis'), log: () => undefined });
  const spread = Array.from({ length: MOMENTS }, (_, n) => (n * SPREAD_MS) / MOMENTS);
  const [ours, bare]: [number[], number[]] = [[], []];
  try {
    for (let round = 0; round < ROUNDS; round++) {
      const parts = { redis: redis.address, folder: join(folder, `${round}`), leadMs: LEAD_MS };
      ours.push(...(await planLateness(spread, parts)));
      await pause(500);
      bare.push(...(await bareLateness(spread, parts)));
    }
  } finally {
    await redis.stop();
    rmSync(folder, { recursive: true });
  }
  const figure = (part: number, name: string): Figure => {
    const late = quantile(ours, part);
    return {
      name: `P9 ${name}`,
      what: `${MOMENTS} plans’ moments over 10 s, to the first fact`,
      ours: late,
      limit: GOAL_MS,
      peer: quantile(bare, part),
      unit: 'ms',
      ratio: late / GOAL_MS,
      goal: '≤ 1',
      note: 'peer: a bare BullMQ worker that does nothing, same Redis',
    };
  };
  const [median, p99] = [figure(0.5, 'p50'), figure(0.99, 'p99')];
  return [{ ...median, goal: '' }, p99];
}

if (import.meta.main) {
  const figures = await run();
  console.log(
    process.argv.includes('--json') ? JSON.stringify(figures, null, 2) : tableOf(figures),
  );
}
