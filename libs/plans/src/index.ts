export * from './rules.ts';
export { PlansModule } from './plans.module.ts';
export { AdoptPlan } from './slices/adopt-plan/adopt-plan.handler.ts';
export { DraftPlan } from './slices/draft-plan/draft-plan.handler.ts';
export { EditOutline } from './slices/edit-outline/edit-outline.handler.ts';
export { planBoard, type PlanRow } from './views/plan-board.ts';
export { Policies } from './policies.port.ts';
