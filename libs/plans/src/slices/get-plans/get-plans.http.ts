import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Desk } from '#event-store';
import { Asker, PageQuery, type User } from '#http';
import { fold, Rejection } from '#kernel';
import type { Warning } from '#outline';
import { type Found, ReadModels } from '#views';
import { type PlanContent } from '../../domain/content.ts';
import { type PlanEvent } from '../../domain/plan.events.ts';
import { planDecider, planStream } from '../../domain/plan.ts';
import { type PlanRow } from '../../views/plan-board.ts';

class PlansQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['draft', 'opening', 'adopted'] })
  @IsOptional()
  @IsIn(['draft', 'opening', 'adopted'])
  status?: PlanRow['status'];
}

/** A plan with all that is tracked of it, and what the reader was unsure of. */
export type PlanDetail = PlanRow & {
  readonly content: PlanContent;
  readonly doubts: readonly Warning[];
};

@ApiTags('plans')
@Controller('plans')
export class GetPlansController {
  constructor(
    private readonly views: ReadModels,
    private readonly desk: Desk,
  ) {}

  @Get()
  @ApiOperation({ summary: '方案列表' })
  list(
    @Query() { limit, cursor, status }: PlansQuery,
    @Asker() { region }: User,
  ): Promise<Found<PlanRow>> {
    return this.views.find<PlanRow>('plan-board', {
      limit,
      ...(cursor !== undefined && { cursor }),
      where: { ...(status && { status }), ...(region !== null && { region }) },
    });
  }

  @Get(':planId')
  @ApiOperation({ summary: '一份方案：大纲、任务、指标和读取时的疑点' })
  async one(
    @Param('planId') planId: string,
    @Query() _page: PageQuery,
    @Asker() { region }: User,
  ): Promise<PlanDetail> {
    const row = await this.views.get<PlanRow>('plan-board', planId);
    const { events } = await this.desk.store.load(planStream(planId));
    const plan = fold(planDecider, events as unknown as readonly PlanEvent[]);
    if (!row || plan.status === 'none' || (region !== null && region !== row.region)) {
      throw new Rejection('plan-not-found', `没有编号为“${planId}”的方案`);
    }
    return { ...row, content: plan.content, doubts: plan.outline.warnings };
  }
}
