/** Who does it, as the plan has it. */
export type Duties = {
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly responsible: readonly string[];
};

/**
 * Who owes it: each lead; while nobody leads, each responsible organization; with neither, each support. Where nobody is
 * named at all: nobody here, the supervising office in the plan.
 */
export const namedOwners = ({ leads, responsible, supports }: Duties): readonly string[] =>
  [leads, responsible, supports].find((names) => names.length > 0) ?? [];

/** As {@link namedOwners}, or the supervising office. @param office its name */
export function ownersOf(duties: Duties, office: string): readonly string[] {
  const named = namedOwners(duties);
  return named.length > 0 ? named : [office];
}

/** Everybody named, each once: leads first, supports last. */
export const everyoneIn = ({ leads, responsible, supports }: Duties): readonly string[] => [
  ...new Set([...leads, ...responsible, ...supports]),
];

/** The id of each organization that is named, by the name by which it is named. */
export type OrganizationIds = Readonly<Record<string, string>>;

/** Whoever names an organization says its id. @throws {Error} for a name without one */
export function organizationIdIn(ids: OrganizationIds, organization: string): string {
  const id = Object.hasOwn(ids, organization) ? ids[organization] : undefined;
  if (id === undefined) throw new Error(`no id of ${organization}`);
  return id;
}

/** Those of these names. @throws {Error} for a name without one */
export const organizationIdsOf = (names: Iterable<string>, ids: OrganizationIds): OrganizationIds =>
  Object.fromEntries([...names].map((name) => [name, organizationIdIn(ids, name)]));
