/** Which people a policy means, such as `lead.liaison` or `office.approver`: a side and a role. */
export type RoleOfSide = `${'lead' | 'support' | 'organization' | 'office'}.${string}`;

/** Whose people the sides of an obligation are. Names of organizations of one region. */
export type ObligationSides = {
  /** The one that owes: both `lead` and `organization`. */
  readonly organization: string;
  readonly supports: readonly string[];
  /** The supervising office. */
  readonly office: string;
};

/** What is needed of a contact to know whom it stands for. */
type Standing = {
  readonly contactId: string;
  readonly organization: string;
  readonly roles: readonly string[];
};

/**
 * Who holds a role on a side of an obligation.
 * @param contacts of the obligation's region
 * @returns contact ids, each once, sorted; none when nobody holds the role (`office.board` is no person)
 */
export function contactsByRole(
  contacts: Iterable<Standing>,
  sides: ObligationSides,
  audience: RoleOfSide,
): readonly string[] {
  const at = audience.indexOf('.');
  const organizations = organizationsOf(sides, audience.slice(0, at));
  const role = audience.slice(at + 1);
  const held = new Set<string>();
  for (const { contactId, organization, roles } of contacts) {
    if (organizations.includes(organization) && roles.includes(role)) held.add(contactId);
  }
  return [...held].sort();
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
