import { Clock, type Instant, parseInstant } from '#kernel';

/** A clock that stands still until it is set. */
export class FakeClock extends Clock {
  private instant: Instant;
  constructor(start = '2025-11-03T08:00:00+08:00') {
    super();
    this.instant = parseInstant(start);
  }
  override now(): Instant {
    return this.instant;
  }
  set(to: string): void {
    this.instant = parseInstant(to);
  }
}
