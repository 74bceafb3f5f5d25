import { Rejection } from '#contract';
import { CONTACT_ROLE_NAMES, contactRoleOf } from '../domain/contact-role.ts';
import { type ContactRole } from '../domain/contact.events.ts';

/** Roles by their Chinese or English names. @throws {Rejection} `contact-role-unknown`, naming it */
export const parseRoles = (names: readonly string[]): readonly ContactRole[] =>
  names.map((name) => {
    const role = contactRoleOf(name.trim());
    if (role) return role;
    const known = Object.values(CONTACT_ROLE_NAMES).join('、');
    throw new Rejection('contact-role-unknown', { name, known });
  });
