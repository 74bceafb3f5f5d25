export { AuditModule } from './audit.module.ts';
export { RecordReads } from './slices/record-reads/record-reads.interceptor.ts';
export { auditTrail, type AuditRow } from './views/audit-trail.ts';
export { subjectNames } from './views/subject-names.ts';
