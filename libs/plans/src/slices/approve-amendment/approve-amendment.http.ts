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

class ApproveAmendmentDto extends CommandMetadataDto {
  @IsOptionalLocalDate('调整生效日期，默认为今天，不得晚于今天')
  amendedOn?: LocalDate;
}

@ApiTags('plans')
@Controller('plans')
export class ApproveAmendmentController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':planId/amendment/approve')
  @HttpCode(200)
  @ApiOperation({ summary: '批准调整稿，一次调整方案；须写明理由（reason）' })
  approveAmendment(
    @Param('planId') planId: string,
    @Body() { amendedOn, reason }: ApproveAmendmentDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const on = dayGiven(user, amendedOn, todayOn(this.clock));
    const data = { planId, amendedOn: on, reason: reason ?? '' };
    return this.commands.execute(new ChangePlan({ type: 'ApproveAmendment', data }, user, origin));
  }
}
