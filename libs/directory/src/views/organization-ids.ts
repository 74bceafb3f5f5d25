import { type OrganizationIds } from '#contract';
import { type EventStore } from '#event-store';
import { type Views } from '#views';
import { type OrganizationRow } from './organization-list.ts';

const MOST = 10_000;

/** Ids of the organizations of a region as they are registered now, by names and aliases; names count before aliases. */
export async function organizationIdsIn(
  region: string,
  { store, views }: { readonly store: Pick<EventStore, 'head'>; readonly views: Views },
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
