import { Rejection } from '#kernel';
import { type UserRole } from './user.events.ts';

export type UserFields = {
  readonly name: string;
  readonly role: UserRole;
  /** Null: every region. */
  readonly region: string | null;
  /** Null: every organization of the region. */
  readonly organization: string | null;
};

/** No dots: `duban.engine` and its like are parts of Duban, and nobody may pass for one in the audit trail. */
const USER_ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
const REGION = USER_ID;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const MAX_NAME = 50;
const MAX_ORGANIZATION = 100;

/**
 * What is kept of a user, text without outer spaces.
 * @throws {Rejection} `user-id-malformed`, `name-malformed`, `region-malformed`, `organization-malformed`,
 * `liaison-without-organization`, `office-with-organization`
 */
export function userFields(userId: string, given: UserFields): UserFields {
  const { role, region } = given;
  const name = given.name.trim();
  const organization = given.organization?.trim() ?? null;
  demand(
    USER_ID.test(userId),
    'user-id-malformed',
    '用户编号应为 1 到 40 个小写字母、数字和连字符',
  );
  demand(isLine(name, MAX_NAME), 'name-malformed', `姓名应为 1 到 ${MAX_NAME} 个字`);
  demand(
    region === null || REGION.test(region),
    'region-malformed',
    '地区编号应为小写字母、数字和连字符',
  );
  demand(
    organization === null || isLine(organization, MAX_ORGANIZATION),
    'organization-malformed',
    `单位名称应为 1 到 ${MAX_ORGANIZATION} 个字`,
  );
  demandScope({ name, role, region, organization });
  return { name, role, region, organization };
}

/** A liaison speaks for one organization, the supervising office for all of them. */
function demandScope({ role, region, organization }: UserFields): void {
  const bound = region !== null && organization !== null;
  demand(role !== 'liaison' || bound, 'liaison-without-organization', '联络员应有所属地区和单位');
  demand(
    role !== 'office' || organization === null,
    'office-with-organization',
    '督查室的用户面向所有单位，不能限定单位',
  );
}

const isLine = (text: string, max: number): boolean =>
  text.length > 0 && text.length <= max && !INVISIBLE.test(text);

function demand(holds: boolean, code: string, sentence: string): void {
  if (!holds) throw new Rejection(code, sentence);
}
