import { CONTACT_ROLES } from './contact-role.ts';
import { type ContactFields } from './contact.events.ts';
import { isEmail } from '#kernel';
import { demand, demandOrganization, demandRegion, isId, isLine } from './plain-fields.ts';

const MAX_NAME = 50;
/** Digits, and what is written between several numbers or before an extension. */
const PHONE = /^[0-9+(][0-9+()（）、，,/ 转-]{2,39}$/;

/** A contact without a telephone has an empty one. */
export type KeptFields = Required<ContactFields>;

/**
 * What is kept of a contact: no telephone where none is given, text without outer spaces, each role once and in order.
 * @throws {Rejection} `contact-id-malformed`, `region-malformed`, `organization-malformed`, `name-malformed`,
 * `email-malformed`, `phone-malformed`, `contact-role-missing`
 */
export function contactFields(contactId: string, given: ContactFields): KeptFields {
  demand(isId(contactId), 'contact-id-malformed');
  const kept: KeptFields = {
    region: given.region.trim(),
    organization: given.organization.trim(),
    organizationId: given.organizationId,
    name: given.name.trim(),
    email: given.email.trim(),
    phone: given.phone?.trim() ?? '',
    roles: CONTACT_ROLES.filter((role) => given.roles.includes(role)),
  };
  demandRegion(kept.region);
  demandOrganization(kept.organization);
  demand(isLine(kept.name, MAX_NAME), 'name-malformed', { most: MAX_NAME });
  demand(isEmail(kept.email), 'email-malformed', { email: kept.email });
  demand(kept.phone === '' || PHONE.test(kept.phone), 'phone-malformed');
  demand(kept.roles.length > 0, 'contact-role-missing');
  return kept;
}
