import { type Event, type LocalDate } from '#kernel';

// These names and fields are on disk for ever.

/** What a person does for an organization; one person may do several. */
export type ContactRole = 'liaison' | 'sectionChief' | 'deputyHead' | 'head' | 'approver';

export type ContactFields = {
  readonly region: string;
  readonly organization: string;
  /** Of that name when it was said. */
  readonly organizationId: string;
  readonly name: string;
  readonly email: string;
  /** As it stands in letters; empty: there is none. Left out of a command: as it was. */
  readonly phone?: string;
  /** Each once, in the order of {@link CONTACT_ROLES}. */
  readonly roles: readonly ContactRole[];
};

/** Who receives in a contact's place on every day from the first to the last, both included. */
export type Deputyship = {
  readonly deputyId: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
};

/** Its organization after the event. */
type ContactRef = {
  readonly contactId: string;
  readonly region: string;
  readonly organization: string;
  readonly organizationId: string;
};

export type ContactEvent =
  | Event<'ContactRegistered', ContactRef & ContactFields>
  /** Only what changed, and in `before` what it was; the organization always stands, by name and id. */
  | Event<
      'ContactChanged',
      ContactRef & Partial<ContactFields> & { readonly before: Partial<ContactFields> }
    >
  | Event<'DeputyNamed', ContactRef & Deputyship & { readonly reason: string }>
  /** `to` as it was named; the deputy receives no more from `endedOn` on. */
  | Event<
      'DeputyEnded',
      ContactRef & Deputyship & { readonly endedOn: LocalDate; readonly reason: string }
    >
  /**
   * The newcomer's side of a handover: whom it followed, and its roles with those it took over.
   * `predecessors`: all before it, the latest first.
   */
  | Event<
      'RolesTakenOver',
      ContactRef & {
        readonly predecessor: string;
        readonly predecessors: readonly string[];
        readonly on: LocalDate;
        readonly roles: readonly ContactRole[];
        readonly before: { readonly roles: readonly ContactRole[] };
      }
    >
  /** The leaver's side: `to` holds its roles from now. */
  | Event<
      'ContactHandedOver',
      ContactRef & { readonly to: string; readonly on: LocalDate; readonly reason: string }
    >
  | Event<'ContactRemoved', ContactRef & { readonly reason: string }>;
