import { setTimeout as pause } from 'node:timers/promises';
import { Rejection } from '#contract';
import { type Position } from '#event-store';
import { type Instant, newId, toEpochMs } from '#kernel';
import { DEMO_CLOCK_STREAM, type DemoClock, demoClockDecider } from '#platform';
import { nextMoment } from '../engine/next-moment.ts';
import { type AppContext } from '../app-context.ts';

const MAX_LEAP_MS = 10 * 366 * 86_400_000;
/** How long a leader and a quiet round are waited for. */
const PATIENCE_MS = 10 * 60_000;
const LOOK_MS = 5;

/**
 * Moves the demo's clock forward, stopping at every moment at which something falls due.
 * The work is done by the leading worker, in this process or another: it answers each move in the clock's stream.
 */
export class TimeMachine {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly clock: DemoClock,
    private readonly app: Pick<
      AppContext,
      'calendars' | 'contacts' | 'runner' | 'log' | 'ops' | 'policies' | 'views'
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
    await this.clock.recall(this.app.log);
    const now = this.clock.now();
    if (target < now) throw new Rejection('clock-backwards');
    if (toEpochMs(target) - toEpochMs(now) > MAX_LEAP_MS) {
      throw new Rejection('clock-too-far');
    }
    await this.move(now);
    const before = await this.letters();
    for (;;) {
      const calendar = this.app.calendars.current();
      const next = await nextMoment({ ...this.app, calendar }, this.clock.now());
      if (next === undefined || next > target) break;
      await this.move(next);
    }
    await this.move(target);
    return (await this.letters()) - before;
  }

  /** Moves it, and waits until all that is due by then is done and is seen in the tables. */
  private async move(to: Instant): Promise<void> {
    const command = { type: 'MoveClock', data: { to, moveId: newId() } } as const;
    const origin = { actor: 'duban.demo', commandId: newId() };
    const { runner } = this.app;
    const { position } = await runner.run(DEMO_CLOCK_STREAM, demoClockDecider, command, origin);
    if (position === undefined) throw new Rejection('clock-backwards');
    this.clock.set(to);
    const until = performance.now() + PATIENCE_MS;
    await this.settled(position, until);
    await this.seen(until);
  }

  /** Waits for the leader's answer to the move at a position, or to a later one. */
  private async settled(after: Position, until: number): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const answers = this.app.log.subscribe({
      after,
      prefixes: [DEMO_CLOCK_STREAM],
      onEvents: (events) => {
        if (events.some(({ type }) => type === 'ClockSettled')) resolve(true);
        return Promise.resolve();
      },
    });
    const timer = setTimeout(resolve, until - performance.now(), false);
    const isSettled = await promise;
    clearTimeout(timer);
    await answers.stop();
    if (!isSettled) throw new Rejection('worker-not-ready');
  }

  private async seen(until: number): Promise<void> {
    const { calendars, log, ops, views } = this.app;
    while (performance.now() < until) {
      const head = await log.head();
      const seen = await Promise.all([calendars, ops, views].map((one) => one.waitFor(head)));
      // This process must also use a calendar that was just published.
      if (seen.every(Boolean) && !ops.switching) return;
      await pause(LOOK_MS);
    }
    throw new Rejection('worker-not-ready');
  }

  private async letters(): Promise<number> {
    const counts = await this.app.ops.count('mail-list');
    return counts[0]?.count ?? 0;
  }
}
