export { type EvaluationTools, evaluateDeadlines } from './evaluate-deadlines.ts';
export { ObligationsModule } from './obligations.module.ts';
export { evaluatePlanDeadlinesJob, planDeadlinesBetween } from './plan-deadlines.ts';
export { type Contact, Contacts, type Sides } from './ports/contacts.port.ts';
export { datedInForce } from './reactions/dates-in-force.ts';
export { followWork } from './reactions/follow-work.ts';
export { openObligations } from './reactions/open-obligations.ts';
export { planAround, planWithCancelled } from './reactions/plan-of.ts';
export {
  MANY_EXTENSIONS,
  type Noted,
  type ObligationRow,
  obligationList,
  obligationOf,
} from './views/obligation-list.ts';
export { type RequestRow, requestList } from './views/request-list.ts';
export { ListedObligations } from './views/running-obligations.ts';
export { type ObligationAct, rulingActs } from './domain/ruling-acts.ts';
