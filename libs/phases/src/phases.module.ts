import { Module } from '@nestjs/common';
import { ClosePhaseHandler } from './slices/close-phase/close-phase.handler.ts';
import { ClosePhaseController } from './slices/close-phase/close-phase.http.ts';
import { GetPhasesController } from './slices/get-phases/get-phases.http.ts';
import { ReschedulePhaseHandler } from './slices/reschedule-phase/reschedule-phase.handler.ts';
import { ReschedulePhaseController } from './slices/reschedule-phase/reschedule-phase.http.ts';
import { StartPhaseHandler } from './slices/start-phase/start-phase.handler.ts';
import { StartPhaseController } from './slices/start-phase/start-phase.http.ts';

@Module({
  controllers: [
    ClosePhaseController,
    GetPhasesController,
    ReschedulePhaseController,
    StartPhaseController,
  ],
  providers: [ClosePhaseHandler, ReschedulePhaseHandler, StartPhaseHandler],
})
export class PhasesModule {}
