import { type Event, type LocalDate } from '#kernel';

// These names and fields are on disk for ever.

/** Where a fact about a task belongs; on every event, so that views need not look it up. */
export type TaskRef = {
  readonly taskId: string;
  readonly planId: string;
  readonly region: string;
};

/** The task as the adopted plan has it, and who does it. */
export type TaskAssigned = Event<
  'TaskAssigned',
  TaskRef & {
    readonly number: string;
    readonly title: string;
    readonly section: string;
    /** Action and project tasks are owed; safeguard items are shown. */
    readonly tracked: boolean;
    readonly clause: string;
    readonly leads: readonly string[];
    readonly supports: readonly string[];
    readonly responsible: readonly string[];
    /** Name of the supervising office: it owes what nobody is named in. */
    readonly office: string;
    /** Null when neither the task nor the plan has a last day. */
    readonly dueOn: LocalDate | null;
    /** True when the document states no date and the plan's last day was taken. */
    readonly dueOnDefaulted: boolean;
  }
>;

type Fact<T extends string, D extends object> = Event<
  T,
  TaskRef & { readonly organization: string } & D
>;

/** What one organization does, or is told, about its part of the task. */
export type AssignmentEvent =
  | Fact<'AssignmentSigned', { readonly signedOn: LocalDate }>
  | Fact<
      'ProgressReported',
      {
        readonly reportId: string;
        readonly text: string;
        /** How far it is, 0 to 100, where the reporter says so. */
        readonly percent?: number;
        readonly reportedOn: LocalDate;
      }
    >
  | Fact<'CompletionClaimed', { readonly claimedOn: LocalDate; readonly note: string }>
  /** @property claimedOn the day of the claim that was accepted: when it was done */
  | Fact<'CompletionAccepted', { readonly acceptedOn: LocalDate; readonly claimedOn: LocalDate }>
  | Fact<'CompletionReturned', { readonly returnedOn: LocalDate; readonly reason: string }>;

export type TaskEvent = TaskAssigned | AssignmentEvent;
