import { type Event } from '#kernel';

// These names and fields are on disk for ever.

export type OrganizationFields = {
  readonly region: string;
  readonly name: string;
  /** Name or alias of the one above it; null at the top. */
  readonly parent: string | null;
  /** Other names that plans and lists use for it. */
  readonly aliases: readonly string[];
  /** Of a collective (各镇人民政府), by name; empty for any other. */
  readonly members: readonly string[];
};

/** Everything as it is after the fact, or was before a removal; `organization` is its name, as in all facts. */
type OrganizationAsItIs = OrganizationFields & {
  readonly organizationId: string;
  readonly organization: string;
};

export type OrganizationEvent =
  /** @property namedBy a plan that names it, of which the directory knew nothing; absent: a person registered it */
  | Event<'OrganizationRegistered', OrganizationAsItIs & { readonly namedBy?: string }>
  /** In `before` only what changed. */
  | Event<
      'OrganizationChanged',
      OrganizationAsItIs & { readonly before: Partial<OrganizationFields> }
    >
  | Event<'OrganizationRemoved', OrganizationAsItIs & { readonly reason: string }>;
