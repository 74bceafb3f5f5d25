import { Rejection } from '#kernel';
import { CONTACT_ROLES } from './contact-role.ts';
import { type ContactFields } from './contact.events.ts';
import { isEmail } from './email.ts';

const CONTACT_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;
const REGION = /^[a-z0-9][a-z0-9-]{0,39}$/;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const MAX_NAME = 50;
const MAX_ORGANIZATION = 100;

/**
 * What is kept of a contact: text without outer spaces, each role once and in order.
 * @throws {Rejection} `contact-id-malformed`, `region-malformed`, `organization-malformed`, `name-malformed`,
 * `email-malformed`, `contact-role-missing`
 */
export function contactFields(contactId: string, given: ContactFields): ContactFields {
  demand(CONTACT_ID.test(contactId), 'contact-id-malformed', CONTACT_ID_RULE);
  const kept: ContactFields = {
    region: given.region.trim(),
    organization: given.organization.trim(),
    name: given.name.trim(),
    email: given.email.trim(),
    roles: CONTACT_ROLES.filter((role) => given.roles.includes(role)),
  };
  demand(REGION.test(kept.region), 'region-malformed', '地区编号应为小写字母、数字和连字符');
  demand(
    isLine(kept.organization, MAX_ORGANIZATION),
    'organization-malformed',
    `单位名称应为 1 到 ${MAX_ORGANIZATION} 个字`,
  );
  demand(isLine(kept.name, MAX_NAME), 'name-malformed', `姓名应为 1 到 ${MAX_NAME} 个字`);
  demand(isEmail(kept.email), 'email-malformed', '邮箱地址不正确');
  demand(kept.roles.length > 0, 'contact-role-missing', '至少应有一个角色');
  return kept;
}

const CONTACT_ID_RULE = '联系人编号应为 1 到 64 个字母、数字、点、下划线或连字符，以字母或数字开头';

/** Counted in UTF-16 units, as forms and DTOs do: a rare character counts as two. */
const isLine = (text: string, max: number): boolean =>
  text.length > 0 && text.length <= max && !INVISIBLE.test(text);

function demand(holds: boolean, code: string, sentence: string): void {
  if (!holds) throw new Rejection(code, sentence);
}
