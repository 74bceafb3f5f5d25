import { type Instant, toEpochMs, toInstant } from '#kernel';

const SECOND_MS = 1000;

type BackOff = {
  /** Failures that cost nothing. */
  readonly free: number;
  /** After the next one, doubled with each further one. */
  readonly firstMs: number;
  readonly mostMs: number;
};

/** Of one account: the fifth failure in a row holds it for half a minute, the tenth for a quarter of an hour. */
export const ACCOUNT: BackOff = { free: 4, firstMs: 30 * SECOND_MS, mostMs: 15 * 60 * SECOND_MS };
/** Of one address, behind which a whole county may sit: failures only, and many of them. */
export const ADDRESS: BackOff = { free: 49, firstMs: 10 * SECOND_MS, mostMs: 5 * 60 * SECOND_MS };

/** Until when no further try is looked at. @returns undefined: it may be tried at once */
export function heldUntil(
  { free, firstMs, mostMs }: BackOff,
  { failures, latestAt }: { readonly failures: number; readonly latestAt: Instant },
): Instant | undefined {
  if (failures <= free) return undefined;
  const pauseMs = Math.min(firstMs * 2 ** (failures - free - 1), mostMs);
  return toInstant(toEpochMs(latestAt) + pauseMs);
}
