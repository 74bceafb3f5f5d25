import { type Event } from '#kernel';
import { type ContactRole } from './contact-role.ts';

// These names and fields are on disk for ever.

export type ContactFields = {
  readonly region: string;
  readonly organization: string;
  readonly name: string;
  readonly email: string;
  /** Each once, in the order of {@link CONTACT_ROLES}. */
  readonly roles: readonly ContactRole[];
};

/** Where a fact about a contact belongs: its organization after the fact. */
type ContactRef = {
  readonly contactId: string;
  readonly region: string;
  readonly organization: string;
};

export type ContactEvent =
  | Event<'ContactRegistered', ContactRef & ContactFields>
  /** Only what changed, and in `before` what it was; the organization always stands. */
  | Event<
      'ContactChanged',
      ContactRef & Partial<ContactFields> & { readonly before: Partial<ContactFields> }
    >
  | Event<'ContactRemoved', ContactRef & { readonly reason: string }>;
