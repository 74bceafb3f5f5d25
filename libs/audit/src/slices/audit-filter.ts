import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsString, MaxLength } from 'class-validator';
import { IsOptionalLocalDate, type User, within } from '#http';
import { words } from '#contract';
import { defined, type LocalDate, parseInstant } from '#kernel';
import { type Bounds, type ReadModels, type Where } from '#views';
import { itemIn } from '../views/audit-trail.ts';
import { typesOf } from './kinds.ts';

/** Shanghai has no daylight saving since 1991. */
const OFFSET = '+08:00';

export class AuditFilter {
  @ApiPropertyOptional({ description: '方案编号' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  planId?: string;

  @ApiPropertyOptional({
    description: '经办人：用户编号或姓名；系统自动办理的填“系统”',
    example: '王建国',
  })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  actor?: string;

  @ApiPropertyOptional({ description: '单位名称' })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  organization?: string;

  @ApiPropertyOptional({
    description: '任务、指标、阶段或督办事项的编号',
    example: 'zezhou.t1',
  })
  @IsOptional()
  @IsString()
  @MaxLength(250)
  item?: string;

  @ApiPropertyOptional({
    description: '种类，如“同意办结”；也可填类型名，如 CompletionAccepted',
    example: '同意办结',
  })
  @IsOptional()
  @IsString()
  @MaxLength(250)
  kind?: string;

  @ApiPropertyOptional({ description: '来源记录', example: 'task-zezhou.t1' })
  @IsOptional()
  @IsString()
  @MaxLength(250)
  stream?: string;

  @ApiPropertyOptional({ description: '关联编号：一次办理及其引起的全部记录' })
  @IsOptional()
  @IsString()
  @MaxLength(250)
  act?: string;

  @IsOptionalLocalDate('记录日期，从这一天起（北京时间）')
  from?: LocalDate;

  @IsOptionalLocalDate('记录日期，到这一天止（北京时间，含当天）')
  to?: LocalDate;
}

type Question = Pick<AuditFilter, keyof AuditFilter>;

/**
 * Rows that match and that the user may see: somebody bound to a region or an organization sees only its own.
 * @throws {Rejection} `not-your-organization` when another organization is asked for · `audit-kind-unknown`
 */
export async function whereOf(filter: Question, user: User, views: ReadModels): Promise<Where> {
  const { planId, organization, stream, act: correlationId } = filter;
  return {
    ...(filter.item !== undefined && aboutItem(filter.item)),
    ...defined({ organization, stream, correlationId }),
    ...(filter.kind !== undefined && { type: { in: typesOf(filter.kind) } }),
    ...(filter.actor !== undefined && { actor: await actorsCalled(filter.actor, views) }),
    ...within(user, 'listAudit', { organization, planId }),
    ...((filter.from ?? filter.to) !== undefined && { recordedAt: daysOf(filter) }),
  };
}

/** The id of an obligation goes on with its organization: of its item what concerns that one. */
function aboutItem(id: string): Where {
  const item = itemIn(id);
  return item === id ? { item } : { item, organization: id.slice(id.lastIndexOf('.') + 1) };
}

/** A user by id or name, of whom there may be several, or whatever Duban does by itself. */
async function actorsCalled(name: string, views: ReadModels): Promise<Bounds> {
  if (words.engine.zh.startsWith(name)) return { gte: 'duban.', lt: 'duban/' };
  const { rows } = await views.find<{ userId: string; name: string }>('user-list', {
    limit: 10_000,
  });
  const ids = rows.filter((user) => user.name === name).map(({ userId }) => userId);
  return { in: [name, ...ids] };
}

function daysOf({ from, to }: Question): Bounds {
  return {
    ...(from !== undefined && { gte: parseInstant(`${from}T00:00:00${OFFSET}`) }),
    ...(to !== undefined && { lte: parseInstant(`${to}T23:59:59.999${OFFSET}`) }),
  };
}
