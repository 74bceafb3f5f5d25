// The door for those who need the rules and nothing of Nest.
export { recurs } from './domain/cadence.ts';
export type { Holders, NamedOrganization } from './domain/holders.ts';
export type { ObligationTerms } from './domain/obligation.events.ts';
export type { ObligationEvent, ObligationRef, Vacancy } from './domain/obligation.events.ts';
export type { Found, ObligationCommand } from './domain/obligation.commands.ts';
export { obligationDecider, obligationStream } from './domain/obligation.ts';
export type { Obligation, Opened } from './domain/obligation-state.ts';
export { obligationsOf } from './domain/obligations-of.ts';
export { type PlanAsItStands, withoutCancelled } from './domain/plan-as-it-stands.ts';
export { defaultWindow, type Notice, type Simulation, simulate } from './domain/simulate.ts';
