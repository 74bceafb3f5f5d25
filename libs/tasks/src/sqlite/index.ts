export { openSqliteReportDrafts } from './sqlite.report-drafts.ts';
