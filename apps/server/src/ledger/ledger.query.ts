import { ApiPropertyOptional, OmitType } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { IsOptionalLocalDate, PlanScopeQuery } from '#http';
import { type LocalDate } from '#kernel';
import { type Level } from '#policies/rules';
import { LEDGER_STATUSES, type LedgerStatus } from './ledger-row.ts';

/** What a list may be sorted by, and the column that holds it. */
export const SORTS = {
  order: 'order',
  due: 'dueOn',
  lead: 'lead',
  percent: 'percent',
  report: 'reportedOn',
  status: 'status',
  level: 'level',
  leader: 'leader',
} as const;

const KEY = `-?(${Object.keys(SORTS).join('|')})`;
const SORTING = new RegExp(`^${KEY}(,${KEY}){0,2}$`);
const MOST = 1_000_000;

/** What the ledger is asked for, and in which order. */
export class LedgerFilterQuery extends OmitType(PlanScopeQuery, ['limit', 'cursor'] as const) {
  @ApiPropertyOptional({ enum: ['lead', 'support'], description: '单位的分工：牵头或配合' })
  @IsOptional()
  @IsIn(['lead', 'support'])
  role?: 'lead' | 'support';

  @ApiPropertyOptional({
    enum: [...LEDGER_STATUSES, 'overdue'],
    description: 'overdue：办理中或已退回，且已过时限',
  })
  @IsOptional()
  @IsIn([...LEDGER_STATUSES, 'overdue'])
  status?: LedgerStatus | 'overdue';

  @ApiPropertyOptional({ enum: ['blue', 'yellow', 'red'] })
  @IsOptional()
  @IsIn(['blue', 'yellow', 'red'])
  level?: Level;

  @IsOptionalLocalDate('现行时限，从这一天起')
  dueFrom?: LocalDate;

  @IsOptionalLocalDate('现行时限，到这一天止（含当天）')
  dueTo?: LocalDate;

  @ApiPropertyOptional({ description: '责任领导，照填写的原样' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  leader?: string;

  @ApiPropertyOptional({
    description: '查找：条目、标题、单位、责任领导中的文字，以空格分开的都要有',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  q?: string;

  @ApiPropertyOptional({
    default: false,
    description: '除督办任务外，也列指标、阶段、签收、定期报送和不督办的条目',
  })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) => value === true || value === 'true' || value === '1')
  @IsBoolean()
  all: boolean = false;

  @ApiPropertyOptional({
    default: 'order',
    description: `排序，至多三项，以逗号分开，前加“-”为降序：${Object.keys(SORTS).join('、')}`,
    example: '-level,due',
  })
  @IsOptional()
  @Matches(SORTING)
  sort: string = 'order';
}

export class LedgerQuery extends LedgerFilterQuery {
  @ApiPropertyOptional({ description: '每页条数', default: 50, minimum: 1, maximum: 500 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(500)
  limit: number = 50;

  @ApiPropertyOptional({ description: '上一页返回的 cursor' })
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cursor?: string;

  @ApiPropertyOptional({ default: 0, description: '从第几条起（不用 cursor 时）' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(MOST)
  from: number = 0;
}
