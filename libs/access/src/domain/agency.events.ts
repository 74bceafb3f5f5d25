import { type Event, type LocalDate } from '#kernel';

// These names and fields are on disk for ever.

/** Whose agreement it is, and who may act for it. */
type AgencyRef = {
  readonly userId: string;
  readonly region: string | null;
  readonly organization: string | null;
  readonly organizationId: string | null;
  /** A user's or a contact's id. */
  readonly agentId: string;
};

export type AgencyEvent =
  /** Said by the person itself. `until`: the last day. */
  | Event<'AgencyGiven', AgencyRef & { readonly until: LocalDate }>
  | Event<'AgencyWithdrawn', AgencyRef>;
