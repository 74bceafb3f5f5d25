import { Module } from '@nestjs/common';
import { AdoptPlanHandler } from './slices/adopt-plan/adopt-plan.handler.ts';
import { AdoptPlanController } from './slices/adopt-plan/adopt-plan.http.ts';
import { ApproveAmendmentHandler } from './slices/approve-amendment/approve-amendment.handler.ts';
import { ApproveAmendmentController } from './slices/approve-amendment/approve-amendment.http.ts';
import { ConcludePlanHandler } from './slices/conclude-plan/conclude-plan.handler.ts';
import { ConcludePlanController } from './slices/conclude-plan/conclude-plan.http.ts';
import { DiscardAmendmentHandler } from './slices/discard-amendment/discard-amendment.handler.ts';
import { DiscardAmendmentController } from './slices/discard-amendment/discard-amendment.http.ts';
import { DraftAmendmentHandler } from './slices/draft-amendment/draft-amendment.handler.ts';
import { DraftAmendmentController } from './slices/draft-amendment/draft-amendment.http.ts';
import { DraftPlanHandler } from './slices/draft-plan/draft-plan.handler.ts';
import { DraftPlanController } from './slices/draft-plan/draft-plan.http.ts';
import { EditAmendmentHandler } from './slices/edit-amendment/edit-amendment.handler.ts';
import { EditAmendmentController } from './slices/edit-amendment/edit-amendment.http.ts';
import { EditOutlineHandler } from './slices/edit-outline/edit-outline.handler.ts';
import { EditOutlineController } from './slices/edit-outline/edit-outline.http.ts';
import { GetAmendmentController } from './slices/get-amendment/get-amendment.http.ts';
import { GetPlansController } from './slices/get-plans/get-plans.http.ts';
import { GetRulingsController } from './slices/get-rulings/get-rulings.http.ts';
import { RuleDutiesHandler } from './slices/rule-duties/rule-duties.handler.ts';
import { RuleDutiesController } from './slices/rule-duties/rule-duties.http.ts';
import { RuleFirstNamedHandler } from './slices/rule-first-named/rule-first-named.handler.ts';
import { RuleFirstNamedController } from './slices/rule-first-named/rule-first-named.http.ts';
import { WithdrawPlanHandler } from './slices/withdraw-plan/withdraw-plan.handler.ts';
import { WithdrawPlanController } from './slices/withdraw-plan/withdraw-plan.http.ts';

@Module({
  controllers: [
    AdoptPlanController,
    ApproveAmendmentController,
    ConcludePlanController,
    DiscardAmendmentController,
    DraftAmendmentController,
    DraftPlanController,
    EditAmendmentController,
    EditOutlineController,
    GetAmendmentController,
    GetPlansController,
    GetRulingsController,
    RuleDutiesController,
    RuleFirstNamedController,
    WithdrawPlanController,
  ],
  providers: [
    AdoptPlanHandler,
    ApproveAmendmentHandler,
    ConcludePlanHandler,
    DiscardAmendmentHandler,
    DraftAmendmentHandler,
    DraftPlanHandler,
    EditAmendmentHandler,
    EditOutlineHandler,
    RuleDutiesHandler,
    RuleFirstNamedHandler,
    WithdrawPlanHandler,
  ],
})
export class PlansModule {}
