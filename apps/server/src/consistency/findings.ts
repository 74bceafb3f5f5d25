import { type SelfAuditCounts } from './self-audit.events.ts';

/** What a check counted and found wrong, in sentences. */
export type Findings = {
  readonly checked: SelfAuditCounts;
  readonly differences: readonly string[];
};
