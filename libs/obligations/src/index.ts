export { type EvaluationTools, evaluateDeadlines } from './evaluate-deadlines.ts';
export { ObligationsModule } from './obligations.module.ts';
export { evaluatePlanDeadlinesJob, planDeadlinesBetween } from './plan-deadlines.ts';
export { type Contact, Contacts, type Sides } from './ports/contacts.port.ts';
export { planAround, planOf } from './plan-of.ts';
export { followItems } from './reactions/followers.ts';
export {
  MANY_EXTENSIONS,
  type Noted,
  type ObligationRow,
  obligationList,
  obligationOf,
} from './views/obligation-list.ts';
export {
  type ObligationDetail,
  ObligationDetails,
} from './slices/get-obligations/obligation-detail.ts';
export { type DueMove, dueMove } from './slices/get-obligations/obligation-view.ts';
export {
  isAbout,
  requestKey,
  type RequestRow,
  requestList,
  requestsIn,
} from './views/request-list.ts';
export { ListedObligations } from './views/running-obligations.ts';
export { type ObligationAct, rulingActs } from './domain/ruling-acts.ts';
export { obligationAsTold } from './views/as-told.ts';
