import { type Of } from '#kernel';
import { type SelfAuditEvent } from './self-audit.events.ts';
import { type SelfAuditCommand } from './self-audit.ts';
import { day, morning } from '../../../../libs/policies/src/domain/policy.fixtures.ts';

const on = day('2025-12-17');

export const ask = (runId = 'r1'): Of<SelfAuditCommand, 'AskSelfAudit'> => ({
  type: 'AskSelfAudit',
  data: { runId, on, repair: true },
});
export const asked = (runId = 'r1'): SelfAuditEvent => ({
  type: 'SelfAuditAsked',
  data: ask(runId).data,
});

export const record = (
  runId = 'r1',
  differences: readonly string[] = ['表“obligation-list”与日志不符：缺 1 行'],
): Of<SelfAuditCommand, 'RecordSelfAudit'> => ({
  type: 'RecordSelfAudit',
  data: {
    runId,
    on,
    at: morning('2025-12-17'),
    checked: { rows: 1200, reminders: 40 },
    differences,
    repaired: ['重建了 ops 的表'],
  },
});
export const done = (runId = 'r1'): SelfAuditEvent => ({
  type: 'SelfAuditDone',
  data: { ...record(runId).data, found: 1 },
});
