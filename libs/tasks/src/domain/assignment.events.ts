import { type Event, type LocalDate } from '#kernel';
import type { EvidenceRef } from '#evidence';

// These names and fields are on disk for ever.

/** Where a fact about a task belongs; on every event, so that views need not look it up. */
export type TaskRef = {
  readonly taskId: string;
  readonly planId: string;
  readonly region: string;
};

/** One organization's part in a task. */
export type AssignmentRef = TaskRef & {
  readonly organization: string;
  readonly organizationId: string;
};

type Fact<T extends string, D extends object> = Event<T, AssignmentRef & D>;

/**
 * Of a task with parts that are owed each by itself: which one the fact is about; left out: the task as a whole.
 * @property step its number, or its period such as `2026-Q1`
 */
type OfStep = { readonly step?: string };

/** A number in a report: 培训 120 人次. */
export type Figure = {
  readonly name: string;
  readonly value: number;
  /** Empty when it has none. */
  readonly unit: string;
};

type ReportEvent =
  | Fact<'AssignmentSigned', { readonly signedOn: LocalDate }>
  | Fact<
      'ProgressReported',
      {
        readonly reportId: string;
        readonly text: string;
        /** How far it is, 0 to 100, where the reporter says so. */
        readonly percent?: number;
        readonly reportedOn: LocalDate;
        readonly figures?: readonly Figure[];
        readonly evidence?: readonly EvidenceRef[];
      }
    >;

type CompletionEvent =
  | Fact<
      'CompletionClaimed',
      OfStep & {
        /** The day that it bears. */
        readonly claimedOn: LocalDate;
        /** The day on which it was received; absent: that day. */
        readonly receivedOn?: LocalDate;
        readonly note: string;
        readonly evidence?: readonly EvidenceRef[];
        /** The user who claimed it, for whichever organization. Absent in logs of before. */
        readonly claimedBy?: string;
      }
    >
  /**
   * @property selfReviewed 自办自核: whoever claimed it accepted it, for there was nobody else
   * @property claimedOn the day that the claim bears
   * @property doneOn when it was done, as the office confirmed it; absent: on the day of the claim
   * @property last nothing is left to the organization of a task with parts
   */
  | Fact<
      'CompletionAccepted',
      OfStep & {
        readonly acceptedOn: LocalDate;
        readonly claimedOn: LocalDate;
        readonly doneOn?: LocalDate;
        readonly last?: true;
        readonly selfReviewed?: true;
      }
    >
  | Fact<'CompletionReturned', OfStep & { readonly returnedOn: LocalDate; readonly reason: string }>
  /** @property dueOn its new due date, not before the day of the reopening */
  | Fact<
      'CompletionReopened',
      OfStep & {
        readonly reopenedOn: LocalDate;
        readonly dueOn: LocalDate;
        readonly reason: string;
      }
    >;

type DisputeEvent =
  /**
   * @property proposed who should do it instead, where the organization says so
   * @property late later than three working days after it was named
   */
  | Fact<
      'AssignmentDisputed',
      {
        readonly disputedOn: LocalDate;
        readonly reason: string;
        readonly proposed: string | null;
        readonly late: boolean;
      }
    >
  | Fact<'DisputeDismissed', { readonly dismissedOn: LocalDate; readonly reason: string }>;

type ExtensionEvent =
  /**
   * @property dueOn the date in force when it was asked for
   * @property late asked for after that date
   */
  | Fact<
      'ExtensionRequested',
      OfStep & {
        readonly requestedOn: LocalDate;
        readonly dueOn: LocalDate;
        readonly newDueOn: LocalDate;
        readonly reason: string;
        readonly late: boolean;
      }
    >
  | Fact<
      'ExtensionGranted',
      OfStep & {
        readonly grantedOn: LocalDate;
        readonly newDueOn: LocalDate;
        readonly before: LocalDate;
      }
    >
  | Fact<'ExtensionDeclined', OfStep & { readonly declinedOn: LocalDate; readonly reason: string }>
  | Fact<'ExtensionWithdrawn', OfStep & { readonly withdrawnOn: LocalDate }>;

/** What one organization does, or is told, about its part of the task. */
export type AssignmentEvent = ReportEvent | CompletionEvent | DisputeEvent | ExtensionEvent;
