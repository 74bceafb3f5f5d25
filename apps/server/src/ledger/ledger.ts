import { type Instant, type LocalDate } from '#kernel';
import { type Level, type ObligationKind } from '#policies/rules';
import { type LedgerStatus, type LedgerUnit } from './ledger-row.ts';

/** What was reported last. */
export type LedgerReport = LedgerUnit & {
  readonly reportedOn: LocalDate;
  /** Its first 200 characters; null: it is another organization's, and not for the reader. */
  readonly excerpt: string | null;
};

/** A line of the ledger as people see it today. */
export type LedgerLine = {
  /** Of the task, target or phase; of a sign-off or a check-in the obligation's. */
  readonly itemId: string;
  readonly kind: ObligationKind;
  readonly number: string;
  readonly title: string;
  readonly planId: string;
  readonly planTitle: string;
  readonly documentNumber: string | null;
  /** 牵头: who has to do it. */
  readonly leads: readonly LedgerUnit[];
  /** 配合: who is named beside them. */
  readonly supports: readonly LedgerUnit[];
  /** 现行 and 原定; null: it has no date. */
  readonly dueOn: LocalDate | null;
  readonly originallyDueOn: LocalDate | null;
  /** Negative when overdue; null where nothing is running. */
  readonly workingDaysLeft: number | null;
  readonly overdue: boolean;
  readonly doneOn: LocalDate | null;
  readonly percent: number | null;
  readonly report: LedgerReport | null;
  readonly status: LedgerStatus;
  readonly level: Level | null;
  /** 责任人: the liaisons of the first who leads; empty: none is registered, or they are not for the reader. */
  readonly liaisons: readonly {
    readonly contactId: string;
    readonly name: string;
    readonly phone: string;
  }[];
  /** 责任领导; empty: nobody was named. */
  readonly leader: string;
};

export type LedgerCounts = {
  /** By status; what has none is left out. */
  readonly statuses: readonly { readonly status: LedgerStatus; readonly count: number }[];
  readonly levels: readonly { readonly level: Level; readonly count: number }[];
  readonly overdue: number;
};

/** A page of the ledger. */
export type Ledger = {
  readonly asOf: Instant;
  readonly rows: readonly LedgerLine[];
  /** Lines on all pages together; of the first page only, as the counts. */
  readonly total?: number;
  /** Of what is asked for, whatever status and level. */
  readonly counts?: LedgerCounts;
  /** Where the next page begins; left out on the last. */
  readonly cursor?: string;
};
