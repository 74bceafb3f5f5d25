import { type Event } from '#kernel';

// These names and fields are on disk for ever.

/** Somebody exported the audit trail, or a part of it. */
export type ExportRead = Event<
  'ExportRead',
  {
    readonly exportId: string;
    readonly userId: string;
    /** The filter, as `planId`, `from`, …; empty: everything that the user may see. */
    readonly conditions: Readonly<Record<string, string>>;
    /** Where a user bound to a region or an organization reads. */
    readonly region?: string;
    readonly organization?: string;
  }
>;
