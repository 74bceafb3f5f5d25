import { toInstant, type Instant } from './instant.ts';

/** The only source of the present time. Deciders get it in their commands. */
export abstract class Clock {
  abstract now(): Instant;
}

export class SystemClock extends Clock {
  override now(): Instant {
    // oxlint-disable-next-line no-restricted-properties -- the one place that asks the machine
    return toInstant(Date.now());
  }
}
