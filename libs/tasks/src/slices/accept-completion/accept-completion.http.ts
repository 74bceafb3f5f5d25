import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, IsOptionalLocalDate, type User, todayOn } from '#http';
import { Clock, defined, type LocalDate } from '#kernel';
import { JudgingStepDto } from '../organization.dto.ts';
import { ChangeTask } from '../change-task.handler.ts';

class AcceptCompletionDto extends JudgingStepDto {
  @IsOptionalLocalDate(
    '确认的完成日期，是否逾期以此为准；默认为申请日期，另行确认的须写明理由（reason）',
  )
  doneOn?: LocalDate;
}

@ApiTags('tasks')
@Controller('tasks')
export class AcceptCompletionController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':taskId/accept')
  @HttpCode(200)
  @ApiOperation({ summary: '同意办结' })
  acceptCompletion(
    @Param('taskId') taskId: string,
    @Body() { organization, step, doneOn, reason }: AcceptCompletionDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const dated = { today: todayOn(this.clock), reason: reason ?? '' };
    const data = { taskId, organization, ...dated, ...defined({ step, doneOn }) };
    return this.commands.execute(new ChangeTask({ type: 'AcceptCompletion', data }, user, origin));
  }
}
