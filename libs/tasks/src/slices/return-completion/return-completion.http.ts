import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, todayOn } from '#http';
import { Clock, defined } from '#kernel';
import { JudgingStepDto } from '../organization.dto.ts';
import { ChangeTask } from '../change-task.handler.ts';

@ApiTags('tasks')
@Controller('tasks')
export class ReturnCompletionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':taskId/return')
  @HttpCode(200)
  @ApiOperation({ summary: '退回办结申请，须写明理由（reason）' })
  returnClaim(
    @Param('taskId') taskId: string,
    @Body() { organization, step, reason }: JudgingStepDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const data = {
      taskId,
      organization,
      ...defined({ step }),
      returnedOn: todayOn(this.clock),
      reason: reason ?? '',
    };
    return this.commands.execute(new ChangeTask({ type: 'ReturnCompletion', data }, user, origin));
  }
}
