export * from './sqlite.credential-store.ts';
export * from './sqlite.factor-store.ts';
