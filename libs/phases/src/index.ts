export type * from './domain/phase.events.ts';
export { PhasesModule } from './phases.module.ts';
export { schedulePhases } from './slices/schedule-phases/schedule-phases.ts';
export { phaseBoard, type PhaseRow } from './views/phase-board.ts';
