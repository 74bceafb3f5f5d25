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

/** Id of the one organization that is registered now by that name or alias; of any other, the one made of its name. */
export async function organizationIdNow(
  region: string,
  name: string,
  { store, views }: Now,
): Promise<string> {
  await views.waitFor(await store.head());
  const key = organizationNameKey(region, name);
  const row = await views.get<OrganizationNameRow>('organization-names', key);
  return row?.organizationId ?? idOfName(region, name);
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
