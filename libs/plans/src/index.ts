export * from './rules.ts';
export { mayBeOne } from './domain/alike-names.ts';
export { ChangePlan, type SourceFile } from './slices/change-plan.handler.ts';
export { officeMeant, USUAL_OFFICE } from './slices/office-meant.ts';
export { readSource } from './slices/document.dto.ts';
export { type ItemInText, itemInText } from './slices/get-source/item-in-text.ts';
export { PlansModule } from './plans.module.ts';
export { planBoard, type PlanRow } from './views/plan-board.ts';
export { Policies } from './policies.port.ts';
