import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { Desk } from '#event-store';
import { Asker, PageQuery, type User, todayOn } from '#http';
import { Rejection } from '#kernel';
import { type Found, ReadModels } from '#views';
import { targetStream } from '../../domain/target.ts';
import { type TargetRow } from '../../views/target-board.ts';
import { lineOf, type TargetDetail, targetDetail, type TargetLine } from './target-detail.ts';

class TargetsQuery extends PageQuery {
  @ApiPropertyOptional({ description: '方案编号' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  planId?: string;
}

@ApiTags('targets')
@Controller('targets')
export class GetTargetsController {
  constructor(
    private readonly views: ReadModels,
    private readonly desk: Desk,
  ) {}

  @Get()
  @ApiOperation({ summary: '指标列表，按方案中的次序，附今天的状态' })
  async list(
    @Query() { limit, cursor, planId }: TargetsQuery,
    @Asker() { region }: User,
  ): Promise<Found<TargetLine>> {
    const { rows, ...rest } = await this.views.find<TargetRow>('target-board', {
      limit,
      orderBy: [['order', 'asc']],
      where: { ...(planId !== undefined && { planId }), ...(region !== null && { region }) },
      ...(cursor !== undefined && { cursor }),
    });
    const on = todayOn(this.desk.clock);
    return { rows: rows.map((row) => lineOf(row, on)), ...rest };
  }

  @Get(':targetId')
  @ApiOperation({ summary: '一项指标：今天的状态、全部数据和更正' })
  async one(
    @Param('targetId') targetId: string,
    @Query() _page: PageQuery,
    @Asker() { region }: User,
  ): Promise<TargetDetail> {
    const { events } = await this.desk.store.load(targetStream(targetId));
    const target = targetDetail(events, todayOn(this.desk.clock));
    if (!target || (region !== null && target.region !== region)) {
      throw new Rejection('target-not-found', `没有编号为“${targetId}”的指标`);
    }
    return target;
  }
}
