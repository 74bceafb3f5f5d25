// The door for those who need the rules and nothing of Nest.
export type { EscalationEvent } from './domain/escalation.events.ts';
export { escalationDecider, escalationStream } from './domain/escalation.ts';
