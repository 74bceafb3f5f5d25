import { type Event } from '#kernel';

// These names and fields are on disk for ever.

/** Somebody took the audit trail, or a part of it, out of the system. */
export type ExportRead = Event<
  'ExportRead',
  {
    /** Of this one reading. */
    readonly exportId: string;
    readonly userId: string;
    /** What was asked for, as `planId`, `from`, …; empty: everything that the user may see. */
    readonly conditions: Readonly<Record<string, string>>;
    /** Where a user bound to a region or an organization reads. */
    readonly region?: string;
    readonly organization?: string;
  }
>;
