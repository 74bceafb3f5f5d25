export * from './open-store.ts';
