import { type OrganizationIds } from '#contract';
import { type EventStore } from '#event-store';
import { idOfName } from '#kernel';
import { type ViewReader, type Views } from '#views';
import {
  organizationNameKey,
  type OrganizationNameRow,
  type OrganizationRow,
} from './organization-list.ts';

const MOST = 10_000;

type Now = { readonly store: Pick<EventStore, 'head'>; readonly views: Views };

/** Ids of the organizations of a region as they are registered now, by names and aliases; names count before aliases. */
export async function organizationIdsIn(
  region: string,
  { store, views }: Now,
): Promise<OrganizationIds> {
  await views.waitFor(await store.head());
  const options = { where: { region }, limit: MOST };
  const { rows } = await views.find<OrganizationRow>('organization-list', options);
  const byAlias = rows.flatMap(({ aliases, organizationId: id }) =>
    aliases.map((alias) => [alias, id] as const),
  );
  const byName = rows.map(({ name, organizationId }) => [name, organizationId] as const);
  return Object.fromEntries([...byAlias, ...byName]);
}

/** An organization by a name of its. */
export type InRegion = { readonly region: string; readonly organization: string };

/**
 * Tells the id of each that is registered now by that name or alias; of any other, the one made of its name.
 * Outer spaces do not count.
 */
export async function organizationIdsNow(
  named: readonly InRegion[],
  { store, views }: Now,
): Promise<(one: InRegion) => string> {
  await views.waitFor(await store.head());
  const keyOf = ({ region, organization }: InRegion): string =>
    organizationNameKey(region.trim(), organization.trim());
  const keys = new Set(named.map(keyOf));
  const rows = await views.getMany<OrganizationNameRow>('organization-names', [...keys]);
  return (one) =>
    rows.get(keyOf(one))?.organizationId ?? idOfName(one.region.trim(), one.organization.trim());
}

type Named = Pick<OrganizationNameRow, 'organizationId' | 'names'>;

/** Which organization each of these names means, and all its names; one that is not registered has that name alone. */
export async function organizationsNamed(
  views: ViewReader,
  region: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, Named>> {
  const keys = names.map((name) => organizationNameKey(region, name));
  const rows = await views.getMany<OrganizationNameRow>('organization-names', keys);
  return new Map(
    names.map((name) => {
      const row = rows.get(organizationNameKey(region, name));
      return [name, row ?? { organizationId: idOfName(region, name), names: [name] }] as const;
    }),
  );
}
