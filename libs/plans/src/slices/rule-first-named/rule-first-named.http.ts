import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsString, MaxLength } from 'class-validator';
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
  Takes,
} from '#http';
import { Clock, defined, type LocalDate } from '#kernel';
import { firstNamed } from '../../domain/first-named.ts';
import { type Preview, previewOf } from '../../domain/preview.ts';
import { questionsOf } from '../../domain/questions.ts';
import { readPlan } from '../read-plan.ts';
import { ChangePlan } from '../change-plan.handler.ts';

class SectionsDto extends CommandMetadataDto {
  @ApiPropertyOptional({ description: '章节标题，默认为全部章节', isArray: true, type: String })
  @MayBeLeftOut()
  @IsArray()
  @ArrayMaxSize(500)
  @IsString({ each: true })
  @MaxLength(500, { each: true })
  sections?: string[];
}

class FirstNamedDto extends SectionsDto {
  @IsOptionalLocalDate('明确日期，默认为今天，不得晚于今天')
  ruledOn?: LocalDate;
}

@ApiTags('plans')
@Controller('plans')
export class RuleFirstNamedController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly runner: CommandRunner,
  ) {}

  @Post(':planId/rulings/first-named')
  @Takes('list')
  @HttpCode(200)
  @ApiOperation({ summary: '批量明确分工：没有或有多个牵头单位的，由列在首位的单位牵头' })
  ruleFirstNamed(
    @Param('planId') planId: string,
    @Body() { sections, ruledOn, reason }: FirstNamedDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const on = dayGiven(user, ruledOn, todayOn(this.clock));
    const body = { planId, ruledOn: on, reason: reason ?? '' };
    const data = { ...body, ...defined({ sections }) };
    return this.commands.execute(new ChangePlan({ type: 'RuleFirstNamed', data }, user, origin));
  }

  @Post(':planId/rulings/first-named/preview')
  @Takes('list')
  @HttpCode(200)
  @ApiOperation({ summary: '预览由首位单位牵头：哪些条目变化，各单位的任务和指标增减；不写入' })
  async previewFirstNamed(
    @Param('planId') planId: string,
    @Body() { sections }: SectionsDto,
    @CurrentUser() user: User,
  ): Promise<Preview> {
    const { plan } = await readPlan(this.runner, planId, user);
    return previewOf(firstNamed(plan.content, questionsOf(plan), sections), plan);
  }
}
