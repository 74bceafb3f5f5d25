export { AuditModule } from './audit.module.ts';
export { auditTrail, type AuditRow } from './views/audit-trail.ts';
export { subjectNames } from './views/subject-names.ts';
