import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { Calendars } from '#calendar';
import {
  CurrentUser,
  isOutside,
  PageQuery,
  type User,
  todayOn,
  within,
  PlanScopeQuery,
  sees,
} from '#http';
import { Rejection } from '#contract';
import { Clock, defined, type LocalDate } from '#kernel';
import { type Listed, OpsModels, type Where } from '#views';
import { type ObligationRow } from '../../views/obligation-list.ts';
import { type ObligationDetail, ObligationDetails } from './obligation-detail.ts';
import { type ObligationView, obligationView } from './obligation-view.ts';

const STATUSES = [
  'open',
  'claimed',
  'baselined',
  'suspended',
  'met',
  'waived',
  'missed',
  'overdue',
] as const;

const KINDS = [
  'phase',
  'task',
  'target',
  'sign-off',
  'check-in',
] as const satisfies readonly ObligationRow['kind'][];

const ORDERS = { due: 'dueOn', level: 'urgency' } as const;

class ObligationsQuery extends PlanScopeQuery {
  @ApiPropertyOptional({ enum: STATUSES, description: 'overdue：办理中且已过时限' })
  @IsOptional()
  @IsIn(STATUSES)
  status?: (typeof STATUSES)[number];

  @ApiPropertyOptional({ enum: KINDS })
  @IsOptional()
  @IsIn(KINDS)
  kind?: ObligationRow['kind'];

  @ApiPropertyOptional({ enum: ['blue', 'yellow', 'red'] })
  @IsOptional()
  @IsIn(['blue', 'yellow', 'red'])
  level?: 'blue' | 'yellow' | 'red';

  @ApiPropertyOptional({
    enum: ['due', 'level'],
    default: 'due',
    description: 'due 先到期的在前；level 督办级别高的在前，同级的先到期的在前',
  })
  @IsOptional()
  @IsIn(['due', 'level'])
  order: keyof typeof ORDERS = 'due';
}

/** Obligations of one kind in one state. */
export type ObligationCount = {
  readonly kind: ObligationRow['kind'];
  readonly status: ObligationRow['status'];
  readonly count: number;
};

@ApiTags('obligations')
@Controller('obligations')
export class GetObligationsController {
  constructor(
    private readonly ops: OpsModels,
    private readonly details: ObligationDetails,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
  ) {}

  @Get()
  @ApiOperation({ summary: '督办事项列表：谁、欠什么、何时到期' })
  async listObligations(
    @Query() { limit, cursor, order, ...asked }: ObligationsQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<ObligationView>> {
    const today = this.today();
    const calendar = this.calendars.current();
    const found = await this.ops.list<ObligationRow>('obligation-list', {
      where: whereOf(asked, user, today),
      orderBy: [[order === 'level' && isOutside(user) ? 'toldUrgency' : ORDERS[order], 'asc']],
      limit,
      ...defined({ cursor }),
    });
    const now = { today, calendar };
    return { ...found, rows: found.rows.map((row) => obligationView(row, user, now)) };
  }

  @Get('summary')
  @ApiOperation({ summary: '督办事项汇总：各类各状态多少项' })
  async summarizeObligations(
    @Query() asked: PlanScopeQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<ObligationCount>> {
    const where = within(user, 'summarizeObligations', asked);
    const groups = await this.ops.count('obligation-list', where, ['kind', 'status']);
    const rows = groups.map(({ group, count }) => ({ ...group, count }) as ObligationCount);
    return { rows, total: rows.length };
  }

  @Get(':obligationId')
  @ApiOperation({ summary: '一个督办事项：提醒与升级的全部时间点，为什么在这一天' })
  async getObligation(
    @Param('obligationId') obligationId: string,
    @Query() _page: PageQuery,
    @CurrentUser() user: User,
  ): Promise<ObligationDetail> {
    const row = await this.ops.get<ObligationRow>('obligation-list', obligationId);
    if (!row || !sees(user, 'getObligation', row)) {
      throw new Rejection('obligation-not-found', { id: obligationId });
    }
    return this.details.of(row, user);
  }

  private today(): LocalDate {
    return todayOn(this.clock);
  }
}

type Asking = Pick<
  ObligationsQuery,
  'region' | 'planId' | 'organization' | 'status' | 'kind' | 'level'
>;

function whereOf(asked: Asking, user: User, today: LocalDate): Where {
  const { status, kind, level } = asked;
  return {
    ...within(user, 'listObligations', asked),
    ...defined({ kind }),
    ...(level && { [isOutside(user) ? 'toldLevel' : 'level']: level }),
    ...(status === 'overdue' ? { status: 'open', dueOn: { lt: today } } : status && { status }),
  };
}
