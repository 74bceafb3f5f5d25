/** Who has a lease, as its row says it. */
export type Lease = {
  /** Null when it was given back. */
  readonly holder: string | null;
  /** The fencing token: greater with every new holder. What comes later under a smaller one is refused. */
  readonly epoch: number;
  /** Grows while the holder lives. Whoever sees it stand still for long enough, by a clock of its own, may take over. */
  readonly beat: number;
  /** What the holder said last; null when it has said nothing yet. */
  readonly said: string | null;
};

/**
 * Leases: of all processes one at a time does what must not be done twice.
 * No moment of time is stored, so that no clock need agree with another and none that jumps can do harm
 * (as Kubernetes' leader election does it: expiry is what the one who waits has observed).
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
  /** Leaves a word for the other processes; a sign of life too. @returns as {@link renew} */
  abstract say(name: string, epoch: number, text: string): Promise<boolean>;
  /** Gives it back. Harmless when repeated, and when it is another's by now. */
  abstract release(name: string, epoch: number): Promise<void>;
  /** Harmless when repeated; other calls then throw. */
  abstract close(): Promise<void>;
}

/** True when the holder has given no sign of life between the two looks. */
export const isUnchanged = (now: Lease | undefined, seen: Lease | undefined): boolean =>
  now?.epoch === seen?.epoch && now?.beat === seen?.beat;

/** True when anybody may take it at once. */
export const isFree = (lease: Lease | undefined): boolean =>
  lease === undefined || lease.holder === null;

/**
 * The epoch of a new holder: greater than the one before, and also greater than all before the file was lost,
 * because nobody takes a lease once a second for long.
 */
export const nextEpoch = (before: number, nowMs: number): number =>
  Math.max(before + 1, Math.floor(nowMs / 1_000));
