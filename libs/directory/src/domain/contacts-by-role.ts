/** Which people a policy means, such as `lead.liaison` or `office.approver`: a side and a role. */
export type RoleOfSide = `${'lead' | 'support' | 'organization' | 'office'}.${string}`;

/** Whose people the sides of an obligation are. Names of organizations of one region. */
export type ObligationSides = {
  /** The one that owes: both `lead` and `organization`. */
  readonly organization: string;
  readonly supports: readonly string[];
  readonly office: string;
};

/** What is needed of a contact to know whom it stands for. */
type RoleEntry = {
  readonly contactId: string;
  readonly organization: string;
  readonly roles: readonly string[];
};

/** The people that a role means, and the organizations of its side that have nobody for it. */
export type RoleHolders = {
  /** Each once, sorted. */
  readonly contactIds: readonly string[];
  /** In the order of the side. Empty when the side itself is: an obligation without supports lacks nobody. */
  readonly vacant: readonly string[];
};

/**
 * Who holds a role on a side of an obligation.
 * @param contacts of the obligation's region
 */
export function contactsByRole(
  contacts: Iterable<RoleEntry>,
  sides: ObligationSides,
  audience: RoleOfSide,
): RoleHolders {
  const at = audience.indexOf('.');
  const organizations = organizationsOf(sides, audience.slice(0, at));
  const role = audience.slice(at + 1);
  const contactIds = new Set<string>();
  const staffed = new Set<string>();
  for (const { contactId, organization, roles } of contacts) {
    if (!organizations.includes(organization) || !roles.includes(role)) continue;
    contactIds.add(contactId);
    staffed.add(organization);
  }
  const vacant = [...new Set(organizations)].filter((name) => !staffed.has(name));
  return { contactIds: [...contactIds].sort(), vacant };
}

function organizationsOf(
  { organization, supports, office }: ObligationSides,
  side: string,
): readonly string[] {
  switch (side) {
    case 'lead':
    case 'organization':
      return [organization];
    case 'support':
      return supports;
    case 'office':
      return [office];
    default:
      return [];
  }
}
