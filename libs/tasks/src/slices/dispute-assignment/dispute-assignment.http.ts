import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, Length } from 'class-validator';
import { Calendars } from '#calendar';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, actingFor, todayOn } from '#http';
import { Clock } from '#kernel';
import { ActingDto, JudgingDto } from '../organization.dto.ts';
import { ChangeTask } from '../change-task.handler.ts';

class DisputeAssignmentDto extends ActingDto {
  @ApiPropertyOptional({ description: '建议承办单位' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  proposed?: string;
}

/** The day is always today: whether a dispute is late is not for its author to say. */
@ApiTags('tasks')
@Controller('tasks')
export class DisputeAssignmentController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
  ) {}

  @Post(':taskId/dispute')
  @HttpCode(200)
  @ApiOperation({ summary: '对责任分工提出异议，须写明理由（reason）；三个工作日后提出的记为逾期' })
  disputeAssignment(
    @Param('taskId') taskId: string,
    @Body() { organization, proposed, reason }: DisputeAssignmentDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const data = {
      taskId,
      organization: actingFor(user, organization),
      disputedOn: todayOn(this.clock),
      reason: reason ?? '',
      proposed: proposed ?? null,
      calendar: this.calendars.current(),
    };
    return this.commands.execute(new ChangeTask({ type: 'DisputeAssignment', data }, user, origin));
  }

  @Post(':taskId/dispute/dismiss')
  @HttpCode(200)
  @ApiOperation({ summary: '不采纳异议，须写明理由（reason）；采纳则在方案中改派（transfer）' })
  dismissDispute(
    @Param('taskId') taskId: string,
    @Body() { organization, reason }: JudgingDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const dismissedOn = todayOn(this.clock);
    const data = { taskId, organization, dismissedOn, reason: reason ?? '' };
    return this.commands.execute(new ChangeTask({ type: 'DismissDispute', data }, user, origin));
  }
}
