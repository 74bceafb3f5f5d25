import { type Instant, toEpochMs, toInstant } from '#kernel';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const DAY_MS = 24 * 60 * MINUTE_MS;

type BackOff = {
  /** Failures that cost nothing. */
  readonly free: number;
  /** After the next one, doubled with each further one. */
  readonly firstMs: number;
  readonly mostMs: number;
  /** So long after the latest one all are forgotten. */
  readonly lastsMs: number;
};

/** Of one account: the fifth failure in a row holds it for half a minute, the tenth for a quarter of an hour. */
export const ACCOUNT: BackOff = {
  free: 4,
  firstMs: 30 * SECOND_MS,
  mostMs: 15 * MINUTE_MS,
  lastsMs: DAY_MS,
};
/** Of one address, behind which a whole county may sit: fifty within minutes are no people's slips of the hand. */
export const ADDRESS: BackOff = {
  free: 49,
  firstMs: 10 * SECOND_MS,
  mostMs: 5 * MINUTE_MS,
  lastsMs: 5 * MINUTE_MS,
};
/** Codes sent to one person until a day passes without one, or the person has signed in. */
export const MAILS = { most: 20, lastsMs: DAY_MS };

/** Until when no further try is looked at. @returns undefined: it may be tried at once */
export function heldUntil(
  { free, firstMs, mostMs }: BackOff,
  { failures, latestAt }: { readonly failures: number; readonly latestAt: Instant },
): Instant | undefined {
  if (failures <= free) return undefined;
  const pauseMs = Math.min(firstMs * 2 ** (failures - free - 1), mostMs);
  return toInstant(toEpochMs(latestAt) + pauseMs);
}
