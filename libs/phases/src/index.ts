export type * from './domain/phase.events.ts';
export { PhasesModule } from './phases.module.ts';
export { ClosePhase } from './slices/close-phase/close-phase.handler.ts';
export { ReschedulePhase } from './slices/reschedule-phase/reschedule-phase.handler.ts';
export { schedulePhases } from './slices/schedule-phases/schedule-phases.ts';
export { StartPhase } from './slices/start-phase/start-phase.handler.ts';
export { phaseBoard, type PhaseRow } from './views/phase-board.ts';
