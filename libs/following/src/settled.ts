import { type Position } from '#event-store';

/** How far a follower has come, wherever it runs. */
export type Progress = {
  /** Waits until every fact up to a position is followed or held back. @returns false when not in time */
  reaches(position: Position, timeoutMs: number): Promise<boolean>;
  /** What it has written is not above this position; undefined: nothing is. */
  wroteUpTo(): Position | undefined;
  /** Whether the fact at this position is held back. */
  holds(position: Position): boolean;
};

/** `behind`: not in time. `held`: a follower cannot go on with the very fact that was asked about. */
export type Settled = 'settled' | 'behind' | 'held';

/** As long a chain of facts as there is: plan, item, obligation, case, letter. */
const LONGEST_CHAIN = 6;

/**
 * Waits until everybody has followed what stands up to a position, and what that led to, and so on.
 * @param timeoutMs milliseconds, for all of it
 * @returns with the position up to which it was written
 */
export async function settle(
  followers: readonly Progress[],
  asked: Position,
  { compare, timeoutMs }: { compare: (a: Position, b: Position) => number; timeoutMs: number },
): Promise<{ readonly settled: Settled; readonly upTo: Position }> {
  const until = performance.now() + timeoutMs;
  let upTo = asked;
  for (let link = 0; link < LONGEST_CHAIN; link++) {
    const from = upTo;
    const left = until - performance.now();
    const reached = await Promise.all(followers.map((one) => one.reaches(from, left)));
    if (!reached.every(Boolean)) return { settled: 'behind', upTo };
    if (followers.some((one) => one.holds(from))) return { settled: 'held', upTo };
    for (const one of followers) {
      const wrote = one.wroteUpTo();
      if (wrote !== undefined && compare(wrote, upTo) > 0) upTo = wrote;
    }
    if (upTo === from) break;
  }
  return { settled: 'settled', upTo };
}
