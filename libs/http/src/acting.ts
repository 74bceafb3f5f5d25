import { type Clock, dateIn, type LocalDate, Rejection } from '#kernel';
import { type User } from './current-user.ts';

/** Today in Asia/Shanghai. */
export const todayOn = (clock: Clock): LocalDate => dateIn('Asia/Shanghai', clock.now());

/**
 * For whom a user acts: the organization named, else its own. The office acts for anybody, and for itself (null) unless
 * it names one; a liaison for its own organization, or for the one it names where it has the whole region.
 * @throws {Rejection} `not-your-organization`
 */
export function actingFor(user: User, named: string | null | undefined): string | null {
  if (user.role === 'office') return named ?? null;
  const organization = named ?? user.organization;
  const another = user.organization !== null && organization !== user.organization;
  if (organization === null || another) {
    throw new Rejection('not-your-organization', '只能办理本地区、本单位的事项');
  }
  return organization;
}
