import { Module } from '@nestjs/common';
import { ChangePlanHandler } from './slices/change-plan.handler.ts';
import { AdoptPlanController } from './slices/adopt-plan/adopt-plan.http.ts';
import { ApproveAmendmentController } from './slices/approve-amendment/approve-amendment.http.ts';
import { AssignMatterController } from './slices/assign-matter/assign-matter.http.ts';
import { BeginAmendmentController } from './slices/begin-amendment/begin-amendment.http.ts';
import { BeginPlanController } from './slices/begin-plan/begin-plan.http.ts';
import { DiscardDraftController } from './slices/discard-draft/discard-draft.http.ts';
import { ListEditsController } from './slices/list-edits/list-edits.http.ts';
import { ConcludePlanController } from './slices/conclude-plan/conclude-plan.http.ts';
import { DiscardAmendmentController } from './slices/discard-amendment/discard-amendment.http.ts';
import { DraftAmendmentController } from './slices/draft-amendment/draft-amendment.http.ts';
import { DraftPlanController } from './slices/draft-plan/draft-plan.http.ts';
import { EditAmendmentController } from './slices/edit-amendment/edit-amendment.http.ts';
import { EditOutlineController } from './slices/edit-outline/edit-outline.http.ts';
import { GetAmendmentController } from './slices/get-amendment/get-amendment.http.ts';
import { GetPlansController } from './slices/get-plans/get-plans.http.ts';
import { GetRulingsController } from './slices/get-rulings/get-rulings.http.ts';
import { GetReviewController } from './slices/get-review/get-review.http.ts';
import { GetSourceController } from './slices/get-source/get-source.http.ts';
import { GetSourceLinesController } from './slices/get-source-lines/get-source-lines.http.ts';
import { RuleDutiesController } from './slices/rule-duties/rule-duties.http.ts';
import { RuleFirstNamedController } from './slices/rule-first-named/rule-first-named.http.ts';
import { TakeSuggestionsController } from './slices/take-suggestions/take-suggestions.http.ts';
import { WithdrawPlanController } from './slices/withdraw-plan/withdraw-plan.http.ts';

@Module({
  controllers: [
    AdoptPlanController,
    ApproveAmendmentController,
    AssignMatterController,
    BeginAmendmentController,
    BeginPlanController,
    DiscardDraftController,
    ListEditsController,
    ConcludePlanController,
    DiscardAmendmentController,
    DraftAmendmentController,
    DraftPlanController,
    EditAmendmentController,
    EditOutlineController,
    GetAmendmentController,
    GetPlansController,
    GetReviewController,
    GetRulingsController,
    GetSourceController,
    GetSourceLinesController,
    RuleDutiesController,
    RuleFirstNamedController,
    TakeSuggestionsController,
    WithdrawPlanController,
  ],
  providers: [ChangePlanHandler],
})
export class PlansModule {}
