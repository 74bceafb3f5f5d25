export * from './sqlite.credential-store.ts';
