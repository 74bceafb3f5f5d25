import { setTimeout as pause } from 'node:timers/promises';

/** Only what never happens takes so long, however busy the machine is. */
const GIVE_UP_MS = 5 * 60_000;
const TRIES = 20;

/** Waits for a condition. @throws {Error} naming `what`, when it is not met in five minutes */
export async function eventually(
  what: string,
  happened: () => boolean | Promise<boolean>,
  everyMs = 5,
): Promise<void> {
  const end = performance.now() + GIVE_UP_MS;
  while (!(await happened())) {
    if (performance.now() > end) throw new Error(`Waited in vain: ${what}`);
    await pause(everyMs);
  }
}

/**
 * Expects what is promised to be quick: one try of twenty takes less than `ms`. A busy machine makes a try slow; a
 * broken promise makes all of them slow.
 * @param attempt does it once more, and returns the milliseconds it took
 */
export async function expectSoon(ms: number, attempt: () => Promise<number>): Promise<void> {
  const took: number[] = [];
  while (took.length < TRIES) {
    took.push(await attempt());
    if (Math.min(...took) < ms) return;
  }
  expect(Math.min(...took)).toBeLessThan(ms);
}

/** Milliseconds of wall time that something takes. */
export async function timed(act: () => unknown): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

/** Milliseconds of the processor that something takes: others may run beside. */
export async function processorMs(act: () => unknown): Promise<number> {
  const from = process.cpuUsage();
  await act();
  return process.cpuUsage(from).user / 1_000;
}
