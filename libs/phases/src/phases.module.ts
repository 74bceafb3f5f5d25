import { Module } from '@nestjs/common';
import { ClosePhaseHandler } from './slices/close-phase/close-phase.handler.ts';
import { ClosePhaseController } from './slices/close-phase/close-phase.http.ts';
import { GetPhasesController } from './slices/get-phases/get-phases.http.ts';
import { StartPhaseHandler } from './slices/start-phase/start-phase.handler.ts';
import { StartPhaseController } from './slices/start-phase/start-phase.http.ts';

@Module({
  controllers: [ClosePhaseController, GetPhasesController, StartPhaseController],
  providers: [ClosePhaseHandler, StartPhaseHandler],
})
export class PhasesModule {}
