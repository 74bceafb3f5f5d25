import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Calendars } from '#calendar';
import { Rejection } from '#contract';
import { AfterQuery, CurrentUser, IsOptionalLocalDate, todayOn, type User } from '#http';
import { Clock, defined, type LocalDate } from '#kernel';
import { OpsModels, ReadModels } from '#views';
import { FindOverview } from './find-overview.ts';
import { type Overview } from './overview.ts';

class OverviewQuery extends AfterQuery {
  @IsOptionalLocalDate('看哪一天，默认为今天，不得晚于今天')
  on?: LocalDate;

  @ApiPropertyOptional({ description: '方案编号，默认为全部方案' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  planId?: string;
}

@ApiTags('overview')
@Controller('overview')
export class OverviewController {
  constructor(
    private readonly views: ReadModels,
    private readonly ops: OpsModels,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
  ) {}

  @Get()
  @ApiOperation({
    summary: '总览：各方案的阶段、完成、三色督办和指标，以及待办理的事；可看过去某一天',
  })
  getOverview(
    @Query() { on, planId }: OverviewQuery,
    @CurrentUser() user: User,
  ): Promise<Overview> {
    const today = todayOn(this.clock);
    if (on !== undefined && on > today) throw new Rejection('date-in-future', { date: on, today });
    const calendar = this.calendars.current();
    const question = { user, today, calendar, on: on ?? today, ...defined({ planId }) };
    return new FindOverview(this.views, this.ops, question).find();
  }
}
