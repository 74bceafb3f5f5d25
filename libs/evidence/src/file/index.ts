export { openFileEvidenceStore } from './open-store.ts';
