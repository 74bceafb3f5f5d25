import { Module } from '@nestjs/common';
import { CloseProblemController } from './slices/close-problem/close-problem.http.ts';
import { ResendMailController } from './slices/resend-mail/resend-mail.http.ts';
import { GetMailsController } from './slices/get-mails/get-mails.http.ts';
import { GetProblemsController } from './slices/get-problems/get-problems.http.ts';

@Module({
  controllers: [
    CloseProblemController,
    GetMailsController,
    GetProblemsController,
    ResendMailController,
  ],
})
export class NotificationsModule {}
