export * from './errors.ts';
export * from './evidence-store.port.ts';
