import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CurrentUser, PageQuery, type User, within } from '#http';
import { type Found, ReadModels, type Where } from '#views';
import { type TaskDuty } from '../../views/task-duties.ts';
import { type TaskRow } from '../../views/task-list.ts';
import { defined } from '#kernel';

class WaitingQuery extends PageQuery {
  @ApiPropertyOptional({ description: '方案编号' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  planId?: string;

  @ApiPropertyOptional({ description: '单位名称' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organization?: string;
}

/** One organization's part that waits for the office, beside what the task is called. */
type WaitingDuty = TaskDuty & Pick<TaskRow, 'number' | 'title'>;

/** What the office has to answer, oldest first. A liaison sees its own organization's. */
@ApiTags('tasks')
@Controller()
export class GetWaitingController {
  constructor(private readonly views: ReadModels) {}

  @Get('disputes')
  @ApiOperation({ summary: '待答复的异议，先提出的在前' })
  listDisputes(
    @Query() query: WaitingQuery,
    @CurrentUser() user: User,
  ): Promise<Found<WaitingDuty>> {
    return this.waiting('disputedOn', query, within(user, 'listDisputes', query));
  }

  @Get('extensions')
  @ApiOperation({ summary: '待答复的延期申请，先申请的在前' })
  listExtensionRequests(
    @Query() query: WaitingQuery,
    @CurrentUser() user: User,
  ): Promise<Found<WaitingDuty>> {
    return this.waiting(
      'extensionRequestedOn',
      query,
      within(user, 'listExtensionRequests', query),
    );
  }

  private async waiting(
    since: 'disputedOn' | 'extensionRequestedOn',
    { planId, limit, cursor }: WaitingQuery,
    whose: Where,
  ): Promise<Found<WaitingDuty>> {
    const { rows, ...rest } = await this.views.find<TaskDuty>('task-duties', {
      limit,
      ...defined({ cursor }),
      orderBy: [[since, 'asc']],
      where: {
        [since]: { isNull: false },
        ...defined({ planId }),
        ...whose,
      },
    });
    const tasks = await this.views.getMany<TaskRow>(
      'task-list',
      rows.map(({ taskId }) => taskId),
    );
    const named = rows.map((row) => {
      const { number = '', title = '' } = tasks.get(row.taskId) ?? {};
      return { ...row, number, title };
    });
    return { rows: named, ...rest };
  }
}
