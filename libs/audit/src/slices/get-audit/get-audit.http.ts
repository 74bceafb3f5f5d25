import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags, IntersectionType } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CommandRunner, type RecordedEvent } from '#event-store';
import { type Actor, CurrentUser, PageQuery, sees, type User } from '#http';
import { Rejection, type Subject } from '#contract';
import { defined } from '#kernel';
import { type Listed, ReadModels, type Where } from '#views';
import { changesAt, type FieldChange } from '../../changes.ts';
import { told } from '../../summary/summary-of.ts';
import { type AuditRow } from '../../views/audit-trail.ts';
import { AuditFilter, whereOf } from '../audit-filter.ts';
import { kindOf } from '../kinds.ts';
import { type Names, namesFor } from '../names.ts';
import { acts, consequences, firstOfActs, type Lines, records } from './acts.ts';
import { StreamPages } from './stream-pages.ts';

class AuditQuery extends IntersectionType(PageQuery, AuditFilter) {
  @ApiPropertyOptional({
    description: 'acts：一次办理列一行；records：逐条列出',
    enum: ['acts', 'records'],
    default: 'acts',
  })
  @IsOptional()
  @IsIn(['acts', 'records'])
  lines: 'acts' | 'records' = 'acts';
}

/** One thing that happened, in a sentence that names what it is about. */
export type AuditRecord = Omit<AuditRow, 'actor' | 'subject' | 'summary'> &
  Actor & {
    /** What kind of act, in a word: 同意办结. */
    readonly kind: string;
    /** Id of the obligation, task, target, phase, contact, user or mail it is about. */
    readonly aboutId?: string;
    /** Of the plan it is about. */
    readonly planTitle?: string;
    readonly summary: string;
  };

export type AuditLine = AuditRecord & {
  readonly changes: readonly FieldChange[];
  /** Further records of the same act that match: `?act=` with its correlation id lists them. 0 where lines are not folded. */
  readonly consequences: number;
};

export type AuditDetail = Omit<AuditLine, 'consequences'> & {
  readonly event: RecordedEvent;
  /** What it led to and the user may see: the first of them, oldest first, and how many there are. */
  readonly consequences: { readonly rows: readonly AuditRecord[]; readonly total: number };
};

/** Consequences told with one record. */
const TOLD = 50;

@ApiTags('audit')
@Controller('audit')
export class GetAuditController {
  constructor(
    private readonly views: ReadModels,
    private readonly runner: CommandRunner,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      '办理记录：谁在何时做了什么、为什么，改动前后；最新的在前。一次办理列一行，由其引起的记录只计数；按种类、来源记录或关联编号查的逐条列出',
  })
  async listAudit(
    @Query() query: AuditQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<AuditLine>> {
    const { limit, cursor } = query;
    const where = await whereOf(query, user, this.views);
    const isFolded =
      query.lines === 'acts' && (query.kind ?? query.stream ?? query.act) === undefined;
    const find = isFolded ? foldedBy(where) : records;
    const { rows, ...rest } = await find(this.views, where, { limit, cursor });
    const streams = await StreamPages.load(this.runner.store, rows);
    const names = await namesFor(this.views, rows);
    const more = isFolded
      ? await consequences(
          this.views,
          where,
          rows.map(({ correlationId }) => correlationId),
        )
      : () => 0;
    return {
      rows: rows.map((row) => ({
        ...named(row, names),
        changes: changesAt(streams.of(row.stream), row.revision),
        consequences: more(row.correlationId),
      })),
      ...rest,
    };
  }

  @Get(':eventId')
  @ApiOperation({
    summary: '一条办理记录的全部内容，与存储的一致，以及由其引起的记录；编号可只填开头8位以上',
  })
  async getAuditEntry(
    @Param('eventId') eventId: string,
    @Query() _page: PageQuery,
    @CurrentUser() user: User,
  ): Promise<AuditDetail> {
    const row = await this.rowOf(eventId);
    if (!row || !sees(user, 'getAuditEntry', whoseIs(row))) throw notFound(eventId);
    const streams = await StreamPages.load(this.runner.store, [row]);
    const event = streams.of(row.stream).find(({ id }) => id === row.eventId);
    if (!event) throw notFound(eventId);
    const after = {
      ...(await whereOf({ act: row.correlationId }, user, this.views)),
      key: { gt: row.position },
    };
    const led = await this.views.find<AuditRow>('audit-trail', { where: after, limit: TOLD });
    const [all] = await this.views.count('audit-trail', after);
    const names = await namesFor(this.views, [row, ...led.rows]);
    return {
      ...named(row, names),
      changes: changesAt(streams.of(row.stream), row.revision),
      event,
      consequences: { rows: led.rows.map((one) => named(one, names)), total: all?.count ?? 0 },
    };
  }

  /** By the whole id, or by its beginning where that is one record's alone. */
  private async rowOf(id: string): Promise<AuditRow | undefined> {
    const eventId = id.length < SHORTEST ? id : { gte: id, lte: `${id}~` };
    const { rows } = await this.views.find<AuditRow>('audit-trail', {
      where: { eventId },
      limit: 2,
    });
    return rows.length === 1 ? rows[0] : undefined;
  }
}

/** Of an id, to be looked up by it. */
const SHORTEST = 8;

/** Where only a part of each act matches, its first record that does stands for it. */
const foldedBy = (where: Where): ((...asked: Parameters<typeof acts>) => Promise<Lines>) =>
  ['organization', 'item', 'actor'].some((column) => where[column] !== undefined)
    ? firstOfActs
    : acts;

const whoseIs = ({ region, organization, planId }: AuditRow): Subject => ({
  region: region ?? null,
  organization: organization ?? null,
  planId: planId ?? null,
});

const notFound = (eventId: string): Rejection =>
  new Rejection('audit-entry-not-found', { id: eventId });

/** With its actor, its plan and what it is about by name. */
function named(
  { key: _position, ...row }: AuditRow & { readonly key?: string },
  { actors, plans, subject: nameOf }: Names,
): AuditRecord {
  const { actor, subject: aboutId, summary, onBehalfOf, ...rest } = row;
  const plan = row.planId === undefined ? {} : plans(row.planId);
  return {
    ...rest,
    ...plan,
    ...actors(actor),
    ...(onBehalfOf !== undefined && { onBehalfOf: actors(onBehalfOf).actor }),
    ...defined({ aboutId }),
    kind: kindOf(row.type),
    summary: told(summary, nameOf),
  };
}
