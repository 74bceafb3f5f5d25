export { TrustedSources } from './trusted-sources.port.ts';
export { explainTarget, type Bilingual, type TargetExplanation } from './domain/explain.ts';
export { targetStatus, type TargetStatus } from './domain/status.ts';
export type * from './domain/target.events.ts';
export type { TargetDetail } from './slices/get-targets/get-targets.http.ts';
export type { TargetLine } from './slices/get-targets/target-line.ts';
export type { ImportReport } from './slices/import-measurements/import-measurements.handler.ts';
export { type Unverified, unverifiedFigures } from './slices/get-unverified/unverified-figures.ts';
export { setTargets } from './slices/set-targets/set-targets.ts';
export {
  noTargets,
  type StatusCounts,
  type TargetSummary,
} from './slices/summarize-targets/summary.ts';
export { summarizeTargets } from './slices/summarize-targets/summarize-targets.ts';
export { TargetsModule } from './targets.module.ts';
export { targetBoard, type TargetRow } from './views/target-board.ts';
export {
  type MeasurementAct,
  measurementActs,
  type TargetAct,
  targetActs,
} from './domain/target-acts.ts';
export type { Measurement } from './domain/target-record.ts';
