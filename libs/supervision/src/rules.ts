// The door for those who need the rules and nothing of Nest: the CLI, the benchmarks.
export * from './domain/digest.ts';
export * from './domain/escalation.ts';
export type * from './domain/holders.ts';
export * from './domain/letter.ts';
export * from './domain/obligation.ts';
export * from './domain/obligations-of.ts';
export * from './domain/policy-versions.ts';
export * from './domain/policy.ts';
export * from './domain/simulate.ts';
export * from './domain/timeline.ts';
export type * from './domain/escalation.events.ts';
export type * from './domain/letter.events.ts';
export type * from './domain/obligation.events.ts';
export type * from './domain/policy.events.ts';
export { policyFromText } from './policy-text.ts';
