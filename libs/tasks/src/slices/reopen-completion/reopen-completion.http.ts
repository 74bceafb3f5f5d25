import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, IsLocalDate, type User, todayOn } from '#http';
import { Clock, defined, type LocalDate } from '#kernel';
import { JudgingStepDto } from '../organization.dto.ts';
import { ChangeTask } from '../change-task.handler.ts';

class ReopenCompletionDto extends JudgingStepDto {
  @IsLocalDate('新的时限，不得早于今天')
  dueOn!: LocalDate;
}

@ApiTags('tasks')
@Controller('tasks')
export class ReopenCompletionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':taskId/reopen')
  @HttpCode(200)
  @ApiOperation({ summary: '已办结的重新办理，须写明理由（reason）' })
  reopenCompletion(
    @Param('taskId') taskId: string,
    @Body() { organization, step, dueOn, reason }: ReopenCompletionDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const reopenedOn = todayOn(this.clock);
    const data = {
      taskId,
      organization,
      ...defined({ step }),
      reopenedOn,
      dueOn,
      reason: reason ?? '',
    };
    return this.commands.execute(new ChangeTask({ type: 'ReopenCompletion', data }, user, origin));
  }
}
