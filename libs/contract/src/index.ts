export type { components, operations, paths } from './api.generated.ts';
export { type Duties, everyoneIn, namedOwners, ownersOf } from './duties.ts';
export { REFUSALS, type RefusalCode, type RefusalDetails } from './refusals/index.ts';
export { Rejection, type RejectionArguments, statusOf } from './rejection.ts';
export * as words from './words/index.ts';
