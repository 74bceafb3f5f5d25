import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsOptionalLocalDate, type User, within } from '#http';
import { type LocalDate, parseInstant } from '#kernel';
import { type Bounds, type Where } from '#views';

/** Shanghai has no daylight saving since 1991. */
const OFFSET = '+08:00';

export class AuditFilter {
  @ApiPropertyOptional({ description: '方案编号' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  planId?: string;

  @ApiPropertyOptional({ description: '经办人（用户编号）' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  actor?: string;

  @ApiPropertyOptional({ description: '单位名称' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  organization?: string;

  @ApiPropertyOptional({ description: '事件类型', example: 'CompletionAccepted' })
  @IsOptional()
  @IsString()
  @MaxLength(250)
  type?: string;

  @ApiPropertyOptional({ description: '事件流', example: 'task-zezhou.t1' })
  @IsOptional()
  @IsString()
  @MaxLength(250)
  stream?: string;

  @IsOptionalLocalDate('记录日期，从这一天起（北京时间）')
  from?: LocalDate;

  @IsOptionalLocalDate('记录日期，到这一天止（北京时间，含当天）')
  to?: LocalDate;
}

type Question = Pick<AuditFilter, keyof AuditFilter>;

const COLUMNS = ['planId', 'actor', 'organization', 'type', 'stream'] as const;

/**
 * Rows that match and that the user may see: somebody bound to a region or an organization sees only its own.
 * @throws {Rejection} `not-your-organization` when another organization is asked for
 */
export function whereOf(filter: Question, user: User): Where {
  const asked = COLUMNS.filter((column) => filter[column] !== undefined);
  return {
    ...Object.fromEntries(asked.map((column) => [column, filter[column] ?? null])),
    ...within(user, 'listAudit', { organization: filter.organization }),
    ...((filter.from ?? filter.to) !== undefined && { recordedAt: daysOf(filter) }),
  };
}

function daysOf({ from, to }: Question): Bounds {
  return {
    ...(from !== undefined && { gte: parseInstant(`${from}T00:00:00${OFFSET}`) }),
    ...(to !== undefined && { lte: parseInstant(`${to}T23:59:59.999${OFFSET}`) }),
  };
}
