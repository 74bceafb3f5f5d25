import { Module } from '@nestjs/common';
import { GetObligationsController } from './slices/get-obligations/get-obligations.http.ts';
import { ObligationDetails } from './slices/get-obligations/obligation-detail.ts';
import { PreviewDueController } from './slices/preview-due/preview-due.http.ts';
import { RuleOnObligationHandler } from './slices/rule-on-obligation/rule-on-obligation.handler.ts';
import { RuleOnObligationController } from './slices/rule-on-obligation/rule-on-obligation.http.ts';

@Module({
  controllers: [GetObligationsController, PreviewDueController, RuleOnObligationController],
  providers: [RuleOnObligationHandler, ObligationDetails],
  exports: [ObligationDetails],
})
export class ObligationsModule {}
