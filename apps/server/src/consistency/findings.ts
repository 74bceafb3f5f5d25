import { type SelfAuditCounts } from './self-audit.events.ts';

/** What a check looked at and found wrong, in sentences. */
export type Findings = {
  readonly checked: SelfAuditCounts;
  readonly differences: readonly string[];
};
