import { InvalidAppend, TooLarge } from '#event-store';
import { Rejection } from '#contract';
import { type Reaction } from '#views';

/**
 * The reaction, but for what no repetition helps: an event that a rule refuses, or that leads to what the log cannot
 * hold, is told and passed. One plan without a period must not keep those behind it waiting; faults are tried again.
 */
export const passingRefusals = (reaction: Reaction, tell: (error: unknown) => void): Reaction => ({
  ...reaction,
  async react(event) {
    try {
      await reaction.react(event);
    } catch (error) {
      if (!isFinal(error)) throw error;
      tell(error);
    }
  },
});

const isFinal = (error: unknown): boolean =>
  error instanceof Rejection || error instanceof InvalidAppend || error instanceof TooLarge;
