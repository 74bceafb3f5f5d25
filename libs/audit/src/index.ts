export { AuditModule } from './audit.module.ts';
export { changesAt, type FieldChange, type LongValue } from './changes.ts';
export { summaryOf } from './summary/summary-of.ts';
export { auditTrail, type AuditRow } from './views/audit-trail.ts';
