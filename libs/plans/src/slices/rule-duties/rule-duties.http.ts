import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsObject } from 'class-validator';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsOptionalLocalDate,
  type User,
  CommandMetadataDto,
  dayGiven,
  todayOn,
  Takes,
} from '#http';
import { Clock, type LocalDate } from '#kernel';
import { parseRuling } from '../../domain/parse-edit.ts';
import { type Preview, previewOf } from '../../domain/preview.ts';
import { type Ruling } from '../../domain/edits.events.ts';
import { readPlan } from '../read-plan.ts';
import { ChangePlan } from '../change-plan.handler.ts';

class RulingsDto extends CommandMetadataDto {
  @ApiProperty({
    description:
      '明确分工的列表：set-leads {id, leads} · transfer {id, from, to} · merge-organization {from, into} · resolve-collective {collective, members} · keep {kind: several-leads 或 doubt, id} · keep {kind: alias, name}',
    type: 'array',
    items: { type: 'object' },
    example: [{ edit: 'transfer', id: 'zezhou.t1', from: '县教育局', to: '团县委' }],
  })
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(500)
  @IsObject({ each: true })
  rulings!: Ruling[];
}

class RuleDutiesDto extends RulingsDto {
  @IsOptionalLocalDate('明确日期，默认为今天，不得晚于今天')
  ruledOn?: LocalDate;
}

@ApiTags('plans')
@Controller('plans')
export class RuleDutiesController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly runner: CommandRunner,
  ) {}

  @Post(':planId/rulings')
  @Takes('list')
  @HttpCode(200)
  @ApiOperation({ summary: '明确责任分工；须写明理由（reason）' })
  ruleDuties(
    @Param('planId') planId: string,
    @Body() { rulings, ruledOn, reason }: RuleDutiesDto,
    @CommandOrigin() origin: Origin,
    @CurrentUser() user: User,
  ): Promise<Receipt> {
    const on = dayGiven(user, ruledOn, todayOn(this.clock));
    const body = { planId, ruledOn: on, reason: reason ?? '' };
    const data = { ...body, rulings: rulings.map(parseRuling) };
    return this.commands.execute(new ChangePlan({ type: 'RuleDuties', data }, user, origin));
  }

  @Post(':planId/rulings/preview')
  @Takes('list')
  @HttpCode(200)
  @ApiOperation({ summary: '预览分工：哪些条目变化，各单位的任务和指标增减；不写入' })
  async previewRulings(
    @Param('planId') planId: string,
    @Body() { rulings }: RulingsDto,
    @CurrentUser() user: User,
  ): Promise<Preview> {
    const { plan } = await readPlan(this.runner, planId, user);
    return previewOf(rulings.map(parseRuling), plan);
  }
}
