// The door for those who need the rules and nothing of Nest.
export { type LineReason, type LineSubject, composeDigest, lineOf } from './domain/digest.ts';
export type { LetterEvent } from './domain/letter.events.ts';
export { letterStream } from './domain/letter.ts';
