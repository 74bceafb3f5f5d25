import { type Event, type LocalDate } from '#kernel';

// These names and fields are on disk for ever.

/** Where a fact about a phase belongs; on every event, so that views need not look it up. */
export type PhaseRef = {
  readonly phaseId: string;
  readonly planId: string;
  readonly region: string;
};

/** The phase as the adopted plan has it; `from` and `to` are its first and last day. */
type PhaseScheduled = Event<
  'PhaseScheduled',
  PhaseRef & {
    readonly number: string;
    readonly name: string;
    readonly from: LocalDate;
    readonly to: LocalDate;
    readonly text: string;
  }
>;

export type PhaseEvent =
  | PhaseScheduled
  | Event<'PhaseStarted', PhaseRef & { readonly startedOn: LocalDate }>
  | Event<'PhaseClosed', PhaseRef & { readonly closedOn: LocalDate; readonly summary: string }>;
