import { type OpsModels, type Where } from '#views';
import { type Policy } from '../../domain/policy.ts';
import {
  type PolicyEffect,
  PolicyEffectCount,
  type PolicyTools,
} from '../../domain/policy-effect.ts';
import { type PolicyBook } from '../../policy-book.ts';
import { type ObligationRow } from '../../views/obligation-list.ts';

type Tools = PolicyTools & { readonly ops: OpsModels; readonly policies: PolicyBook };

const PAGE = 2_000;

/** What a policy would mean for everything open; others get their turn between two pages. Touches nothing. */
export async function policyEffect(
  proposed: Policy,
  where: Where,
  { ops, policies, ...tools }: Tools,
): Promise<PolicyEffect> {
  const count = new PolicyEffectCount(proposed, tools);
  let cursor: string | undefined;
  do {
    const page = await ops.find<ObligationRow>('obligation-list', {
      where: { ...where, status: 'open' },
      limit: PAGE,
      ...(cursor !== undefined && { cursor }),
    });
    for (const { state, supports, policy } of page.rows) {
      count.add(state, supports, await policies.find(policy));
    }
    cursor = page.cursor;
    await new Promise(setImmediate);
  } while (cursor !== undefined);
  return count.effect;
}
