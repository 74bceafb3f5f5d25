import { Module } from '@nestjs/common';
import { AnswerEscalationHandler } from './slices/answer-escalation/answer-escalation.handler.ts';
import { AnswerEscalationController } from './slices/answer-escalation/answer-escalation.http.ts';
import { DecideRedCardHandler } from './slices/decide-red-card/decide-red-card.handler.ts';
import { DecideRedCardController } from './slices/decide-red-card/decide-red-card.http.ts';
import { MailExplanations } from './slices/explain/mail-explanations.ts';
import { ObligationExplanations } from './slices/explain/obligation-explanations.ts';
import { GetCalendarController } from './slices/get-calendar/get-calendar.http.ts';
import { GetEscalationsController } from './slices/get-escalations/get-escalations.http.ts';
import { GetMailsController } from './slices/get-mails/get-mails.http.ts';
import { GetObligationsController } from './slices/get-obligations/get-obligations.http.ts';
import { GetPoliciesController } from './slices/get-policies/get-policies.http.ts';
import { GetProblemsController } from './slices/get-problems/get-problems.http.ts';
import { LiftEscalationHandler } from './slices/lift-escalation/lift-escalation.handler.ts';
import { LiftEscalationController } from './slices/lift-escalation/lift-escalation.http.ts';
import { LowerEscalationHandler } from './slices/lower-escalation/lower-escalation.handler.ts';
import { LowerEscalationController } from './slices/lower-escalation/lower-escalation.http.ts';
import { PublishCalendarHandler } from './slices/publish-calendar/publish-calendar.handler.ts';
import { PublishCalendarController } from './slices/publish-calendar/publish-calendar.http.ts';
import { PublishPolicyHandler } from './slices/publish-policy/publish-policy.handler.ts';
import { PublishPolicyController } from './slices/publish-policy/publish-policy.http.ts';
import { TryPolicyController } from './slices/try-policy/try-policy.http.ts';
import { RecordUrgeHandler } from './slices/urge/urge.handler.ts';
import { SelfAuditController } from './slices/self-audit/self-audit.http.ts';
import { UrgeController } from './slices/urge/urge.http.ts';
import { PreviewDueController } from './slices/preview-due/preview-due.http.ts';
import { RuleOnObligationHandler } from './slices/rule-on-obligation/rule-on-obligation.handler.ts';
import { RuleOnObligationController } from './slices/rule-on-obligation/rule-on-obligation.http.ts';

@Module({
  controllers: [
    AnswerEscalationController,
    DecideRedCardController,
    GetCalendarController,
    GetEscalationsController,
    GetMailsController,
    GetObligationsController,
    GetPoliciesController,
    GetProblemsController,
    LiftEscalationController,
    LowerEscalationController,
    PublishCalendarController,
    PreviewDueController,
    PublishPolicyController,
    RuleOnObligationController,
    TryPolicyController,
    SelfAuditController,
    UrgeController,
  ],
  providers: [
    AnswerEscalationHandler,
    DecideRedCardHandler,
    LiftEscalationHandler,
    LowerEscalationHandler,
    MailExplanations,
    ObligationExplanations,
    PublishCalendarHandler,
    PublishPolicyHandler,
    RuleOnObligationHandler,
    RecordUrgeHandler,
  ],
  exports: [MailExplanations, ObligationExplanations],
})
export class SupervisionModule {}
