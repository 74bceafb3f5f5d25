export { type Act, actsOn, type Attempt, type Refused } from './acts.ts';
export type { ApiAnswer, ApiAsked, ApiCall, ApiMethod, ApiPath } from './api-calls.ts';
export type { components, operations, paths } from './api.generated.ts';
export {
  type Duties,
  everyoneIn,
  namedOwners,
  organizationIdIn,
  type OrganizationIds,
  organizationIdsOf,
  ownersOf,
} from './duties.ts';
export {
  everyoneInTask,
  hasParts,
  type OwedPart,
  owedParts,
  partsOf,
  type TaskPart,
  WHOLE,
} from './steps.ts';
export { type LiveChange, type LiveMessage } from './live.ts';
export { refusalsOf } from './problems/index.ts';
export { REFUSALS, type RefusalCode, type RefusalDetails } from './refusals/index.ts';
export { type Reach, type Right, type Role } from './right.ts';
export { type Operation, RIGHTS, rightTo } from './rights.ts';
export {
  boundIn,
  type Holder,
  holds,
  inScope,
  mayRead,
  ofEveryPlan,
  organizationsOf,
  outOfScope,
  refusedTo,
  seesDrafts,
  type Subject,
  withoutAdministrator,
} from './scope.ts';
export { Rejection, type RejectionArguments, statusOf } from './rejection.ts';
export * as words from './words/index.ts';
