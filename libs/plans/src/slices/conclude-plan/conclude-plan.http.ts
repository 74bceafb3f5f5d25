import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { IsString, MaxLength } from 'class-validator';
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
import { MAX_SUMMARY } from '../../domain/closing-rules.ts';
import { ChangePlan } from '../change-plan.handler.ts';

class ConcludePlanDto extends CommandMetadataDto {
  @IsOptionalLocalDate('总结日期，默认为今天，不得晚于今天')
  concludedOn?: LocalDate;

  @ApiProperty({ description: '方案总结', minLength: 1, maxLength: MAX_SUMMARY })
  @IsString()
  @MaxLength(MAX_SUMMARY)
  summary!: string;
}

@ApiTags('plans')
@Controller('plans')
export class ConcludePlanController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':planId/conclude')
  @HttpCode(200)
  @ApiOperation({
    summary: '总结方案；未办结的事项仍须办结：各类还有多少，先看 /api/obligations/summary?planId=',
  })
  concludePlan(
    @Param('planId') planId: string,
    @Body() { concludedOn, summary }: ConcludePlanDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const on = dayGiven(user, concludedOn, todayOn(this.clock));
    const data = { planId, concludedOn: on, summary };
    return this.commands.execute(new ChangePlan({ type: 'ConcludePlan', data }, user, origin));
  }
}
