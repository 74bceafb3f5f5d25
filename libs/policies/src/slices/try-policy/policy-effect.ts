import { type Policy } from '../../domain/policy.events.ts';
import {
  type PolicyEffect,
  PolicyEffectCount,
  type PolicyTools,
} from '../../domain/policy-effect.ts';
import { type Where } from '#views';
import { type PolicyRegistry } from '../../policy-registry.ts';
import { type RunningObligations } from '../../ports/running-obligations.port.ts';

type Tools = PolicyTools & {
  readonly running: RunningObligations;
  readonly policies: PolicyRegistry;
};

/** What a policy would mean for everything open. Touches nothing. */
export async function policyEffect(
  proposed: Policy,
  of: Where,
  { running, policies, ...tools }: Tools,
): Promise<PolicyEffect> {
  const count = new PolicyEffectCount(proposed, tools);
  for await (const page of running.pages(of)) {
    for (const one of page) count.add(one, await policies.find(one.policy));
  }
  return count.effect;
}
