import { Module } from '@nestjs/common';
import { EscalationsModule } from '#escalations';
import { CasesController } from './cases.controller.ts';
import { FindCases } from './find-cases.ts';
import { FindNotice } from './find-notice.ts';
import { NoticeController } from './notice.controller.ts';

/** 三色督办 and 督办单, joined from what the features know. */
@Module({
  imports: [EscalationsModule],
  controllers: [CasesController, NoticeController],
  providers: [FindCases, FindNotice],
})
export class CasesModule {}
