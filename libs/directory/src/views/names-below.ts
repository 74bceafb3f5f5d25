import { type ViewReader } from '#views';
import { organizationNameKey, type OrganizationNameRow } from './organization-list.ts';
import { type OrganizationRow } from './organization-list.ts';
import { type InRegion } from './organization-ids.ts';

const MOST = 10_000;

/**
 * All names of the organizations below one, however far down, and its own other names. None where nothing is registered
 * by that name.
 */
export async function namesBelow(
  views: Pick<ViewReader, 'get' | 'find'>,
  { region, organization }: InRegion,
): Promise<readonly string[]> {
  const key = organizationNameKey(region, organization);
  const own = await views.get<OrganizationNameRow>('organization-names', key);
  const found = new Set(own?.names);
  let above: readonly string[] = [...found];
  while (above.length > 0) {
    const { rows } = await views.find<OrganizationRow>('organization-list', {
      where: { region, parent: { in: above } },
      limit: MOST,
    });
    // Those that stand above each other in a circle (two writers at once) are met twice.
    above = rows
      .flatMap(({ name, aliases }) => [name, ...aliases])
      .filter((name) => !found.has(name));
    for (const name of above) found.add(name);
  }
  found.delete(organization);
  return [...found];
}
