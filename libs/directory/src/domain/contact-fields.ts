import { CONTACT_ROLES } from './contact-role.ts';
import { type ContactFields } from './contact.events.ts';
import { isEmail } from './email.ts';
import { demand, demandOrganization, demandRegion, isId, isLine } from './plain-fields.ts';

const MAX_NAME = 50;

/**
 * What is kept of a contact: text without outer spaces, each role once and in order.
 * @throws {Rejection} `contact-id-malformed`, `region-malformed`, `organization-malformed`, `name-malformed`,
 * `email-malformed`, `contact-role-missing`
 */
export function contactFields(contactId: string, given: ContactFields): ContactFields {
  demand(isId(contactId), 'contact-id-malformed', CONTACT_ID_RULE);
  const kept: ContactFields = {
    region: given.region.trim(),
    organization: given.organization.trim(),
    name: given.name.trim(),
    email: given.email.trim(),
    roles: CONTACT_ROLES.filter((role) => given.roles.includes(role)),
  };
  demandRegion(kept.region);
  demandOrganization(kept.organization);
  demand(isLine(kept.name, MAX_NAME), 'name-malformed', `姓名应为 1 到 ${MAX_NAME} 个字`);
  demand(isEmail(kept.email), 'email-malformed', '邮箱地址不正确');
  demand(kept.roles.length > 0, 'contact-role-missing', '至少应有一个角色');
  return kept;
}

const CONTACT_ID_RULE = '联系人编号应为 1 到 64 个字母、数字、点、下划线或连字符，以字母或数字开头';
