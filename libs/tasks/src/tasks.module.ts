import { Module } from '@nestjs/common';
import { AcceptCompletionController } from './slices/accept-completion/accept-completion.http.ts';
import { ClaimCompletionController } from './slices/claim-completion/claim-completion.http.ts';
import { GetTasksController } from './slices/get-tasks/get-tasks.http.ts';
import { ReportProgressController } from './slices/report-progress/report-progress.http.ts';
import { ReturnCompletionController } from './slices/return-completion/return-completion.http.ts';
import { SignPlanController } from './slices/sign-plan/sign-plan.http.ts';
import { SignAssignmentController } from './slices/sign-assignment/sign-assignment.http.ts';
import { CancelTaskController } from './slices/cancel-task/cancel-task.http.ts';
import { DisputeAssignmentController } from './slices/dispute-assignment/dispute-assignment.http.ts';
import { ExtendTaskController } from './slices/extend-task/extend-task.http.ts';
import { GetCheckInsController } from './slices/get-check-ins/get-check-ins.http.ts';
import { GetSignOffsController } from './slices/get-sign-offs/get-sign-offs.http.ts';
import { GetWaitingController } from './slices/get-waiting/get-waiting.http.ts';
import { ListReportsController } from './slices/list-reports/list-reports.http.ts';
import { NameLeaderController } from './slices/name-leader/name-leader.http.ts';
import { ReopenCompletionController } from './slices/reopen-completion/reopen-completion.http.ts';
import { ReportCheckInHandler } from './slices/report-check-in/report-check-in.handler.ts';
import { ReportCheckInController } from './slices/report-check-in/report-check-in.http.ts';
import { ReportDraftController } from './slices/report-draft/report-draft.http.ts';
import { ReportDrafting } from './slices/report-draft/report-drafting.ts';
import { SuspendTaskController } from './slices/suspend-task/suspend-task.http.ts';
import { ChangeTaskHandler } from './slices/change-task.handler.ts';

@Module({
  controllers: [
    AcceptCompletionController,
    CancelTaskController,
    ClaimCompletionController,
    DisputeAssignmentController,
    ExtendTaskController,
    GetCheckInsController,
    GetSignOffsController,
    GetTasksController,
    GetWaitingController,
    ListReportsController,
    NameLeaderController,
    ReopenCompletionController,
    ReportCheckInController,
    ReportDraftController,
    ReportProgressController,
    ReturnCompletionController,
    SignPlanController,
    SignAssignmentController,
    SuspendTaskController,
  ],
  providers: [ChangeTaskHandler, ReportCheckInHandler, ReportDrafting],
})
export class TasksModule {}
