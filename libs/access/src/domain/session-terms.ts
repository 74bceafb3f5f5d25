import { type Holder } from '#contract';
import { type Instant, toEpochMs, toInstant } from '#kernel';

const MINUTE_MS = 60 * 1000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

export type SessionTerms = { readonly idleMs: number; readonly longestMs: number };

const WORKING_DAY: SessionTerms = { idleMs: 4 * HOUR_MS, longestMs: 12 * HOUR_MS };
const OWN_DEVICE: SessionTerms = { idleMs: 30 * DAY_MS, longestMs: 30 * DAY_MS };

/** How long a session lasts: a working day; for who is a liaison and nothing else, and ticked that the device is its own, thirty days. */
export const sessionTerms = (user: Pick<Holder, 'roles'>, ownDevice: boolean): SessionTerms =>
  isOnlyLiaison(user) && ownDevice ? OWN_DEVICE : WORKING_DAY;

/** Whoever is nothing more may come by the mailbox alone, and stay. */
export const isOnlyLiaison = ({ roles }: Pick<Holder, 'roles'>): boolean =>
  roles.every((role) => role === 'liaison');

type Running = { readonly seenAt: Instant; readonly endsAt: Instant; readonly idleMs: number };

/** Whether a session is over at that moment: its time has run out, or nothing was asked for too long. */
export const isOver = ({ seenAt, endsAt, idleMs }: Running, now: Instant): boolean =>
  now >= endsAt || toEpochMs(now) - toEpochMs(seenAt) >= idleMs;

/** Being seen is written down once a minute at most. */
export const isNewlySeen = ({ seenAt }: Running, now: Instant): boolean =>
  toEpochMs(now) - toEpochMs(seenAt) >= MINUTE_MS;

export const later = (at: Instant, ms: number): Instant => toInstant(toEpochMs(at) + ms);
