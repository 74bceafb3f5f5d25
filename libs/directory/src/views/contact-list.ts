import type { RecordedEvent } from '#event-store';
import type { Projection } from '#views';
import { changedFields } from '../domain/contact.ts';
import { type ContactEvent, type ContactFields } from '../domain/contact.events.ts';

/** A person who can be reached. Removed ones are gone. */
export type ContactRow = ContactFields & { readonly contactId: string };

export const contactList: Projection<ContactRow> = {
  name: 'contact-list',
  version: 1,
  prefixes: ['contact-'],
  columns: {
    region: (row) => row.region,
    organization: (row) => row.organization,
    email: (row) => row.email,
  },
  keys: (event) => (isOurs(event) ? [event.data.contactId] : []),
  evolve(row, event) {
    if (!isOurs(event)) return row;
    switch (event.type) {
      case 'ContactRegistered':
        return { ...event.data };
      case 'ContactChanged':
        return row && { ...row, ...changedFields(event) };
      case 'ContactRemoved':
        return undefined;
    }
  },
};

const OURS: readonly string[] = ['ContactRegistered', 'ContactChanged', 'ContactRemoved'];

const isOurs = (event: Pick<RecordedEvent, 'type'>): event is RecordedEvent & ContactEvent =>
  OURS.includes(event.type);
