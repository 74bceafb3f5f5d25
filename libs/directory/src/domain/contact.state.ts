import { type Command, type LocalDate, Rejection } from '#kernel';
import { type ContactRole } from './contact-role.ts';
import { type ContactEvent, type ContactFields, type Deputyship } from './contact.events.ts';
import { demandWithin } from './plain-fields.ts';

type Asked = {
  readonly contactId: string;
  /** Region whose contacts the asker keeps; null: every region. */
  readonly within: string | null;
};

export type ContactCommand =
  /** Makes it so: registers, or changes what is registered. */
  | Command<'RegisterContact', Asked & ContactFields>
  | Command<
      'NameDeputy',
      Asked & Deputyship & { readonly today: LocalDate; readonly reason: string }
    >
  /** The deputyship that began, or was to begin, on `from`. */
  | Command<
      'EndDeputy',
      Asked & { readonly from: LocalDate; readonly today: LocalDate; readonly reason: string }
    >
  | Command<
      'TakeOverRoles',
      Asked & {
        readonly predecessor: string;
        /** Those before the predecessor, the latest first. */
        readonly earlier: readonly string[];
        readonly roles: readonly ContactRole[];
        readonly on: LocalDate;
      }
    >
  | Command<
      'HandOverContact',
      Asked & {
        readonly to: string;
        readonly on: LocalDate;
        readonly today: LocalDate;
        readonly reason: string;
      }
    >
  | Command<'RemoveContact', Asked & { readonly reason: string }>;

export type KnownContact = ContactFields & {
  readonly status: 'registered' | 'removed';
  /** Past ones too, in the order in which they were named; no two on one day. One that ended before it began has `to` before `from`. */
  readonly deputies: readonly Deputyship[];
  /** Whom it followed, the latest first. */
  readonly predecessors: readonly string[];
  /** Who followed it; null while nobody did. */
  readonly successor: string | null;
};

export type Contact = { readonly status: 'none' } | KnownContact;

export type News = readonly ContactEvent[];

/** @throws {Rejection} `contact-not-found`, `not-your-region` */
export function known(
  { contactId, within }: Asked,
  state: Contact,
): KnownContact & { readonly ref: Ref } {
  if (state.status === 'none') {
    throw new Rejection('contact-not-found', `没有编号为“${contactId}”的联系人`);
  }
  demandWithin(within, state.region);
  const { region, organization } = state;
  return { ...state, ref: { contactId, region, organization } };
}

type Ref = {
  readonly contactId: string;
  readonly region: string;
  readonly organization: string;
};

/** @throws {Rejection} as {@link known}, and `contact-removed` */
export function present(asked: Asked, state: Contact): ReturnType<typeof known> {
  const contact = known(asked, state);
  if (contact.status === 'registered') return contact;
  throw new Rejection('contact-removed', `联系人“${asked.contactId}”已移除`);
}
