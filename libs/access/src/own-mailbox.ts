import { holds, Rejection, type Role } from '#contract';
import { type ReadModels } from '#views';
import { type UserRow } from './views/user-list.ts';

/** Who names others, says the second yes, or is named by two. */
const OF_TRUST: readonly Role[] = ['administrator', 'office', 'supervisor', 'auditor'];

type Wanted = {
  readonly userId: string;
  /** Left out: those that it has. */
  readonly roles?: readonly Role[] | undefined;
  readonly email: string;
};

/**
 * Two accounts of which one is of trust do not share a mailbox: whoever reads it would be both, the one that names and the
 * one that confirms. What was disabled has given its mailbox back.
 * @throws {Rejection} `address-taken`
 */
export async function demandOwnMailbox(
  views: Pick<ReadModels, 'find' | 'get'>,
  { userId, roles, email }: Wanted,
): Promise<void> {
  const where = { addressKey: email.trim().toLowerCase() };
  const { rows } = await views.find<UserRow>('user-list', { where });
  const others = rows.filter((row) => row.userId !== userId && !row.disabled);
  if (others.length === 0) return;
  const own = { roles: roles ?? (await views.get<UserRow>('user-list', userId))?.roles ?? [] };
  const shared = [own, ...others].some((one) => holds(one, ...OF_TRUST));
  if (shared) throw new Rejection('address-taken');
}
