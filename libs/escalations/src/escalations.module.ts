import { Module } from '@nestjs/common';
import { IssueSupervisionNoticeHandler } from './slices/issue-supervision-notice.handler.ts';
import { ChangeEscalationHandler } from './slices/change-escalation.handler.ts';
import { AnswerEscalationController } from './slices/answer-escalation/answer-escalation.http.ts';
import { DecideRedCardController } from './slices/decide-red-card/decide-red-card.http.ts';
import { FindEscalations } from './slices/get-escalations/find-escalations.ts';
import { GetEscalationsController } from './slices/get-escalations/get-escalations.http.ts';
import { LiftEscalationController } from './slices/lift-escalation/lift-escalation.http.ts';
import { LowerEscalationController } from './slices/lower-escalation/lower-escalation.http.ts';
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
  providers: [ChangeEscalationHandler, FindEscalations, IssueSupervisionNoticeHandler],
  exports: [FindEscalations],
})
export class EscalationsModule {}
