import { type Event, type Instant, type LocalDate } from '#kernel';

// These names and fields are on disk for ever.

/** Number of things checked, by kind: tables, rows, plans, obligations, reminders, notices, mails, jobs. */
export type SelfAuditCounts = Readonly<Record<string, number>>;

export type SelfAuditEvent =
  /** Requested by a person; the leading worker runs it. */
  | Event<
      'SelfAuditAsked',
      { readonly runId: string; readonly on: LocalDate; readonly repair: boolean }
    >
  /** The tables were compared with the log. */
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
        /** No difference, but somebody has to see to it: no letter can leave, a calendar year is missing. Absent: nothing. */
        readonly warnings?: readonly string[];
        /** What was seen before and is no longer what the log says: somebody may have changed it. Never mended. Absent: nothing. */
        readonly alarms?: readonly string[];
      }
    >;

export type SelfAuditReport = Extract<SelfAuditEvent, { type: 'SelfAuditDone' }>['data'];
