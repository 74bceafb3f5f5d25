import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, MaxLength } from 'class-validator';
import { CommandRunner } from '#event-store';
import { CurrentUser, PageQuery, type User, within, sees } from '#http';
import { Rejection } from '#contract';
import { type FindOptions, type Found, ReadModels } from '#views';
import { taskStream } from '../../domain/task.ts';
import { type TaskDuty } from '../../views/task-duties.ts';
import { type TaskRow } from '../../views/task-list.ts';
import { type TaskDetail, taskDetail } from './task-detail.ts';
import { defined } from '#kernel';

const STATUSES = ['open', 'claimed', 'returned', 'accepted', 'cancelled'] as const;

class TasksQuery extends PageQuery {
  @ApiPropertyOptional({ description: '方案编号' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  planId?: string;

  @ApiPropertyOptional({ description: '单位名称：只列它牵头、负责或配合的任务' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organization?: string;

  @ApiPropertyOptional({ description: '办理状态；指定了单位时为该单位的状态', enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES)
  status?: TaskRow['status'];
}

@ApiTags('tasks')
@Controller('tasks')
export class GetTasksController {
  constructor(
    private readonly views: ReadModels,
    private readonly runner: CommandRunner,
  ) {}

  @Get()
  @ApiOperation({ summary: '任务列表，按方案中的次序' })
  listTasks(@Query() query: TasksQuery, @CurrentUser() user: User): Promise<Found<TaskRow>> {
    const { limit, cursor, planId, organization, status } = query;
    const page: FindOptions = {
      limit,
      orderBy: [['order', 'asc']],
      where: {
        ...defined({ planId }),
        ...within(user, 'listTasks'),
        ...defined({ status }),
      },
      ...defined({ cursor }),
    };
    return organization === undefined
      ? this.views.find<TaskRow>('task-list', page)
      : this.ofOrganization(organization, page);
  }

  @Get(':taskId')
  @ApiOperation({ summary: '一项任务：责任分工、进展报告和办理过程' })
  async getTask(
    @Param('taskId') taskId: string,
    @Query() _page: PageQuery,
    @CurrentUser() user: User,
  ): Promise<TaskDetail> {
    const { events } = await this.runner.store.load(taskStream(taskId));
    const task = taskDetail(events);
    if (!task || !sees(user, 'getTask', task)) {
      throw new Rejection('task-not-found', { id: taskId });
    }
    return task;
  }

  private async ofOrganization(organization: string, page: FindOptions): Promise<Found<TaskRow>> {
    const where = { ...page.where, organization };
    const { rows, ...rest } = await this.views.find<TaskDuty>('task-duties', { ...page, where });
    const ids = rows.map(({ taskId }) => taskId);
    const tasks = await this.views.getMany<TaskRow>('task-list', ids);
    const found = ids.flatMap((id) => {
      const task = tasks.get(id);
      return task ? [{ ...task, key: id }] : [];
    });
    return { rows: found, ...rest };
  }
}
