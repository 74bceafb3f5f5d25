export type * from './domain/phase.events.ts';
export { PhasesModule } from './phases.module.ts';
export { schedulePhases } from './slices/schedule-phases/schedule-phases.ts';
export { phaseBoard, phaseOf, type PhaseRow } from './views/phase-board.ts';
export { type PhaseAct, phaseActs } from './domain/phase-acts.ts';
