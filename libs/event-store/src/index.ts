export * from './command-runner.ts';
export * from './errors.ts';
export * from './event-store.port.ts';
export * from './migrate.ts';
export * from './run.ts';
export { isPosition } from './numbered-position.ts';
export { because, eachOf, occurredAt } from './because.ts';
