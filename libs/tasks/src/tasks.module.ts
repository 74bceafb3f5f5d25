import { Module } from '@nestjs/common';
import { AcceptCompletionHandler } from './slices/accept-completion/accept-completion.handler.ts';
import { AcceptCompletionController } from './slices/accept-completion/accept-completion.http.ts';
import { ClaimCompletionHandler } from './slices/claim-completion/claim-completion.handler.ts';
import { ClaimCompletionController } from './slices/claim-completion/claim-completion.http.ts';
import { GetTasksController } from './slices/get-tasks/get-tasks.http.ts';
import { ReportProgressHandler } from './slices/report-progress/report-progress.handler.ts';
import { ReportProgressController } from './slices/report-progress/report-progress.http.ts';
import { ReturnCompletionHandler } from './slices/return-completion/return-completion.handler.ts';
import { ReturnCompletionController } from './slices/return-completion/return-completion.http.ts';
import { SignAssignmentHandler } from './slices/sign-assignment/sign-assignment.handler.ts';
import { SignPlanController } from './slices/sign-plan/sign-plan.http.ts';
import { SignAssignmentController } from './slices/sign-assignment/sign-assignment.http.ts';

@Module({
  controllers: [
    AcceptCompletionController,
    ClaimCompletionController,
    GetTasksController,
    ReportProgressController,
    ReturnCompletionController,
    SignPlanController,
    SignAssignmentController,
  ],
  providers: [
    AcceptCompletionHandler,
    ClaimCompletionHandler,
    ReportProgressHandler,
    ReturnCompletionHandler,
    SignAssignmentHandler,
  ],
})
export class TasksModule {}
