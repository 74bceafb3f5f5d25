export * from './open-store.ts';
export * from './copy-log.ts';
export { LogInUse } from './writer-lock.ts';
