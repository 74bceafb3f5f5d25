import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { AfterQuery, CurrentUser, IsOptionalLocalDate, todayOn, type User, within } from '#http';
import { Clock, type LocalDate } from '#kernel';
import { ReadModels } from '#views';
import { summarizeTargets } from './summarize-targets.ts';
import { type TargetSummary } from './summary.ts';

class SummaryQuery extends AfterQuery {
  @ApiPropertyOptional({ description: '方案编号，默认为全部方案' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  planId?: string;

  @IsOptionalLocalDate('看哪一天，默认为今天；按那天的目标和截至那天的数据')
  on?: LocalDate;
}

@ApiTags('targets')
@Controller('targets/summary')
export class SummarizeTargetsController {
  constructor(
    private readonly views: ReadModels,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: '指标汇总：各状态的个数，按方案、按单位' })
  summarizeTargets(
    @Query() { planId, on }: SummaryQuery,
    @CurrentUser() user: User,
  ): Promise<TargetSummary> {
    const where = within(user, 'summarizeTargets', { planId });
    return summarizeTargets(this.views, where, on ?? todayOn(this.clock));
  }
}
