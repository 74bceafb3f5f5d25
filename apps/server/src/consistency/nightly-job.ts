import { addDays, type Clock, dateIn, type Instant, type LocalDate, timeIn } from '#kernel';

const ZONE = 'Asia/Shanghai';
/** Between the last mail of a day and the first of the next. */
const NIGHT_AT = '02:30';

/** The day whose 02:30 came last. */
export function nightOf(now: Instant): LocalDate {
  const today = dateIn(ZONE, now);
  return timeIn(ZONE, now) >= NIGHT_AT ? today : addDays(today, -1);
}

export type NightlyJobOptions = {
  readonly clock: Clock;
  /** Called once a night; again for the same night until it succeeds. */
  readonly run: (on: LocalDate) => Promise<void>;
  readonly onError: (error: unknown) => void;
  /** Pause between two looks at the clock, in milliseconds. Default 30 000. */
  readonly tickMs?: number;
  /**
   * For a clock that is moved by hand: the job runs once it has stood still for so long, so that moving through a year does not run it three hundred times. Milliseconds of real time; default: at once.
   */
  readonly stillMs?: number;
  /** True while what the last move made due is being done: so long it does not stand still. Default: never. */
  readonly moving?: () => boolean;
};

/** Runs a job once a night, by the given clock. */
export class NightlyJob {
  private timer: NodeJS.Timeout | undefined;
  private work: Promise<void> = Promise.resolve();
  private stopped = false;
  private kept: LocalDate | undefined;
  private seen: Instant | undefined;
  private seenAt = performance.now();

  constructor(private readonly options: NightlyJobOptions) {
    this.plan();
  }

  /** Waits for the run under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.work;
  }

  private plan(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.work = this.tick()
        .catch(this.options.onError)
        .finally(() => this.plan());
    }, this.options.tickMs ?? 30_000);
  }

  private async tick(): Promise<void> {
    const now = this.options.clock.now();
    const on = nightOf(now);
    if (on === this.kept || !this.isUnchanged(now)) return;
    await this.options.run(on);
    this.kept = on;
  }

  private isUnchanged(now: Instant): boolean {
    const { stillMs, moving = () => false } = this.options;
    if (stillMs === undefined) return true;
    if (now !== this.seen || moving()) {
      this.seen = now;
      this.seenAt = performance.now();
    }
    return performance.now() - this.seenAt >= stillMs;
  }
}
