import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsLocalDate,
  IsOptionalLocalDate,
  type User,
  actingFor,
  todayOn,
} from '#http';
import { Clock, defined, type LocalDate } from '#kernel';
import { ActingOnStepDto, JudgingStepDto } from '../organization.dto.ts';
import { ChangeTask } from '../change-task.handler.ts';

class RequestExtensionDto extends ActingOnStepDto {
  @IsLocalDate('申请延期到哪一天')
  newDueOn!: LocalDate;
}

class GrantExtensionDto extends JudgingStepDto {
  @IsOptionalLocalDate('同意延期到哪一天，默认为所申请的日期')
  newDueOn?: LocalDate;
}

@ApiTags('tasks')
@Controller('tasks')
export class ExtendTaskController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':taskId/extension')
  @HttpCode(200)
  @ApiOperation({ summary: '申请延期，须写明理由（reason）；时限已过才申请的记为逾期' })
  requestExtension(
    @Param('taskId') taskId: string,
    @Body() { organization, step, newDueOn, reason }: RequestExtensionDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const requestedOn = todayOn(this.clock);
    const acting = { taskId, organization: actingFor(user, organization), ...defined({ step }) };
    const data = { ...acting, requestedOn, newDueOn, reason: reason ?? '' };
    return this.commands.execute(new ChangeTask({ type: 'RequestExtension', data }, user, origin));
  }

  @Post(':taskId/extension/grant')
  @HttpCode(200)
  @ApiOperation({ summary: '同意延期' })
  grantExtension(
    @Param('taskId') taskId: string,
    @Body() { organization, step, newDueOn }: GrantExtensionDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const grantedOn = todayOn(this.clock);
    const data = { taskId, organization, grantedOn, ...defined({ step, newDueOn }) };
    return this.commands.execute(new ChangeTask({ type: 'GrantExtension', data }, user, origin));
  }

  @Post(':taskId/extension/decline')
  @HttpCode(200)
  @ApiOperation({ summary: '不同意延期，须写明理由（reason）' })
  declineExtension(
    @Param('taskId') taskId: string,
    @Body() { organization, step, reason }: JudgingStepDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const declinedOn = todayOn(this.clock);
    const about = { taskId, organization, ...defined({ step }) };
    const data = { ...about, declinedOn, reason: reason ?? '' };
    return this.commands.execute(new ChangeTask({ type: 'DeclineExtension', data }, user, origin));
  }

  @Post(':taskId/extension/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: '撤回延期申请' })
  withdrawExtension(
    @Param('taskId') taskId: string,
    @Body() { organization, step }: ActingOnStepDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const withdrawnOn = todayOn(this.clock);
    const acting = { taskId, organization: actingFor(user, organization), ...defined({ step }) };
    const data = { ...acting, withdrawnOn };
    return this.commands.execute(new ChangeTask({ type: 'WithdrawExtension', data }, user, origin));
  }
}
