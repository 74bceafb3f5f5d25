import { Rejection, type RejectionArguments } from '#contract';
import { defined, isEmail } from '#kernel';
import { type UserRole } from './user.events.ts';

export type UserFields = {
  readonly name: string;
  readonly role: UserRole;
  /** Null: every region. */
  readonly region: string | null;
  /** Null: every organization of the region. */
  readonly organization: string | null;
  /** Null unless it has a region and an organization. */
  readonly organizationId: string | null;
  /** Where codes for signing in are sent. Left out: none is known. */
  readonly email?: string;
};

/** No dots: `duban.engine` and its like are parts of Duban, and nobody may pass for one in the audit trail. */
const USER_ID = /^[a-z0-9][a-z0-9-]{0,39}$/;
const REGION = USER_ID;
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u;
const MAX_NAME = 50;
const MAX_ORGANIZATION = 100;

/**
 * What is kept of a user, text without outer spaces.
 * @throws {Rejection} `user-id-malformed`, `name-malformed`, `region-malformed`, `organization-malformed`, `email-malformed`,
 * `liaison-without-organization`, `office-with-organization`
 */
export function userFields(userId: string, given: UserFields): UserFields {
  const { role, region, organizationId } = given;
  const email = given.email?.trim();
  const name = given.name.trim();
  const organization = given.organization?.trim() ?? null;
  demand(USER_ID.test(userId), 'user-id-malformed');
  demand(isLine(name, MAX_NAME), 'name-malformed', { most: MAX_NAME });
  demand(region === null || REGION.test(region), 'region-malformed');
  demand(
    organization === null || isLine(organization, MAX_ORGANIZATION),
    'organization-malformed',
    { most: MAX_ORGANIZATION },
  );
  demandScope({ role, region, organization });
  if (email !== undefined) demand(isEmail(email), 'email-malformed', { email });
  return { name, role, region, organization, organizationId, ...defined({ email }) };
}

/** A liaison speaks for one organization, the supervising office for all of them. */
function demandScope({
  role,
  region,
  organization,
}: Pick<UserFields, 'role' | 'region' | 'organization'>): void {
  const bound = region !== null && organization !== null;
  demand(role !== 'liaison' || bound, 'liaison-without-organization');
  demand(role !== 'office' || organization === null, 'office-with-organization');
}

const isLine = (text: string, max: number): boolean =>
  text.length > 0 && text.length <= max && !INVISIBLE.test(text);

function demand(holds: boolean, ...refusal: RejectionArguments): void {
  if (!holds) throw new Rejection(...refusal);
}
