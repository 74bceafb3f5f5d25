import type { RecordedEvent } from '#event-store';
import { pinyinKey } from '#kernel';
import { type Projection, revised } from '#views';
import { changedFields } from '../domain/contact.ts';
import { type KeptFields } from '../domain/contact-fields.ts';
import { type ContactEvent, type Deputyship } from '../domain/contact.events.ts';
import { deputiesAfter } from '../domain/deputies.ts';
import { organizationNameKey } from './organization-list.ts';

/** Removed ones are not listed. */
export type ContactRow = KeptFields & {
  readonly contactId: string;
  /** Past ones too. */
  readonly deputies: readonly Deputyship[];
  /** Whom it followed, the latest first; one of them may have been registered again since. */
  readonly predecessors: readonly string[];
};

const rows: Projection<ContactRow> = {
  name: 'contact-list',
  version: 8,
  prefixes: ['contact-'],
  columns: {
    organizationKey: (row) => organizationNameKey(row.region, row.organization),
    region: (row) => row.region,
    organization: (row) => row.organization,
    organizationOrder: (row) => pinyinKey(row.organization),
    nameOrder: (row) => pinyinKey(row.name),
    email: (row) => row.email,
    addressKey: (row) => row.email.toLowerCase(),
    away: (row) => (row.deputies.length > 0 ? 1 : null),
  },
  keys: (event) => (isOurs(event) ? [event.data.contactId] : []),
  evolve(row, event) {
    if (!isOurs(event)) return row;
    switch (event.type) {
      case 'ContactRegistered':
        return { phone: '', ...event.data, deputies: [], predecessors: [] };
      case 'ContactChanged':
        return row && { ...row, ...changedFields(event) };
      case 'DeputyNamed':
      case 'DeputyEnded':
        return row && { ...row, deputies: deputiesAfter(row.deputies, event) };
      case 'RolesTakenOver':
        return row && { ...row, roles: event.data.roles, predecessors: event.data.predecessors };
      case 'ContactHandedOver':
        return row;
      case 'ContactRemoved':
        return undefined;
    }
  },
};

export const contactList = revised(rows, 'contact-');

/** Who followed a contact that left. */
export type SuccessorRow = { readonly contactId: string; readonly successor: string };

/** Key: the contact that left; it is gone when that one is registered again. */
export const successorList: Projection<SuccessorRow> = {
  name: 'successor-list',
  version: 1,
  prefixes: ['contact-'],
  columns: {},
  keys: (event) =>
    isOurs(event) && (event.type === 'ContactHandedOver' || event.type === 'ContactRegistered')
      ? [event.data.contactId]
      : [],
  evolve(row, event, contactId) {
    if (!isOurs(event)) return row;
    if (event.type === 'ContactRegistered') return undefined;
    return event.type === 'ContactHandedOver' ? { contactId, successor: event.data.to } : row;
  },
};

const TYPES: Readonly<Record<ContactEvent['type'], true>> = {
  ContactRegistered: true,
  ContactChanged: true,
  DeputyNamed: true,
  DeputyEnded: true,
  RolesTakenOver: true,
  ContactHandedOver: true,
  ContactRemoved: true,
};

const isOurs = (event: Pick<RecordedEvent, 'type'>): event is RecordedEvent & ContactEvent =>
  Object.hasOwn(TYPES, event.type);
