import { Module } from '@nestjs/common';
import { GetMailsController } from './slices/get-mails/get-mails.http.ts';
import { GetProblemsController } from './slices/get-problems/get-problems.http.ts';

@Module({
  controllers: [GetMailsController, GetProblemsController],
})
export class NotificationsModule {}
