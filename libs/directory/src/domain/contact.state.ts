import { Rejection } from '#contract';
import { type Command, type LocalDate } from '#kernel';
import { type KeptFields } from './contact-fields.ts';
import { type ContactRole } from './contact.events.ts';
import { type ContactEvent, type ContactFields, type Deputyship } from './contact.events.ts';

type ContactRef = { readonly contactId: string };

export type ContactCommand =
  /** Registers, or changes what is registered. */
  | Command<'RegisterContact', ContactRef & ContactFields>
  | Command<
      'NameDeputy',
      ContactRef & Deputyship & { readonly today: LocalDate; readonly reason: string }
    >
  /** The deputyship that began, or was to begin, on `from`. */
  | Command<
      'EndDeputy',
      ContactRef & { readonly from: LocalDate; readonly today: LocalDate; readonly reason: string }
    >
  | Command<
      'TakeOverRoles',
      ContactRef & {
        readonly predecessor: string;
        /** Those before the predecessor, the latest first. */
        readonly earlier: readonly string[];
        readonly roles: readonly ContactRole[];
        readonly on: LocalDate;
      }
    >
  | Command<
      'HandOverContact',
      ContactRef & {
        readonly to: string;
        readonly on: LocalDate;
        readonly today: LocalDate;
        readonly reason: string;
      }
    >
  | Command<'RemoveContact', ContactRef & { readonly reason: string }>;

export type ExistingContact = KeptFields & {
  readonly status: 'registered' | 'removed';
  /** Past ones too, in the order in which they were named; no two on one day. One that ended before it began has `to` before `from`. */
  readonly deputies: readonly Deputyship[];
  /** Whom it followed, the latest first. */
  readonly predecessors: readonly string[];
  /** Who followed it; null while nobody did. */
  readonly successor: string | null;
  /** Day on which it was handed over; null while it was not. */
  readonly handedOn: LocalDate | null;
};

export type Contact = { readonly status: 'none' } | ExistingContact;

export type Decision = readonly ContactEvent[];

/** @throws {Rejection} `contact-not-found` */
export function requireContact(
  { contactId }: ContactRef,
  state: Contact,
): ExistingContact & { readonly ref: Ref } {
  if (state.status === 'none') {
    throw new Rejection('contact-not-found', { id: contactId });
  }
  const { region, organization, organizationId } = state;
  return { ...state, ref: { contactId, region, organization, organizationId } };
}

type Ref = {
  readonly contactId: string;
  readonly region: string;
  readonly organization: string;
  readonly organizationId: string;
};

/** @throws {Rejection} as {@link requireContact}, and `contact-removed` */
export function requireRegistered(
  asked: ContactRef,
  state: Contact,
): ReturnType<typeof requireContact> {
  const contact = requireContact(asked, state);
  if (contact.status === 'registered') return contact;
  throw new Rejection('contact-removed', { contactId: asked.contactId, name: contact.name });
}
