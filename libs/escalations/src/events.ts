// Types of stored facts only, so that a room that is not to know this one may follow them.
export type * from './domain/escalation.events.ts';
