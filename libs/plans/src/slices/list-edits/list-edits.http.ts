import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CommandRunner } from '#event-store';
import { actorNames, CurrentUser, PageQuery, type User } from '#http';
import { type Listed, ReadModels } from '#views';
import { readPlan } from '../read-plan.ts';
import { type EditRecord, editRecords } from './edit-records.ts';

@ApiTags('plans')
@Controller('plans')
export class ListEditsController {
  constructor(
    private readonly views: ReadModels,
    private readonly runner: CommandRunner,
  ) {}

  @Get(':planId/edits')
  @ApiOperation({ summary: '草稿的修改记录：谁在何时因何改了什么，最近的在前；可按序号还原' })
  async listEdits(
    @Param('planId') planId: string,
    @Query() _page: PageQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<EditRecord>> {
    return this.records(planId, user, 'draft');
  }

  @Get(':planId/amendment/edits')
  @ApiOperation({ summary: '调整稿的修改记录，最近的在前；可按序号还原' })
  async listAmendmentEdits(
    @Param('planId') planId: string,
    @Query() _page: PageQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<EditRecord>> {
    return this.records(planId, user, 'amendment');
  }

  private async records(
    planId: string,
    user: User,
    of: 'draft' | 'amendment',
  ): Promise<Listed<EditRecord>> {
    const { events } = await readPlan(this.runner, planId, user);
    const records = editRecords(events, of);
    const nameOf = await actorNames(
      this.views,
      records.map(({ actorId }) => actorId),
    );
    const rows = records.map((record) => ({ ...record, ...nameOf(record.actorId) }));
    return { rows, total: rows.length };
  }
}
