export type Lease = {
  /** Null when it was given back. */
  readonly holder: string | null;
  /** The fencing token: greater with every new holder. What comes later under a smaller one is refused. */
  readonly epoch: number;
  /** Grows with each renewal. A standby that sees it unchanged for long enough, by its own clock, may take over. */
  readonly beat: number;
};

/**
 * Leases: of all processes one at a time does what must not be done twice.
 * No time is stored, so clocks need not agree and may jump (as in Kubernetes' leader election, expiry is observed by the waiting side).
 */
export abstract class LeaseStore {
  /** Undefined when nobody ever took it. */
  abstract read(name: string): Promise<Lease | undefined>;
  /**
   * Takes a lease that is free, or one that has not moved since it was seen.
   * @param seen what {@link read} gave
   * @returns the new epoch; undefined when somebody else was quicker, or the holder has given a sign of life
   */
  abstract acquire(
    name: string,
    holder: string,
    seen: Lease | undefined,
  ): Promise<number | undefined>;
  /**
   * A sign of life.
   * @returns false when the lease is another's: stop at once
   */
  abstract renew(name: string, epoch: number): Promise<boolean>;
  /** Gives it back. Harmless when repeated, and when it is another's by now. */
  abstract release(name: string, epoch: number): Promise<void>;
  /** Harmless when repeated; other calls then throw. */
  abstract close(): Promise<void>;
}

/** True when the lease was not renewed in between. */
export const isUnchanged = (now: Lease | undefined, seen: Lease | undefined): boolean =>
  now?.epoch === seen?.epoch && now?.beat === seen?.beat;

/** True when anybody may take it at once. */
export const isFree = (lease: Lease | undefined): boolean => (lease?.holder ?? null) === null;

/**
 * The epoch of a new holder: greater than the one before, and also greater than all before the file was lost,
 * because nobody takes a lease once a second for long.
 */
export const nextEpoch = (before: number, nowMs: number): number =>
  Math.max(before + 1, Math.floor(nowMs / 1_000));
