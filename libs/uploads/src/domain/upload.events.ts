import { type Event, type LocalDate } from '#kernel';

// These names and fields are on disk for ever.

/** Who handed a file in, for whom, and when; left out: bound to no region, to no organization. */
export type UploadRef = {
  readonly sha256: string;
  readonly userId: string;
  readonly region?: string;
  readonly organization?: string;
  /** As the directory has it on that day. */
  readonly organizationId?: string;
  readonly receivedOn: LocalDate;
};

export type UploadEvent =
  | Event<
      'EvidenceReceived',
      UploadRef & { readonly name: string; readonly size: number; readonly type: string }
    >
  /** No record named it in time: its uploader can read and name it no longer. */
  | Event<'EvidenceExpired', UploadRef & { readonly expiredOn: LocalDate }>;
