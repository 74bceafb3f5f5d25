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
import { Clock, type LocalDate } from '#kernel';
import { ActingDto, JudgingDto } from '../organization.dto.ts';
import { ChangeTask } from '../change-task.handler.ts';

class RequestExtensionDto extends ActingDto {
  @IsLocalDate('申请延期到哪一天')
  newDueOn!: LocalDate;
}

class GrantExtensionDto extends JudgingDto {
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
    @Body() { organization, newDueOn, reason }: RequestExtensionDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const requestedOn = todayOn(this.clock);
    const acting = { taskId, organization: actingFor(user, organization) };
    const data = { ...acting, requestedOn, newDueOn, reason: reason ?? '' };
    return this.commands.execute(new ChangeTask({ type: 'RequestExtension', data }, user, origin));
  }

  @Post(':taskId/extension/grant')
  @HttpCode(200)
  @ApiOperation({ summary: '同意延期' })
  grantExtension(
    @Param('taskId') taskId: string,
    @Body() { organization, newDueOn }: GrantExtensionDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const grantedOn = todayOn(this.clock);
    const data = { taskId, organization, grantedOn, ...(newDueOn && { newDueOn }) };
    return this.commands.execute(new ChangeTask({ type: 'GrantExtension', data }, user, origin));
  }

  @Post(':taskId/extension/decline')
  @HttpCode(200)
  @ApiOperation({ summary: '不同意延期，须写明理由（reason）' })
  declineExtension(
    @Param('taskId') taskId: string,
    @Body() { organization, reason }: JudgingDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const declinedOn = todayOn(this.clock);
    const data = { taskId, organization, declinedOn, reason: reason ?? '' };
    return this.commands.execute(new ChangeTask({ type: 'DeclineExtension', data }, user, origin));
  }

  @Post(':taskId/extension/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: '撤回延期申请' })
  withdrawExtension(
    @Param('taskId') taskId: string,
    @Body() { organization }: ActingDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const withdrawnOn = todayOn(this.clock);
    const data = { taskId, organization: actingFor(user, organization), withdrawnOn };
    return this.commands.execute(new ChangeTask({ type: 'WithdrawExtension', data }, user, origin));
  }
}
