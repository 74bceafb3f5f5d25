import { type Clock } from '#kernel';

/**
 * The time by which codes and sessions run out: the machine's, also in the demo, whose own clock is moved by hand and
 * would sign everybody out. An injection token.
 */
export class MachineClock {
  constructor(readonly clock: Clock) {}
}
