import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CurrentUser, PageQuery, todayOn, type User, within } from '#http';
import { type Listed, ReadModels } from '#views';
import { type PhaseAct, phaseActs } from '../../domain/phase-acts.ts';
import { phaseOf, type PhaseRow } from '../../views/phase-board.ts';
import { Clock, defined } from '#kernel';

class PhasesQuery extends PageQuery {
  @ApiPropertyOptional({ description: '方案编号' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  planId?: string;
}

export type PhaseLine = PhaseRow & {
  /** What the user may do with it now. */
  readonly actions: readonly PhaseAct[];
};

@ApiTags('phases')
@Controller('phases')
export class GetPhasesController {
  constructor(
    private readonly views: ReadModels,
    private readonly clock: Clock,
  ) {}

  @Get()
  @ApiOperation({ summary: '阶段列表，按方案中的次序' })
  async listPhases(
    @Query() { limit, cursor, planId }: PhasesQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<PhaseLine>> {
    const { rows, ...rest } = await this.views.list<PhaseRow>('phase-board', {
      limit,
      orderBy: [['order', 'asc']],
      where: { ...defined({ planId }), ...within(user, 'listPhases') },
      ...defined({ cursor }),
    });
    const today = todayOn(this.clock);
    const lines = rows.map((row) => ({ ...row, actions: phaseActs(phaseOf(row), user, today) }));
    return { rows: lines, ...rest };
  }
}
