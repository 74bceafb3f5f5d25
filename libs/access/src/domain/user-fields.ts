import { Rejection, type RejectionArguments } from '#contract';
import { defined, isEmail } from '#kernel';
import { type UserRole } from './user.events.ts';
import { plansOf, type UserScope } from './user-scope.ts';

export type UserFields = UserScope & {
  readonly name: string;
  /** Each once, in the order of {@link USER_ROLES}. */
  readonly roles: readonly UserRole[];
  /** Where codes for signing in are sent. Left out: none is known. */
  readonly email?: string;
};

/** In the order in which they are said. */
export const USER_ROLES: readonly UserRole[] = [
  'administrator',
  'office',
  'liaison',
  'supervisor',
  'auditor',
  'reader',
];

/** No dots: `duban.engine` and its like are parts of Duban, and nobody may pass for one in the audit trail. */
const USER_ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
const REGION = USER_ID;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const MAX_NAME = 50;
const MAX_ORGANIZATION = 100;

/**
 * What is kept of a user, text without outer spaces.
 * @throws {Rejection} `user-id-malformed`, `name-malformed`, `email-malformed`, and those of {@link userScope}
 */
export function userFields(userId: string, given: UserFields): UserFields {
  const roles = USER_ROLES.filter((role) => given.roles.includes(role));
  const email = given.email?.trim();
  const name = given.name.trim();
  demand(USER_ID.test(userId), 'user-id-malformed');
  demand(isLine(name, MAX_NAME), 'name-malformed', { most: MAX_NAME });
  const scope = userScope(given, roles);
  if (email !== undefined) demand(isEmail(email), 'email-malformed', { email });
  return { name, roles, ...scope, ...defined({ email }) };
}

/**
 * How far the rights of these roles are to reach.
 * @throws {Rejection} `region-malformed`, `organization-malformed`, `roles-missing`, `roles-incompatible`,
 * `liaison-without-organization`, `office-with-organization`, `plans-too-many`, `plans-not-for-role`
 */
export function userScope(given: UserScope, roles: readonly UserRole[]): UserScope {
  const { region, organizationId } = given;
  const organization = given.organization?.trim() ?? null;
  demand(region === null || REGION.test(region), 'region-malformed');
  demand(
    organization === null || isLine(organization, MAX_ORGANIZATION),
    'organization-malformed',
    { most: MAX_ORGANIZATION },
  );
  demandRoles({ roles, region, organization });
  return { region, organization, organizationId, ...plansOf(given.plans, roles) };
}

/**
 * A liaison speaks for one organization, the supervising office for all of them. Who keeps the accounts neither signs red
 * papers nor reads the record.
 */
function demandRoles({
  roles,
  region,
  organization,
}: Pick<UserFields, 'roles' | 'region' | 'organization'>): void {
  const isAny = (...any: readonly UserRole[]): boolean => any.some((role) => roles.includes(role));
  const isBound = region !== null && organization !== null;
  demand(roles.length > 0, 'roles-missing');
  demand(!isAny('administrator') || !isAny('supervisor', 'auditor'), 'roles-incompatible');
  demand(!isAny('liaison') || isBound, 'liaison-without-organization');
  demand(!isAny('office', 'administrator') || organization === null, 'office-with-organization');
}

const isLine = (text: string, max: number): boolean =>
  text.length > 0 && text.length <= max && !INVISIBLE.test(text);

function demand(holds: boolean, ...refusal: RejectionArguments): void {
  if (!holds) throw new Rejection(...refusal);
}
