import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { type EscalationRow } from '../../views/escalation-board.ts';
import { IsOptionalLocalDate, PlanScopeQuery } from '#http';
import { type LocalDate } from '#kernel';

const RED_CARDS = [
  'drafted',
  'approved',
  'declined',
  'withdrawn',
] as const satisfies readonly EscalationRow['redCard'][];

/** `newest`: the latest change of level first. `level`: red first. `age`: the longest at its level first. `next`: what comes next first. */
const ORDERS = ['newest', 'level', 'age', 'next'] as const;

export class EscalationsQuery extends PlanScopeQuery {
  @ApiPropertyOptional({ enum: ['blue', 'yellow', 'red'] })
  @IsOptional()
  @IsIn(['blue', 'yellow', 'red'])
  level?: EscalationRow['level'];

  @ApiPropertyOptional({ enum: ['open', 'resolved'], default: 'open' })
  @IsOptional()
  @IsIn(['open', 'resolved'])
  status: EscalationRow['status'] = 'open';

  @ApiPropertyOptional({ enum: RED_CARDS })
  @IsOptional()
  @IsIn(RED_CARDS)
  redCard?: (typeof RED_CARDS)[number];

  @ApiPropertyOptional({ description: '在现级别至少已有多少个工作日', minimum: 0, maximum: 3660 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(3660)
  minAge?: number;

  @ApiPropertyOptional({
    description: '下一步在多少个工作日内发生；填写则按下一步先后排列',
    minimum: 0,
    maximum: 3660,
  })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(3660)
  nextBy?: number;

  @ApiPropertyOptional({
    enum: ORDERS,
    default: 'newest',
    description: 'newest 新近的在前；level 级别高的在前；age 时间长的在前；next 下一步近的在前',
  })
  @IsOptional()
  @IsIn(ORDERS)
  order: (typeof ORDERS)[number] = 'newest';
}

export class PastCasesQuery extends PlanScopeQuery {
  @IsOptionalLocalDate('看哪一天，默认为今天，不得晚于今天')
  on?: LocalDate;
}
