// The door for those who need the rules and nothing of Nest.
export type { CalendarEffect } from './domain/calendar-year-effect.ts';
export { type Mailbox, mailboxes } from './domain/letterboxes.ts';
export type { PolicyChange } from './domain/policy-compare.ts';
export type { PolicyEffect } from './domain/policy-effect.ts';
export { type PublishPolicy, policyDecider, policyStream } from './domain/policy-versions.ts';
export { parsePolicy } from './domain/policy.ts';
export {
  type Audience,
  type Form,
  type Level,
  type ObligationKind,
  type Policy,
  type PolicyRef,
} from './domain/policy.events.ts';
export type { RunningObligation } from './domain/running-obligation.ts';
export { type Hold, levelOf, rankOf } from './domain/ladder.ts';
export { issuedInTime, sortOut } from './domain/reached.ts';
export { type Terms, type TimelineItem, reachedBy, timeline } from './domain/timeline.ts';
export { policyFromText } from './policy-text.ts';
