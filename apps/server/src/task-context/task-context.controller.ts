import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CurrentUser, type User } from '#http';
import { FindTaskContext } from './find-task-context.ts';
import { type TaskContext } from './task-context.ts';

class ContextQuery {
  @ApiPropertyOptional({ description: '先等视图追上这次写入返回的 position' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  after?: string;
}

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
    @Query() _query: ContextQuery,
    @CurrentUser() user: User,
  ): Promise<TaskContext> {
    return this.contexts.find(taskId, user);
  }
}
