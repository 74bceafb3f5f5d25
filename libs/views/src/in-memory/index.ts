export * from './in-memory.lease-store.ts';
export * from './in-memory.view-store.ts';
