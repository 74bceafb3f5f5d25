import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayUnique, IsArray, IsString, Matches, MaxLength } from 'class-validator';
import { Calendars } from '#calendar';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsOptionalLocalDate,
  type User,
  CommandMetadataDto,
  dayGiven,
  todayOn,
  MayBeLeftOut,
} from '#http';
import { Rejection } from '#contract';
import { Directory, type LocalDate } from '#kernel';
import { MOST_CHECK_INS } from '../../domain/check-in-days.ts';
import { Policies } from '../../policies.port.ts';
import { ChangePlan } from '../change-plan.handler.ts';
import { officeMeant } from '../office-meant.ts';
import { readPlan } from '../read-plan.ts';

class AdoptPlanDto extends CommandMetadataDto {
  @IsOptionalLocalDate('启动实施的日期，默认为今天，不得晚于今天')
  adoptedOn?: LocalDate;

  @ApiPropertyOptional({
    description: '督办单位名称；默认为本地区已登记联络员的督办单位，尚未登记时为督查室',
  })
  @MayBeLeftOut()
  @Matches(/^[^\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]{1,100}$/u)
  office?: string;

  @ApiPropertyOptional({ description: '督办规则，取其最新版本', default: 'default' })
  @MayBeLeftOut()
  @Matches(/^[a-z0-9-]{1,40}$/)
  policy: string = 'default';

  @ApiPropertyOptional({
    description: '定期报告的日期（每年，MM-DD），默认不要求',
    example: ['06-30', '09-30', '12-31'],
    isArray: true,
    type: String,
  })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(MOST_CHECK_INS)
  @ArrayUnique()
  @IsString({ each: true })
  @MaxLength(5, { each: true })
  checkIns: string[] = [];
}

@ApiTags('plans')
@Controller('plans')
export class AdoptPlanController {
  constructor(
    private readonly commands: CommandBus,
    private readonly policies: Policies,
    private readonly calendars: Calendars,
    private readonly runner: CommandRunner,
    private readonly directory: Directory,
  ) {}

  @Post(':planId/adopt')
  @HttpCode(200)
  @ApiOperation({ summary: '启动督办：按审定的任务分解稿开出阶段、任务、指标和督办事项' })
  async adoptPlan(
    @Param('planId') planId: string,
    @Body() { adoptedOn, office, policy, checkIns }: AdoptPlanDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const latest = await this.policies.latest(policy);
    if (!latest) throw new Rejection('policy-not-found', { id: policy });
    const { plan } = await readPlan(this.runner, planId, user);
    const data = {
      planId,
      adoptedOn: dayGiven(user, adoptedOn, todayOn(this.runner.clock)),
      office: await officeMeant(office, plan.region, this.directory),
      checkIns,
      policy: { name: latest.name, version: latest.version },
      calendarVersion: this.calendars.current().version,
    };
    return this.commands.execute(new ChangePlan({ type: 'AdoptPlan', data }, user, origin));
  }
}
