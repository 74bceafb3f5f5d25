// The door for those who need the rules and nothing of Nest: the CLI, the benchmarks.
export { contentOf } from './domain/content-of.ts';
export * from './domain/difference.ts';
export * from './domain/edits.ts';
export { parseEdit, parseRuling } from './domain/parse-edit.ts';
export * from './domain/plan.ts';
export { type Load, type Preview, previewOf } from './domain/preview.ts';
export { keyOf, type Question, type QuestionKind, questionsOf } from './domain/questions.ts';
export { applyRulings } from './domain/rulings.ts';
export type * from './domain/edits.events.ts';
export type * from './domain/plan.events.ts';
