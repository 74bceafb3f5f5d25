export * from './errors.ts';
export * from './evidence-access.port.ts';
export * from './evidence-store.port.ts';
export { tooLargeEvidence } from './limits.ts';
export { evidenceName, MAX_EVIDENCE_NAME } from './label.ts';
