import { type PolicyRef } from './policy.events.ts';
import { type Terms } from './timeline.ts';

/** Of an obligation whose clock runs: what decides which notices come when, and to whom. */
export type RunningObligation = {
  readonly ref: {
    readonly obligationId: string;
    readonly planId: string;
    readonly region: string;
    readonly organization: string;
    readonly organizationId: string;
  };
  readonly about: { readonly subject: string; readonly office: string };
  readonly terms: Terms;
  /** Rules of which the notice is already recorded. */
  readonly recorded: readonly string[];
  readonly supports: readonly string[];
  readonly policy: PolicyRef;
};
