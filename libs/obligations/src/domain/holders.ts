/** Under the name by which it was asked for. */
export type NamedOrganization = { readonly organization: string; readonly organizationId: string };

/** Whom an audience means for one obligation now. */
export type Holders = {
  readonly contactIds: readonly string[];
  /**
   * Organizations of that side with nobody for the role: told to the office, never skipped in silence.
   * Empty when the side has no organization at all: an obligation without supports lacks nobody.
   */
  readonly vacant: readonly NamedOrganization[];
};
