import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Matches, MaxLength, Min } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { Allowed, Asked, IsOptionalLocalDate, WishDto } from '#http';
import { Clock, dateIn, type LocalDate } from '#kernel';
import { AdoptPlan } from './adopt-plan.handler.ts';

class AdoptPlanDto extends WishDto {
  @IsOptionalLocalDate('启动实施的日期，默认为今天')
  adoptedOn?: LocalDate;

  @ApiPropertyOptional({ description: '督办单位名称', default: '督查室' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  office = '督查室';

  @ApiPropertyOptional({ description: '提醒与升级策略', default: 'default' })
  @IsOptional()
  @Matches(/^[a-z0-9-]{1,40}$/)
  policy = 'default';

  @ApiPropertyOptional({ description: '策略版本', default: 1 })
  @IsOptional()
  @IsInt()
  @Min(1)
  policyVersion = 1;
}

@ApiTags('plans')
@Controller('plans')
export class AdoptPlanController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':planId/adopt')
  @HttpCode(200)
  @Allowed('office')
  @ApiOperation({ summary: '启动督办：按审定的大纲开出阶段、任务、指标和时限事项' })
  adopt(
    @Param('planId') planId: string,
    @Body() { adoptedOn, office, policy, policyVersion }: AdoptPlanDto,
    @Asked() origin: Origin,
  ): Promise<Receipt> {
    const data = {
      adoptedOn: adoptedOn ?? dateIn('Asia/Shanghai', this.clock.now()),
      office,
      policy: { name: policy, version: policyVersion },
    };
    return this.commands.execute(new AdoptPlan(planId, data, origin));
  }
}
