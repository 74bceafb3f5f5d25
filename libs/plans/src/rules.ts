// The door for those who need the rules and nothing of Nest: the CLI, the benchmarks.
export { contentOf } from './domain/content-of.ts';
export * from './domain/edits.ts';
export { parseEdit } from './domain/parse-edit.ts';
export * from './domain/plan.ts';
export type * from './domain/content.ts';
export type * from './domain/plan.events.ts';
