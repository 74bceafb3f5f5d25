import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Calendars } from '#calendar';
import { Rejection, words } from '#contract';
import { attachment, CurrentUser, OthersReports, todayOn, type User } from '#http';
import { Clock } from '#kernel';
import { type PlanRow } from '#plans';
import { writeSheets } from '#sheets';
import { ReadModels } from '#views';
import { FindLedger } from './find-ledger.ts';
import { ledgerSheets } from './ledger-sheet.ts';
import { type LedgerFilter } from './ledger-where.ts';
import { LedgerFilterQuery, LedgerQuery } from './ledger.query.ts';
import { type Ledger } from './ledger.ts';

/** Lines of one export: writing them takes the server a second. */
const MOST = 10_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('ledger')
@Controller()
export class LedgerController {
  constructor(
    private readonly views: ReadModels,
    private readonly clock: Clock,
    private readonly calendars: Calendars,
    private readonly others: OthersReports,
  ) {}

  @Get('ledger')
  @ApiOperation({
    summary: '督办台账：任务、单位、时限、进展、状态、督办级别和责任人，可筛选、排序、跳到任一条',
  })
  async getLedger(
    @Query() { sort, limit, from, cursor, after: _, ...asked }: LedgerQuery,
    @CurrentUser() user: User,
  ): Promise<Ledger> {
    const ledger = this.find(asked, user);
    const page = await ledger.page({ sort, limit, from, cursor });
    const isFirst = from === 0 && cursor === undefined;
    return { asOf: this.clock.now(), ...page, ...(isFirst && (await ledger.counts())) };
  }

  @Get('ledger.xlsx')
  @ApiOperation({
    summary: '导出督办台账（Excel），条件和次序与列表相同，附说明页；一次不超过10000项',
  })
  async exportLedger(
    @Query() { sort, after: _, ...asked }: LedgerFilterQuery,
    @CurrentUser() user: User,
  ): Promise<StreamableFile> {
    const ledger = this.find(asked, user);
    const { total } = await ledger.counts();
    if (total > MOST) throw new Rejection('ledger-too-long', { total, most: MOST });
    const { rows } = await ledger.page({ sort, limit: MOST });
    const sheets = ledgerSheets(rows, {
      asked,
      planTitle: await this.titleOf(asked),
      asOf: this.clock.now(),
      exportedBy: user.name,
    });
    return new StreamableFile(await writeSheets(sheets), {
      type: XLSX,
      disposition: attachment(`${words.ledgerSheet.file.zh}-${todayOn(this.clock)}.xlsx`),
    });
  }

  private find(asked: LedgerFilter, user: User): FindLedger {
    const { views, others } = this;
    const today = todayOn(this.clock);
    const calendar = this.calendars.current();
    return new FindLedger(views, { asked, user, today, calendar, others });
  }

  private async titleOf({ planId }: LedgerFilter): Promise<string | undefined> {
    if (planId === undefined) return undefined;
    const plan = await this.views.get<PlanRow>('plan-board', planId);
    return plan?.title || planId;
  }
}
