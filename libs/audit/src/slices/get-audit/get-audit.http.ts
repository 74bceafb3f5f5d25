import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiTags, IntersectionType } from '@nestjs/swagger';
import { CommandRunner, type RecordedEvent } from '#event-store';
import {
  type Actor,
  actorNames,
  type ActorNames,
  CurrentUser,
  PageQuery,
  planTitles,
  sees,
  type User,
} from '#http';
import { Rejection } from '#contract';
import { type Listed, ReadModels } from '#views';
import { changesAt, type FieldChange } from '../../changes.ts';
import { type AuditRow } from '../../views/audit-trail.ts';
import { AuditFilter, whereOf } from '../audit-filter.ts';
import { StreamPages } from './stream-pages.ts';
import { defined } from '#kernel';

class AuditQuery extends IntersectionType(PageQuery, AuditFilter) {}

export type AuditLine = Omit<AuditRow, 'actor' | 'subject'> &
  Actor & {
    /** Id of the obligation, task, target, phase, contact, user or mail it is about. */
    readonly aboutId?: string;
    /** Of the plan it is about. */
    readonly planTitle?: string;
    readonly changes: readonly FieldChange[];
  };

export type AuditDetail = AuditLine & { readonly event: RecordedEvent };

@ApiTags('audit')
@Controller('audit')
export class GetAuditController {
  constructor(
    private readonly views: ReadModels,
    private readonly runner: CommandRunner,
  ) {}

  @Get()
  @ApiOperation({ summary: '办理记录：谁在何时做了什么、为什么，改动前后；最新的在前' })
  async listAudit(
    @Query() query: AuditQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<AuditLine>> {
    const { limit, cursor } = query;
    const where = whereOf(query, user);
    const { rows, ...rest } = await this.views.find<AuditRow>('audit-trail', {
      where,
      orderBy: [['key', 'desc']],
      limit,
      ...defined({ cursor }),
    });
    const [all] = await this.views.count('audit-trail', where);
    const streams = await StreamPages.load(this.runner.store, rows);
    const names = await this.namesFor(rows);
    return {
      rows: rows.map(({ key: _position, ...row }) => ({
        ...named(row, names),
        changes: changesAt(streams.of(row.stream), row.revision),
      })),
      total: all?.count ?? 0,
      ...rest,
    };
  }

  @Get(':eventId')
  @ApiOperation({ summary: '一条办理记录的全部内容，与存储的一致' })
  async getAuditEntry(
    @Param('eventId') eventId: string,
    @Query() _page: PageQuery,
    @CurrentUser() user: User,
  ): Promise<AuditDetail> {
    const where = { eventId };
    const found = await this.views.find<AuditRow>('audit-trail', { where, limit: 1 });
    const [line] = found.rows;
    if (!line) throw notFound(eventId);
    const { key: _position, ...row } = line;
    const { region = null, organization = null } = row;
    if (!sees(user, 'getAuditEntry', { region, organization })) throw notFound(eventId);
    const streams = await StreamPages.load(this.runner.store, [row]);
    const event = streams.of(row.stream).find(({ id }) => id === eventId);
    if (!event) throw notFound(eventId);
    const names = await this.namesFor([row]);
    const changes = changesAt(streams.of(row.stream), row.revision);
    return { ...named(row, names), changes, event };
  }

  private async namesFor(rows: readonly Named[]): Promise<Names> {
    return {
      actors: await actorNames(
        this.views,
        rows.map(({ actor }) => actor),
      ),
      plans: await planTitles(
        this.views,
        rows.flatMap(({ planId }) => planId ?? []),
      ),
    };
  }
}

type Named = Pick<AuditRow, 'actor' | 'planId'>;

type Names = {
  readonly actors: ActorNames;
  readonly plans: Awaited<ReturnType<typeof planTitles>>;
};

const notFound = (eventId: string): Rejection =>
  new Rejection('audit-entry-not-found', { id: eventId });

/** With its actor and its plan by name, and what it is about under that name. */
function named(
  { actor, subject: aboutId, ...row }: AuditRow,
  { actors, plans }: Names,
): Omit<AuditLine, 'changes'> {
  const plan = row.planId === undefined ? {} : plans(row.planId);
  return { ...row, ...plan, ...actors(actor), ...defined({ aboutId }) };
}
