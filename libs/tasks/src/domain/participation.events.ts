import { type Event, type LocalDate } from '#kernel';

// These names and fields are on disk for ever.

/** One organization's part in one plan. */
export type ParticipationRef = {
  readonly planId: string;
  readonly region: string;
  readonly organization: string;
  readonly organizationId: string;
};

type Fact<T extends string, D extends object> = Event<T, ParticipationRef & D>;

/** What every duty opened by it says of its plan. */
type AboutPlan = {
  readonly planTitle: string;
  /** Name of the supervising office. */
  readonly office: string;
  readonly policy: { readonly name: string; readonly version: number };
};

export type ParticipationEvent =
  /**
   * The tasks that it takes part in are these now.
   * @property toSign ids of those among them that newly name it: it signs for them, once more where it had left them; one
   * that it has signed for already counts at once
   */
  | Fact<
      'TasksNamed',
      AboutPlan & {
        readonly on: LocalDate;
        readonly reason: string;
        readonly tasks: readonly { readonly taskId: string; readonly dueOn: LocalDate }[];
        readonly toSign: readonly string[];
      }
    >
  /** Reports that it is asked for newly, by their days. */
  | Fact<
      'ReportsAsked',
      AboutPlan & {
        readonly on: LocalDate;
        readonly reason: string;
        readonly days: readonly LocalDate[];
      }
    >
  /** Reports that nobody asks it for any more. */
  | Fact<
      'ReportsDropped',
      { readonly on: LocalDate; readonly reason: string; readonly days: readonly LocalDate[] }
    >
  | Fact<'TaskSigned', { readonly taskId: string; readonly signedOn: LocalDate }>
  /** A task is none of its any more: the office ended it, or the plan does not name it there. Its signature is void. */
  | Fact<'TaskLeft', { readonly taskId: string; readonly on: LocalDate; readonly reason: string }>
  /** Nothing is left that it has not signed for. */
  | Fact<'AllSigned', { readonly on: LocalDate }>
  /** No task names it any more. */
  | Fact<'PartEnded', { readonly on: LocalDate; readonly reason: string }>
  /** What it was asked for on this day was handed in. */
  | Fact<'ReportReceived', { readonly dueOn: LocalDate; readonly reportedOn: LocalDate }>;
