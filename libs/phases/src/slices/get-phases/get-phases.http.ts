import { Controller, Get, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { CurrentUser, PageQuery, type User, within } from '#http';
import { type Found, ReadModels } from '#views';
import { type PhaseRow } from '../../views/phase-board.ts';
import { defined } from '#kernel';

class PhasesQuery extends PageQuery {
  @ApiPropertyOptional({ description: '方案编号' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  planId?: string;
}

@ApiTags('phases')
@Controller('phases')
export class GetPhasesController {
  constructor(private readonly views: ReadModels) {}

  @Get()
  @ApiOperation({ summary: '阶段列表，按方案中的次序' })
  listPhases(
    @Query() { limit, cursor, planId }: PhasesQuery,
    @CurrentUser() user: User,
  ): Promise<Found<PhaseRow>> {
    return this.views.find<PhaseRow>('phase-board', {
      limit,
      orderBy: [['order', 'asc']],
      where: { ...defined({ planId }), ...within(user, 'listPhases') },
      ...defined({ cursor }),
    });
  }
}
