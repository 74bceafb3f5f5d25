export * from './authorization.ts';
export * from './current-user.ts';
export * from './left-out.ts';
export * from './local-date.dto.ts';
export * from './page.dto.ts';
export * from './command-metadata.dto.ts';
export { PlanScopeQuery, ScopeQuery } from './scope.query.ts';
export * from './today.ts';
export { malformed, type Problem, ProblemFilter } from './problem.filter.ts';
