import { Module } from '@nestjs/common';
import { AnswerEscalationHandler } from './slices/answer-escalation/answer-escalation.handler.ts';
import { AnswerEscalationController } from './slices/answer-escalation/answer-escalation.http.ts';
import { DecideRedCardHandler } from './slices/decide-red-card/decide-red-card.handler.ts';
import { DecideRedCardController } from './slices/decide-red-card/decide-red-card.http.ts';
import { GetEscalationsController } from './slices/get-escalations/get-escalations.http.ts';
import { LiftEscalationHandler } from './slices/lift-escalation/lift-escalation.handler.ts';
import { LiftEscalationController } from './slices/lift-escalation/lift-escalation.http.ts';
import { LowerEscalationHandler } from './slices/lower-escalation/lower-escalation.handler.ts';
import { LowerEscalationController } from './slices/lower-escalation/lower-escalation.http.ts';
import { RecordUrgeHandler } from './slices/urge/urge.handler.ts';
import { UrgeController } from './slices/urge/urge.http.ts';

@Module({
  controllers: [
    AnswerEscalationController,
    DecideRedCardController,
    GetEscalationsController,
    LiftEscalationController,
    LowerEscalationController,
    UrgeController,
  ],
  providers: [
    AnswerEscalationHandler,
    DecideRedCardHandler,
    LiftEscalationHandler,
    LowerEscalationHandler,
    RecordUrgeHandler,
  ],
})
export class EscalationsModule {}
