import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CurrentUser, PageQuery, todayOn, type User, within } from '#http';
import { type Listed, ReadModels, type Revised } from '#views';
import { type PhaseAct, phaseActs } from '../../domain/phase-acts.ts';
import { phaseOf, type PhaseRow } from '../../views/phase-board.ts';
import { Clock, defined, type LocalDate } from '#kernel';

class PhasesQuery extends PageQuery {
  @ApiPropertyOptional({ description: '方案编号' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  planId?: string;
}

/** First and last day: on the last it is due. */
type PhaseDays = { readonly startsOn: LocalDate; readonly dueOn: LocalDate };

export type PhaseLine = Omit<PhaseRow, 'name' | 'from' | 'to' | 'planned'> &
  Revised &
  PhaseDays & {
    readonly title: string;
    /** As first scheduled. */
    readonly planned: PhaseDays;
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
    const { rows, ...rest } = await this.views.list<PhaseRow & Revised>('phase-board', {
      limit,
      orderBy: [['order', 'asc']],
      where: within(user, 'listPhases', { planId }),
      ...defined({ cursor }),
    });
    const today = todayOn(this.clock);
    return { rows: rows.map((row) => lineOf(row, user, today)), ...rest };
  }
}

function lineOf(whole: PhaseRow & Revised, user: User, today: LocalDate): PhaseLine {
  const { name: title, from, to, planned, ...row } = whole;
  return {
    ...row,
    title,
    ...daysOf({ from, to }),
    planned: daysOf(planned),
    actions: phaseActs(phaseOf(whole), user, today),
  };
}

const daysOf = ({ from: startsOn, to: dueOn }: PhaseRow['planned']): PhaseDays => ({
  startsOn,
  dueOn,
});
