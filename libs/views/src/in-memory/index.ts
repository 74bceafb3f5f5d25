export * from './in-memory.view-store.ts';
