import { type OrganizationIds } from '#contract';

/** Who is registered; provided by the server. An injection token. */
export abstract class Directory {
  /** Ids of a region's organizations as they are registered now, by names and aliases. */
  abstract idsIn(region: string): Promise<OrganizationIds>;
}
