import { Module } from '@nestjs/common';
import { ChangePhaseHandler } from './slices/change-phase.handler.ts';
import { ClosePhaseController } from './slices/close-phase/close-phase.http.ts';
import { GetPhasesController } from './slices/get-phases/get-phases.http.ts';
import { ReschedulePhaseController } from './slices/reschedule-phase/reschedule-phase.http.ts';
import { StartPhaseController } from './slices/start-phase/start-phase.http.ts';

@Module({
  controllers: [
    ClosePhaseController,
    GetPhasesController,
    ReschedulePhaseController,
    StartPhaseController,
  ],
  providers: [ChangePhaseHandler],
})
export class PhasesModule {}
