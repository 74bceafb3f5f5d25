import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentUser, PageQuery, PlanScopeQuery, type User } from '#http';
import { type Listed, OpsModels } from '#views';
import { type NotDelivered, notDelivered } from '../../views/not-delivered.ts';
import { type EscalationCase } from './escalation-history.ts';
import { type EscalationCount } from './escalation-summary.ts';
import { type EscalationView } from './escalation-view.ts';
import { EscalationsQuery, PastCasesQuery } from './escalations-query.ts';
import { FindEscalations } from './find-escalations.ts';
import { type PastCase } from './past-cases.ts';

/** A case and those before it on the same obligation, each with all that happened. */
export type EscalationDetail = EscalationView & {
  readonly cases: readonly EscalationCase[];
  /** Colours of the present date of which somebody was not told. */
  readonly notDelivered: readonly NotDelivered[];
};

@ApiTags('escalations')
@Controller('escalations')
export class GetEscalationsController {
  constructor(
    private readonly escalations: FindEscalations,
    private readonly ops: OpsModels,
  ) {}

  @Get()
  @ApiOperation({ summary: '三色督办台账：蓝、黄、红，下一步何时发生' })
  async listEscalations(
    @Query() query: EscalationsQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<EscalationView>> {
    const found = await this.escalations.list(query, user);
    return { ...found, rows: found.rows.map(({ view }) => view) };
  }

  @Get('past')
  @ApiOperation({ summary: '过去某一天的三色督办：按办理日期还原，以现在所知为准' })
  listPastEscalations(
    @Query() query: PastCasesQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<PastCase>> {
    return this.escalations.onDay(query, user);
  }

  @Get('summary')
  @ApiOperation({ summary: '三色督办汇总：按单位、级别和时长（5、10 个工作日）' })
  async summarizeEscalations(
    @Query() query: PlanScopeQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<EscalationCount>> {
    const rows = await this.escalations.counts(query, user);
    return { rows, total: rows.length };
  }

  @Get(':obligationId')
  @ApiOperation({ summary: '一个事项的督办：历次督办的全部经过，下一步何时发生' })
  async getEscalation(
    @Param('obligationId') obligationId: string,
    @Query() _page: PageQuery,
    @CurrentUser() user: User,
  ): Promise<EscalationDetail> {
    const { view, obligation } = await this.escalations.one(obligationId, user);
    const untold = await notDelivered(obligation ? [obligation] : [], this.ops);
    return {
      ...view,
      cases: await this.escalations.history(obligationId, user),
      notDelivered: untold.get(obligationId) ?? [],
    };
  }
}
