export { CalendarBook } from './calendar-book.ts';
export { PoliciesModule } from './policies.module.ts';
export { PolicyBook } from './policy-book.ts';
export { RunningObligations } from './ports/running-obligations.port.ts';
