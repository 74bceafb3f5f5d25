import { Module } from '@nestjs/common';
import { AdoptPlanHandler } from './slices/adopt-plan/adopt-plan.handler.ts';
import { AdoptPlanController } from './slices/adopt-plan/adopt-plan.http.ts';
import { DraftPlanHandler } from './slices/draft-plan/draft-plan.handler.ts';
import { DraftPlanController } from './slices/draft-plan/draft-plan.http.ts';
import { EditOutlineHandler } from './slices/edit-outline/edit-outline.handler.ts';
import { EditOutlineController } from './slices/edit-outline/edit-outline.http.ts';
import { GetPlansController } from './slices/get-plans/get-plans.http.ts';

@Module({
  controllers: [
    AdoptPlanController,
    DraftPlanController,
    EditOutlineController,
    GetPlansController,
  ],
  providers: [AdoptPlanHandler, DraftPlanHandler, EditOutlineHandler],
})
export class PlansModule {}
