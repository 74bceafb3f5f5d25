import { type Decider, equal, type Of } from '#kernel';
import { contactFields } from './contact-fields.ts';
import { type ContactEvent, type ContactFields } from './contact.events.ts';
import {
  type Contact,
  type ContactCommand,
  requireContact,
  type Decision,
} from './contact.state.ts';
import { deputiesAfter, endDeputy, nameDeputy } from './deputies.ts';
import { handOver, takeOver } from './handover.ts';

export type { Contact, ContactCommand } from './contact.state.ts';

function register({ data }: Of<ContactCommand, 'RegisterContact'>, state: Contact): Decision {
  const { contactId } = data;
  if (state.status !== 'registered') {
    const { phone, ...fields } = contactFields(contactId, data);
    const said = { contactId, ...fields, ...(phone !== '' && { phone }) };
    return [{ type: 'ContactRegistered', data: said }];
  }
  const wanted = contactFields(contactId, { ...data, phone: data.phone ?? state.phone });
  const differs = (field: Field): boolean => !equal(wanted[field], state[field]);
  const changed = TOGETHER.filter((fields) => fields.some(differs)).flat();
  if (changed.length === 0) return [];
  const { region, organization, organizationId } = wanted;
  const ref = { contactId, region, organization, organizationId };
  return [
    {
      type: 'ContactChanged',
      data: { ...ref, ...only(changed, wanted), before: only(changed, state) },
    },
  ];
}

function remove({ data }: Of<ContactCommand, 'RemoveContact'>, state: Contact): Decision {
  const { ref, status } = requireContact(data, state);
  if (status === 'removed') return [];
  return [{ type: 'ContactRemoved', data: { ...ref, reason: data.reason } }];
}

type Field = keyof ContactFields;
/** What changes together is told together: an organization's id beside its name. */
const TOGETHER: readonly (readonly Field[])[] = [
  ['region'],
  ['organization', 'organizationId'],
  ['name'],
  ['email'],
  ['phone'],
  ['roles'],
];
const FIELDS = TOGETHER.flat();

const only = (fields: readonly Field[], from: ContactFields): Partial<ContactFields> =>
  Object.fromEntries(fields.map((field) => [field, from[field]]));

function decide(command: ContactCommand, state: Contact): Decision {
  switch (command.type) {
    case 'RegisterContact':
      return register(command, state);
    case 'NameDeputy':
      return nameDeputy(command, state);
    case 'EndDeputy':
      return endDeputy(command, state);
    case 'TakeOverRoles':
      return takeOver(command, state);
    case 'HandOverContact':
      return handOver(command, state);
    case 'RemoveContact':
      return remove(command, state);
  }
}

function evolve(state: Contact, event: ContactEvent): Contact {
  if (event.type === 'ContactRegistered') {
    const { region, organization, organizationId, name, email, phone = '', roles } = event.data;
    const fields = { region, organization, organizationId, name, email, phone, roles };
    const following = { predecessors: [], successor: null, handedOn: null };
    return { status: 'registered', ...fields, deputies: [], ...following };
  }
  if (state.status === 'none') return state;
  switch (event.type) {
    case 'ContactChanged':
      return { ...state, ...changedFields(event) };
    case 'DeputyNamed':
    case 'DeputyEnded':
      return { ...state, deputies: deputiesAfter(state.deputies, event) };
    case 'RolesTakenOver':
      return { ...state, roles: event.data.roles, predecessors: event.data.predecessors };
    case 'ContactHandedOver':
      return { ...state, successor: event.data.to, handedOn: event.data.on };
    case 'ContactRemoved':
      return { ...state, status: 'removed' };
  }
}

export function changedFields({
  data,
}: Of<ContactEvent, 'ContactChanged'>): Partial<ContactFields> {
  return Object.fromEntries(FIELDS.filter((field) => field in data).map((f) => [f, data[f]]));
}

/** A person with roles in an organization. May be registered again after removal, with a new history. */
export const contactDecider: Decider<ContactCommand, ContactEvent, Contact> = {
  initialState: { status: 'none' },
  decide,
  evolve,
};

export const contactStream = (contactId: string): string => `contact-${contactId}`;
