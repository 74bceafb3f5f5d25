import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CommandRunner } from '#event-store';
import {
  actorNames,
  CurrentUser,
  IsOptionalLocalDate,
  OthersReports,
  PageQuery,
  type User,
  todayOn,
  within,
  sees,
} from '#http';
import { Rejection } from '#contract';
import { defined, type LocalDate } from '#kernel';
import { type Listed, ReadModels, type Revised } from '#views';
import { type TargetAct, targetActs } from '../../domain/target-acts.ts';
import { targetStream } from '../../domain/target.ts';
import { type TargetRow } from '../../views/target-board.ts';
import { targetDetail, type TargetFacts } from './target-detail.ts';
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

type Acts = {
  /** What the user may do with it today, and why not the rest. */
  readonly actions: readonly TargetAct[];
};

export type TargetView = TargetLine & Acts;
export type TargetDetail = TargetFacts & Acts;

@ApiTags('targets')
@Controller('targets')
export class GetTargetsController {
  constructor(
    private readonly views: ReadModels,
    private readonly runner: CommandRunner,
    private readonly others: OthersReports,
  ) {}

  @Get()
  @ApiOperation({ summary: '指标列表，按方案中的次序，附今天的状态；已从方案取消的不列' })
  async listTargets(
    @Query() { limit, cursor, planId }: TargetsQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<TargetView>> {
    const { rows, ...rest } = await this.views.list<TargetRow & Revised>('target-board', {
      limit,
      orderBy: [['order', 'asc']],
      where: {
        droppedOn: { isNull: true },
        ...within(user, 'listTargets', { planId }),
      },
      ...defined({ cursor }),
    });
    const on = todayOn(this.runner.clock);
    const lines = rows.map((row) => ({ ...lineOf(row, on), actions: targetActs(row, user, on) }));
    return { rows: lines, ...rest };
  }

  @Get(':targetId')
  @ApiOperation({ summary: '一项指标：某一天的状态和理由、全部数据、更正和核实' })
  async getTarget(
    @Param('targetId') targetId: string,
    @Query() { on }: TargetQuery,
    @CurrentUser() user: User,
  ): Promise<TargetDetail> {
    const { events } = await this.runner.store.load(targetStream(targetId));
    const today = todayOn(this.runner.clock);
    const names = await actorNames(
      this.views,
      events.map(({ meta }) => meta['actor'] ?? ''),
    );
    const asking = { holder: user, today, names, others: this.others };
    const found = targetDetail(events, on ?? today, asking);
    if (!found || !sees(user, 'getTarget', found.target)) {
      throw new Rejection('target-not-found', { id: targetId });
    }
    return { ...found.target, actions: targetActs(found.row, user, today) };
  }
}
