import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CommandRunner, type Origin } from '#event-store';
import { CommandOrigin, CurrentUser, type User } from '#http';
import { defined, type Instant, withOffset } from '#kernel';
import { type Found, ReadModels, type Where } from '#views';
import { exportDecider, exportStream } from '../../domain/export.ts';
import { type AuditRow } from '../../views/audit-trail.ts';
import { AuditFilter, whereOf } from '../audit-filter.ts';
import { kindOf } from '../kinds.ts';
import { type Names, namesFor } from '../names.ts';
import { told } from '../../summary/summary-of.ts';
import { BYTE_ORDER_MARK, csvLine } from './csv.ts';

const PAGE = 1_000;

const COLUMNS: readonly (readonly [
  title: string,
  of: (row: AuditRow, names: Names) => string | number,
])[] = [
  ['发生时间', (row) => inShanghai(row.occurredAt as Instant)],
  ['记录时间', (row) => inShanghai(row.recordedAt)],
  ['经办人', ({ actor }, { actors }) => actors(actor).actor],
  ['代办', ({ onBehalfOf }, { actors }) => (onBehalfOf ? actors(onBehalfOf).actor : '')],
  ['种类', (row) => kindOf(row.type)],
  ['事项', (row, names) => told(row.summary, names.subject)],
  ['理由', (row) => row.reason ?? ''],
  ['方案', ({ planId }, { plans }) => (planId ? plans(planId).planTitle || planId : '')],
  ['单位', (row) => row.organization ?? ''],
  ['地区', (row) => row.region ?? ''],
  ['事项编号', (row) => row.subject ?? ''],
  ['经办人编号', (row) => row.actor],
  ['来源记录', (row) => row.stream],
  ['序次', (row) => row.revision],
  ['记录编号', (row) => row.eventId],
  ['关联编号', (row) => row.correlationId],
  ['起因编号', (row) => row.causationId ?? ''],
  ['日志位置', (row) => row.position],
];

@ApiTags('audit')
@Controller('audit.csv')
export class ExportAuditController {
  constructor(
    private readonly views: ReadModels,
    private readonly runner: CommandRunner,
  ) {}

  @Get()
  @ApiOperation({
    summary:
      '导出办理记录（CSV，可用 Excel 打开），条件与列表相同，最新的在前；导出本身也记入办理记录',
  })
  async exportAudit(
    @Query() filter: AuditFilter,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<StreamableFile> {
    const lines = this.lines(await whereOf(filter, user, this.views));
    await this.record(filter, user, origin);
    return new StreamableFile(Readable.from(lines, { objectMode: false }), {
      type: 'text/csv; charset=utf-8',
      disposition: 'attachment; filename="audit.csv"',
    });
  }

  /** Before the first line is sent: what cannot be recorded is not exported. */
  private async record(filter: AuditFilter, user: User, origin: Origin): Promise<void> {
    const { userId, region, organization } = user;
    const asked = Object.entries(filter).filter(([, value]) => typeof value === 'string');
    const data = {
      exportId: origin.commandId,
      userId,
      conditions: Object.fromEntries(asked) as Record<string, string>,
      ...(region !== null && { region }),
      ...(organization !== null && { organization }),
    };
    const command = { type: 'RecordExport', data } as const;
    await this.runner.run(exportStream(userId), exportDecider, command, origin);
  }

  /** Newest first, page by page: what happens meanwhile is newer than the cursor, so no row is repeated or left out. */
  private async *lines(where: Where): AsyncIterable<string> {
    yield BYTE_ORDER_MARK + csvLine(COLUMNS.map(([title]) => title));
    let cursor: string | undefined;
    do {
      const found: Found<AuditRow> = await this.views.find<AuditRow>('audit-trail', {
        where,
        orderBy: [['key', 'desc']],
        limit: PAGE,
        ...defined({ cursor }),
      });
      const names = await namesFor(this.views, found.rows);
      const page = found.rows.map((row) => csvLine(COLUMNS.map(([, of]) => of(row, names))));
      if (page.length > 0) yield page.join('');
      ({ cursor } = found);
    } while (cursor !== undefined);
  }
}

const inShanghai = (instant: Instant): string => withOffset('Asia/Shanghai', instant);
