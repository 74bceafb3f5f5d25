/** The id of an organization in specs: told from its name at a glance. */
export const idOfOrganization = (name: string): string => `id-${name}`;

/** Name and id side by side, as facts carry them. */
export const namedOrganization = (
  organization: string,
): { readonly organization: string; readonly organizationId: string } => ({
  organization,
  organizationId: idOfOrganization(organization),
});

/** Ids by name, as facts carry them. */
export const idsOfOrganizations = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, idOfOrganization(name)]));
