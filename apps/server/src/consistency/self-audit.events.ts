import { type Event, type Instant, type LocalDate } from '#kernel';

// These names and fields are on disk for ever.

/** How much was looked at, by what it is: tables, rows, plans, obligations, reminders, notices, mails, jobs. */
export type SelfAuditCounts = Readonly<Record<string, number>>;

export type SelfAuditEvent =
  /** Somebody wants it looked at now; the leading worker does it. */
  | Event<
      'SelfAuditAsked',
      { readonly runId: string; readonly on: LocalDate; readonly repair: boolean }
    >
  /** What the system holds was counted anew from the log, and compared. */
  | Event<
      'SelfAuditDone',
      {
        readonly runId: string;
        readonly on: LocalDate;
        readonly at: Instant;
        readonly checked: SelfAuditCounts;
        /** Differences found, all of them. */
        readonly found: number;
        /** In sentences, the first hundred. */
        readonly differences: readonly string[];
        /** What was done about them; nothing where only a check was asked for. */
        readonly repaired: readonly string[];
      }
    >;

export type SelfAuditReport = Extract<SelfAuditEvent, { type: 'SelfAuditDone' }>['data'];
