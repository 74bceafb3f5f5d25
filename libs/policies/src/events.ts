// Types of stored facts, and the words that they share, only.
export type * from './domain/policy.events.ts';
export type * from './domain/calendar-year.events.ts';
