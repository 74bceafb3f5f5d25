import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsOptionalLocalDate,
  type User,
  CommandMetadataDto,
  dayGiven,
  todayOn,
} from '#http';
import { Clock, type LocalDate } from '#kernel';
import { ChangePlan } from '../change-plan.handler.ts';

class WithdrawPlanDto extends CommandMetadataDto {
  @IsOptionalLocalDate('终止日期，默认为今天，不得晚于今天')
  withdrawnOn?: LocalDate;
}

@ApiTags('plans')
@Controller('plans')
export class WithdrawPlanController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':planId/withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: '终止方案，其事项全部终止；须写明理由（reason）' })
  withdrawPlan(
    @Param('planId') planId: string,
    @Body() { withdrawnOn, reason }: WithdrawPlanDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const on = dayGiven(user, withdrawnOn, todayOn(this.clock));
    const data = { planId, withdrawnOn: on, reason: reason ?? '' };
    return this.commands.execute(new ChangePlan({ type: 'WithdrawPlan', data }, user, origin));
  }
}
