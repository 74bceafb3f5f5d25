import type { Projection } from '#views';
import { type SelfAuditEvent, type SelfAuditReport } from './self-audit.events.ts';
import { SELF_AUDIT_STREAMS } from './self-audit.ts';

export const selfAuditList: Projection<SelfAuditReport> = {
  name: 'self-audit-list',
  version: 1,
  prefixes: [SELF_AUDIT_STREAMS],
  columns: { at: (row) => row.at },
  keys(recorded) {
    const { type, data } = recorded as unknown as SelfAuditEvent;
    return type === 'SelfAuditDone' ? [`${data.on}.${data.runId}`] : [];
  },
  evolve: (_, recorded) => (recorded as unknown as { data: SelfAuditReport }).data,
};
