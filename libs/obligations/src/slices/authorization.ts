import type { User } from '#http';
import { Rejection } from '#kernel';
import type { OpsModels } from '#views';
import { type ObligationRow } from '../views/obligation-list.ts';
import { mayRead } from '#http';

/** @throws {Rejection} `not-your-organization` when somebody bound to a region or an organization acts on what another owes */
export async function authorizeActing(
  user: User,
  obligationId: string,
  ops: OpsModels,
): Promise<void> {
  if (user.region === null && user.organization === null) return;
  const row = await ops.get<ObligationRow>('obligation-list', obligationId);
  if (!row || mayRead(user, row)) return;
  throw new Rejection('not-your-organization', '只能办理本地区、本单位的事项');
}
