import { Module } from '@nestjs/common';
import { AnswerEscalationHandler } from './slices/answer-escalation/answer-escalation.handler.ts';
import { AnswerEscalationController } from './slices/answer-escalation/answer-escalation.http.ts';
import { DecideRedCardHandler } from './slices/decide-red-card/decide-red-card.handler.ts';
import { DecideRedCardController } from './slices/decide-red-card/decide-red-card.http.ts';
import { GetEscalationsController } from './slices/get-escalations/get-escalations.http.ts';
import { GetMailsController } from './slices/get-mails/get-mails.http.ts';
import { GetObligationsController } from './slices/get-obligations/get-obligations.http.ts';
import { PublishPolicyHandler } from './slices/publish-policy/publish-policy.handler.ts';
import { PublishPolicyController } from './slices/publish-policy/publish-policy.http.ts';

@Module({
  controllers: [
    AnswerEscalationController,
    DecideRedCardController,
    GetEscalationsController,
    GetMailsController,
    GetObligationsController,
    PublishPolicyController,
  ],
  providers: [AnswerEscalationHandler, DecideRedCardHandler, PublishPolicyHandler],
})
export class SupervisionModule {}
