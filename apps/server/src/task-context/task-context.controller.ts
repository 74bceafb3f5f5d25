import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { AfterQuery, CurrentUser, type User } from '#http';
import { FindTaskContext } from './find-task-context.ts';
import { type TaskContext } from './task-context.ts';

@ApiTags('tasks')
@Controller('tasks')
export class TaskContextController {
  constructor(private readonly contexts: FindTaskContext) {}

  @Get(':taskId/context')
  @ApiOperation({
    summary: '一项任务的前后：原文上下文，前后两项，牵头单位和督办单位的联络员，时限与督办进程',
  })
  getTaskContext(
    @Param('taskId') taskId: string,
    @Query() _query: AfterQuery,
    @CurrentUser() user: User,
  ): Promise<TaskContext> {
    return this.contexts.find(taskId, user);
  }
}
