import { Rejection } from '#contract';
import { type Command, type Decider, equal } from '#kernel';
import { type PolicyPublished, type Policy } from './policy.events.ts';

export type PublishPolicy = Command<'PublishPolicy', { readonly policy: Policy }>;

/** Versions of one policy by number; the last is the one new plans get. */
export type PolicyVersions = readonly Policy[];

/** Versions are numbered through from 1 and never change. */
export const policyDecider: Decider<PublishPolicy, PolicyPublished, PolicyVersions> = {
  initialState: [],
  decide({ data: { policy } }, versions) {
    const known = versions.find(({ version }) => version === policy.version);
    if (known && equal(known, policy)) return [];
    const next = (versions.at(-1)?.version ?? 0) + 1;
    if (policy.version !== next) {
      throw new Rejection('policy-version-taken', {
        name: policy.name,
        next,
        given: policy.version,
      });
    }
    return [{ type: 'PolicyPublished', data: { policy } }];
  },
  evolve: (versions, { data }) => [...versions, data.policy],
};

export const policyStream = (name: string): string => `policy-${name}`;
