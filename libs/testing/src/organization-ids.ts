/** The id of an organization in specs: told from its name at a glance. */
export const idOfOrganization = (name: string): string => `id-${name}`;

/** Ids by name, as facts carry them. */
export const idsOfOrganizations = (...names: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(names.map((name) => [name, idOfOrganization(name)]));
