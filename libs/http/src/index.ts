export * from './access.decorator.ts';
export * from './acting.ts';
export * from './asker.ts';
export * from './left-out.ts';
export * from './local-date.dto.ts';
export * from './page.dto.ts';
export * from './wish.dto.ts';
export { PlanScopeQuery, ScopeQuery } from './scope.query.ts';
export { mayRead, within } from './scope.ts';
