export * from './spec-for.ts';
export * from './fake-clock.ts';
