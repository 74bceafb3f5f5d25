import { type OrganizationIds } from '#contract';
import { type Event, type LocalDate } from '#kernel';

// These names and fields are on disk for ever.

/** Where a fact about a phase belongs; on every event, so that views need not look it up. */
export type PhaseRef = {
  readonly phaseId: string;
  readonly planId: string;
  readonly region: string;
};

/** First and last day. */
export type PhaseDates = { readonly from: LocalDate; readonly to: LocalDate };

/** What the plan says of it beside its dates. */
export type PhaseText = { readonly number: string; readonly name: string; readonly text: string };

/** The phase as the adopted plan has it. */
export type PhaseScheduled = Event<
  'PhaseScheduled',
  PhaseRef &
    PhaseDates &
    PhaseText & {
      readonly planTitle: string;
      /** Name of the supervising office: it sees to it that the phase is closed. */
      readonly office: string;
      readonly policy: { readonly name: string; readonly version: number };
      /** Of the office. */
      readonly organizationIds: OrganizationIds;
      /** Day of adoption, or of the amendment that brought it. */
      readonly scheduledOn: LocalDate;
    }
>;

/** Other dates: the office's decision, or an amended plan's, which may also say other words; what is left out stays. */
export type PhaseRescheduled = Event<
  'PhaseRescheduled',
  PhaseRef &
    PhaseDates &
    Partial<PhaseText> & {
      readonly before: PhaseDates;
      readonly on: LocalDate;
      readonly reason: string;
      /** The plan was amended; else the office decided. */
      readonly byAmendment: boolean;
    }
>;

export type PhaseEvent =
  | PhaseScheduled
  | PhaseRescheduled
  | Event<'PhaseStarted', PhaseRef & { readonly startedOn: LocalDate }>
  | Event<'PhaseClosed', PhaseRef & { readonly closedOn: LocalDate; readonly summary: string }>
  /** It is no part of the plan any more. */
  | Event<'PhaseDropped', PhaseRef & { readonly droppedOn: LocalDate; readonly reason: string }>;
