export { CalendarRegistry } from './calendar-registry.ts';
export { PoliciesModule } from './policies.module.ts';
export { PolicyRegistry } from './policy-registry.ts';
export { RunningObligations } from './ports/running-obligations.port.ts';
