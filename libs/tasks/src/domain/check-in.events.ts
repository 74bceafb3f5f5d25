import { type Event, type LocalDate } from '#kernel';
import type { EvidenceRef } from '#evidence';

// These names and fields are on disk for ever.

/** What a check-in says of one task. */
export type CheckInItem = {
  readonly taskId: string;
  readonly text: string;
  /** How far it is, 0 to 100, where the reporter says so. */
  readonly percent?: number;
};

/** One report for all tasks of an organization, on a day on which the plan asks for it. A later one takes its place. */
export type CheckInReported = Event<
  'CheckInReported',
  {
    /** `<planId>.<dueOn>.<organization>`. */
    readonly checkInId: string;
    readonly planId: string;
    readonly region: string;
    readonly organization: string;
    readonly organizationId: string;
    /** The day on which it is asked for. When it is handed in moves neither this day nor any other. */
    readonly dueOn: LocalDate;
    readonly reportedOn: LocalDate;
    /** About all of them; may be empty where the items say it. */
    readonly text: string;
    readonly items: readonly CheckInItem[];
    readonly evidence: readonly EvidenceRef[];
  }
>;

export type CheckInEvent = CheckInReported;
