// Types of stored facts only.
export type * from './domain/obligation.events.ts';
