import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CommandRunner } from '#event-store';
import {
  CurrentUser,
  IsOptionalLocalDate,
  PageQuery,
  type User,
  todayOn,
  within,
  sees,
} from '#http';
import { Rejection } from '#contract';
import { defined, type LocalDate } from '#kernel';
import { type Found, ReadModels } from '#views';
import { targetStream } from '../../domain/target.ts';
import { type TargetRow } from '../../views/target-board.ts';
import { type TargetDetail, targetDetail } from './target-detail.ts';
import { lineOf, type TargetLine } from './target-line.ts';

class TargetsQuery extends PageQuery {
  @ApiPropertyOptional({ description: '方案编号' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  planId?: string;
}

class TargetQuery extends PageQuery {
  @IsOptionalLocalDate('看哪一天的状态，默认为今天；按那天的目标和截至那天的数据')
  on?: LocalDate;
}

@ApiTags('targets')
@Controller('targets')
export class GetTargetsController {
  constructor(
    private readonly views: ReadModels,
    private readonly runner: CommandRunner,
  ) {}

  @Get()
  @ApiOperation({ summary: '指标列表，按方案中的次序，附今天的状态；已从方案取消的不列' })
  async listTargets(
    @Query() { limit, cursor, planId }: TargetsQuery,
    @CurrentUser() user: User,
  ): Promise<Found<TargetLine>> {
    const { rows, ...rest } = await this.views.find<TargetRow>('target-board', {
      limit,
      orderBy: [['order', 'asc']],
      where: {
        droppedOn: { isNull: true },
        ...defined({ planId }),
        ...within(user, 'listTargets'),
      },
      ...defined({ cursor }),
    });
    const on = todayOn(this.runner.clock);
    return { rows: rows.map((row) => ({ ...lineOf(row, on), key: row.key })), ...rest };
  }

  @Get(':targetId')
  @ApiOperation({ summary: '一项指标：某一天的状态和理由、全部数据、更正和核实' })
  async getTarget(
    @Param('targetId') targetId: string,
    @Query() { on }: TargetQuery,
    @CurrentUser() user: User,
  ): Promise<TargetDetail> {
    const { events } = await this.runner.store.load(targetStream(targetId));
    const target = targetDetail(events, on ?? todayOn(this.runner.clock));
    if (!target || !sees(user, 'getTarget', target)) {
      throw new Rejection('target-not-found', { id: targetId });
    }
    return target;
  }
}
