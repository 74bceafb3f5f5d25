import { Rejection } from '#contract';
import { type Directory } from '#kernel';
import { type User } from './current-user.ts';

type Regions = Pick<Directory, 'regions'>;

/**
 * The region that is meant: the one given, else the user's own, else the only one there is.
 * @param given blank: none
 * @returns undefined while there is none
 * @throws {Rejection} `region-unclear` where there are several, and names them
 */
export async function regionMeant(
  given: string | null | undefined,
  user: Pick<User, 'region'>,
  directory: Regions,
): Promise<string | undefined> {
  const said = given?.trim() || user.region;
  if (said) return said;
  const regions = await directory.regions();
  if (regions.length > 1) {
    throw new Rejection('region-unclear', { regions: firstOf(regions) });
  }
  return regions[0];
}

/** Regions named in a sentence. */
const NAMED = 10;

const firstOf = (regions: readonly string[]): string =>
  `${regions.slice(0, NAMED).join('、')}${regions.length > NAMED ? '等' : ''}`;

/**
 * As {@link regionMeant}, where there must be one.
 * @throws {Rejection} `region-unclear`, `region-missing`
 */
export async function demandRegion(...asked: Parameters<typeof regionMeant>): Promise<string> {
  const region = await regionMeant(...asked);
  if (region === undefined) throw new Rejection('region-missing');
  return region;
}
