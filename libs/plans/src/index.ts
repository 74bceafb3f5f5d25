export { contentOf } from './domain/content-of.ts';
export * from './domain/edits.ts';
export * from './domain/plan.ts';
export type * from './domain/content.ts';
export type * from './domain/plan.events.ts';
