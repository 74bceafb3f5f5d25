import { type Event, type Instant } from '#kernel';

// These names and fields are on disk for ever.

/** What is personal or confidential, and so whose reading is written down. */
export type KindRead = 'audit' | 'contacts' | 'evidence' | 'users';

/** Somebody read records of a kind: told once an hour. */
export type RecordsRead = Event<
  'RecordsRead',
  {
    readonly userId: string;
    readonly kind: KindRead;
    /** The hour begins then. */
    readonly from: Instant;
    /** What was asked for first in this hour, as `region`, `cursor`, …; empty: everything that the user may see. */
    readonly conditions: Readonly<Record<string, string>>;
    /** Where a user bound to a region or an organization reads. */
    readonly region?: string;
    readonly organization?: string;
  }
>;
