import { type Desk } from '#event-store';
import { type Instant, newId, Rejection, toEpochMs } from '#kernel';
import { DEMO_CLOCK_STREAM, type DemoClock, demoClockDecider } from '#platform';
import { type Engine } from '#supervision';
import { type Views } from '#views';

const MAX_LEAP_MS = 10 * 366 * 86_400_000;

/** Moves the demo's clock forward, stopping at every moment at which something falls due. */
export class TimeMachine {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly clock: DemoClock,
    private readonly desk: Desk,
    private readonly engine: Engine,
    private readonly ops: Views,
  ) {}

  now(): Instant {
    return this.clock.now();
  }

  /**
   * Goes to a moment; what falls due on the way happens as it would have. Killed half-way, the same call goes on.
   * @returns letters written on the way
   * @throws {Rejection} `clock-backwards`, `clock-too-far`
   */
  goTo(target: Instant): Promise<number> {
    const mine = this.turn.then(() => this.travel(target));
    this.turn = mine.catch(() => undefined);
    return mine;
  }

  private async travel(target: Instant): Promise<number> {
    const now = this.clock.now();
    if (target < now) throw new Rejection('clock-backwards', '演示时钟只能向前拨');
    if (toEpochMs(target) - toEpochMs(now) > MAX_LEAP_MS) {
      throw new Rejection('clock-too-far', '一次最多前进十年');
    }
    const before = await this.letters();
    await this.engine.settle();
    for (;;) {
      const next = await this.engine.next();
      if (next === undefined || next > target) break;
      await this.set(next);
      await this.engine.settle();
    }
    await this.set(target);
    await this.engine.settle();
    return (await this.letters()) - before;
  }

  private async set(to: Instant): Promise<void> {
    const command = { type: 'MoveClock', data: { to } } as const;
    const origin = { actor: 'duban.demo', commandId: newId() };
    await this.desk.run(DEMO_CLOCK_STREAM, demoClockDecider, command, origin);
    this.clock.set(to);
  }

  private async letters(): Promise<number> {
    const counts = await this.ops.count('mail-list');
    return counts[0]?.count ?? 0;
  }
}
