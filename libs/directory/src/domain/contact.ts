import { type Command, type Decider, type Of, Rejection } from '#kernel';
import { contactFields } from './contact-fields.ts';
import { type ContactEvent, type ContactFields } from './contact.events.ts';

type Asked = {
  readonly contactId: string;
  /** Region whose contacts the asker keeps; null: every region. */
  readonly within: string | null;
};

export type ContactCommand =
  /** Makes it so: registers, or changes what is registered. */
  | Command<'RegisterContact', Asked & ContactFields>
  | Command<'RemoveContact', Asked & { readonly reason: string }>;

export type Contact =
  { readonly status: 'none' } | ({ readonly status: 'registered' | 'removed' } & ContactFields);

type News = readonly ContactEvent[];
const nothing: News = [];

function register({ data }: Of<ContactCommand, 'RegisterContact'>, state: Contact): News {
  const { contactId, within } = data;
  const wanted = contactFields(contactId, data);
  demandWithin(within, wanted.region);
  if (state.status !== 'none') demandWithin(within, state.region);
  if (state.status !== 'registered') {
    return [{ type: 'ContactRegistered', data: { contactId, ...wanted } }];
  }
  const changed = FIELDS.filter((field) => !same(wanted[field], state[field]));
  if (changed.length === 0) return nothing;
  const { region, organization } = wanted;
  const ref = { contactId, region, organization };
  return [
    {
      type: 'ContactChanged',
      data: { ...ref, ...only(changed, wanted), before: only(changed, state) },
    },
  ];
}

function remove({ data }: Of<ContactCommand, 'RemoveContact'>, state: Contact): News {
  const { contactId, within, reason } = data;
  if (state.status === 'none') {
    throw new Rejection('contact-not-found', `没有编号为“${contactId}”的联系人`);
  }
  demandWithin(within, state.region);
  if (state.status === 'removed') return nothing;
  const { region, organization } = state;
  return [{ type: 'ContactRemoved', data: { contactId, region, organization, reason } }];
}

const FIELDS = ['region', 'organization', 'name', 'email', 'roles'] as const;
type Field = (typeof FIELDS)[number];

const only = (fields: readonly Field[], from: ContactFields): Partial<ContactFields> =>
  Object.fromEntries(fields.map((field) => [field, from[field]]));

const same = (a: string | readonly string[], b: string | readonly string[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);

function demandWithin(within: string | null, region: string): void {
  if (within !== null && within !== region) {
    throw new Rejection('not-your-region', '只能维护本地区的联系人');
  }
}

function decide(command: ContactCommand, state: Contact): News {
  switch (command.type) {
    case 'RegisterContact':
      return register(command, state);
    case 'RemoveContact':
      return remove(command, state);
  }
}

function evolve(state: Contact, event: ContactEvent): Contact {
  if (event.type === 'ContactRegistered') {
    const { region, organization, name, email, roles } = event.data;
    return { status: 'registered', region, organization, name, email, roles };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'ContactChanged':
      return { ...state, ...changedFields(event) };
    case 'ContactRemoved':
      return { ...state, status: 'removed' };
  }
}

/** What a change set, without what it was before. */
export function changedFields({
  data,
}: Of<ContactEvent, 'ContactChanged'>): Partial<ContactFields> {
  return Object.fromEntries(FIELDS.filter((field) => field in data).map((f) => [f, data[f]]));
}

/** A person who holds roles for an organization. Removed, it may be registered again. */
export const contactDecider: Decider<ContactCommand, ContactEvent, Contact> = {
  initialState: { status: 'none' },
  decide,
  evolve,
};

export const contactStream = (contactId: string): string => `contact-${contactId}`;
