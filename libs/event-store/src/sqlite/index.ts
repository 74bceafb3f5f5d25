export * from './open-store.ts';
export * from './copy-log.ts';
