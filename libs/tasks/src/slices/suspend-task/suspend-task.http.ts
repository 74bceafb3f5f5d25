import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Calendars } from '#calendar';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsOptionalLocalDate,
  type User,
  CommandMetadataDto,
  todayOn,
} from '#http';
import { Clock, type LocalDate } from '#kernel';
import { ChangeTask } from '../change-task.handler.ts';

class SuspendTaskDto extends CommandMetadataDto {
  @IsOptionalLocalDate('自哪一天起暂缓，默认为今天，不得晚于今天')
  from?: LocalDate;
}

class ResumeTaskDto extends CommandMetadataDto {
  @IsOptionalLocalDate('自哪一天起恢复办理，默认为今天，不得晚于今天')
  on?: LocalDate;
}

@ApiTags('tasks')
@Controller('tasks')
export class SuspendTaskController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
  ) {}

  @Post(':taskId/suspend')
  @HttpCode(200)
  @ApiOperation({ summary: '暂缓办理，须写明理由（reason）：时限停止计算' })
  suspendTask(
    @Param('taskId') taskId: string,
    @Body() { from, reason }: SuspendTaskDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const today = todayOn(this.clock);
    const data = { taskId, from: from ?? today, today, reason: reason ?? '' };
    return this.commands.execute(new ChangeTask({ type: 'SuspendTask', data }, user, origin));
  }

  @Post(':taskId/resume')
  @HttpCode(200)
  @ApiOperation({ summary: '恢复办理：暂缓的工作日如数补回' })
  resumeTask(
    @Param('taskId') taskId: string,
    @Body() { on }: ResumeTaskDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const today = todayOn(this.clock);
    const data = { taskId, on: on ?? today, today, calendar: this.calendars.current() };
    return this.commands.execute(new ChangeTask({ type: 'ResumeTask', data }, user, origin));
  }
}
