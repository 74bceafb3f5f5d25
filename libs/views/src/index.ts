export * from './projection.ts';
export * from './view-store.port.ts';
