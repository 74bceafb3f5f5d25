export { targetStatus, type TargetStanding, type TargetStatus } from './domain/status.ts';
export type * from './domain/target.events.ts';
export { CorrectMeasurement } from './slices/correct-measurement/correct-measurement.handler.ts';
export type { TargetDetail, TargetLine } from './slices/get-targets/target-detail.ts';
export { RecordMeasurement } from './slices/record-measurement/record-measurement.handler.ts';
export { setTargets } from './slices/set-targets/set-targets.ts';
export { TargetsModule } from './targets.module.ts';
export { targetBoard, type TargetRow } from './views/target-board.ts';
