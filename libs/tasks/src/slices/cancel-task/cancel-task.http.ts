import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, CommandMetadataDto, todayOn } from '#http';
import { Clock } from '#kernel';
import { ChangeTask } from '../change-task.handler.ts';

@ApiTags('tasks')
@Controller('tasks')
export class CancelTaskController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':taskId/cancel')
  @HttpCode(200)
  @ApiOperation({ summary: '终止任务，须写明理由（reason）：此后不再办理' })
  cancelTask(
    @Param('taskId') taskId: string,
    @Body() { reason }: CommandMetadataDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const data = { taskId, cancelledOn: todayOn(this.clock), reason: reason ?? '' };
    return this.commands.execute(new ChangeTask({ type: 'CancelTask', data }, user, origin));
  }
}
