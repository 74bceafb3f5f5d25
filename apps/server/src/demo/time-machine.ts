import { setTimeout as pause } from 'node:timers/promises';
import { Rejection } from '#contract';
import { type Instant, newId, toEpochMs } from '#kernel';
import { DEMO_CLOCK_STREAM, type DemoClock, demoClockDecider } from '#platform';
import { nextMoment } from '../engine/next-moment.ts';
import { type AppContext, WORKER_LEASE } from '../app-context.ts';
import { readQuietWord } from '../worker-runtime.ts';

const MAX_LEAP_MS = 10 * 366 * 86_400_000;
/** How long a leader and a quiet round are waited for. */
const PATIENCE_MS = 10 * 60_000;
const LOOK_MS = 5;

/**
 * Moves the demo's clock forward, stopping wherever something falls due. The leading worker, in this process or another, does the work and publishes its progress with the lease.
 */
export class TimeMachine {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly clock: DemoClock,
    private readonly app: Pick<
      AppContext,
      'calendars' | 'runner' | 'leases' | 'log' | 'ops' | 'views'
    >,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  /**
   * Moves to a moment; what falls due on the way happens as usual. After a kill the same call continues.
   * @returns mails written on the way
   * @throws {Rejection} `clock-backwards`, `clock-too-far`, `worker-not-ready`
   */
  goTo(target: Instant): Promise<number> {
    const mine = this.turn.then(() => this.travel(target));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async travel(target: Instant): Promise<number> {
    const now = this.clock.now();
    if (target < now) throw new Rejection('clock-backwards');
    if (toEpochMs(target) - toEpochMs(now) > MAX_LEAP_MS) {
      throw new Rejection('clock-too-far');
    }
    await this.quiet();
    const before = await this.letters();
    for (;;) {
      const { ops, calendars } = this.app;
      const next = await nextMoment(ops, calendars.current(), this.clock.now());
      if (next === undefined || next > target) break;
      await this.set(next);
    }
    await this.set(target);
    return (await this.letters()) - before;
  }

  private async set(to: Instant): Promise<void> {
    const command = { type: 'MoveClock', data: { to } } as const;
    const origin = { actor: 'duban.demo', commandId: newId() };
    await this.app.runner.run(DEMO_CLOCK_STREAM, demoClockDecider, command, origin);
    this.clock.set(to);
    await this.quiet();
  }

  /** Waits until all that is due now is done and visible in the tables. */
  private async quiet(): Promise<void> {
    const { calendars, leases, log, ops, views } = this.app;
    const until = performance.now() + PATIENCE_MS;
    while (performance.now() < until) {
      const round = readQuietWord((await leases.read(WORKER_LEASE))?.said);
      if (round && round.at >= this.clock.now() && round.head === (await log.head())) {
        const tables = [ops.waitFor(round.head), views.waitFor(round.head)];
        const seen = (await Promise.all(tables)).every(Boolean);
        // This process must also use a calendar that was just published.
        if (seen && calendars.hasSeen(round.head) && !ops.switching) return;
      }
      await pause(LOOK_MS);
    }
    throw new Rejection('worker-not-ready');
  }

  private async letters(): Promise<number> {
    const counts = await this.app.ops.count('mail-list');
    return counts[0]?.count ?? 0;
  }
}
