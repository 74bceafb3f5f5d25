import { words } from '#contract';
import { type ContactRole } from './contact.events.ts';

/** In the order in which they are kept and shown. */
export const CONTACT_ROLES: readonly ContactRole[] = [
  'liaison',
  'sectionChief',
  'deputyHead',
  'head',
  'approver',
];

/** As people and spreadsheets write them. */
export const CONTACT_ROLE_NAMES: Readonly<Record<ContactRole, string>> = words.inChinese(
  words.contactRoles,
);

/** The role of that Chinese or English name; undefined when there is none. */
export const contactRoleOf = (name: string): ContactRole | undefined =>
  CONTACT_ROLES.find((role) => role === name || CONTACT_ROLE_NAMES[role] === name);
