import { Rejection } from '#contract';
import { type Directory } from '#kernel';

/** What a supervising office is called where nobody is registered for one. */
export const USUAL_OFFICE = '督查室';

/**
 * The supervising office that is meant: the one given, else the one that can keep a plan of the region, else 督查室.
 * @throws {Rejection} `office-unclear` where several can, and names them
 */
export async function officeMeant(
  given: string | undefined,
  region: string,
  directory: Pick<Directory, 'officesIn'>,
): Promise<string> {
  if (given !== undefined) return given;
  const offices = await directory.officesIn(region);
  if (offices.length > 1) throw new Rejection('office-unclear', { offices: offices.join('、') });
  return offices[0] ?? USUAL_OFFICE;
}
