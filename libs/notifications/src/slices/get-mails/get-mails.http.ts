import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { CurrentUser, IsOptionalLocalDate, type User, within, ScopeQuery, sees } from '#http';
import { Rejection } from '#contract';
import { defined, type LocalDate } from '#kernel';
import { MailLinks, renderMail } from '#mail';
import { type Listed, OpsModels, ReadModels } from '#views';
import { type BurdenRow } from '../../views/burden-meter.ts';
import { type MailRow, planOf } from '../../views/mail-list.ts';
import { type MailView, mailViews } from './mail-view.ts';

const STATUSES = [
  'pending',
  'deferred',
  'delivered',
  'failed',
  'bounced',
  'unaddressed',
] as const satisfies readonly MailRow['status'][];

class MailsQuery extends ScopeQuery {
  @ApiPropertyOptional({ enum: STATUSES })
  @IsOptional()
  @IsIn(STATUSES)
  status?: MailRow['status'];

  @IsOptionalLocalDate('只看这一天的邮件')
  on?: LocalDate;
}

/** Mails in one state. */
export type MailCount = { readonly status: MailRow['status']; readonly count: number };

export type MailDetail = MailView & { readonly html: string; readonly text: string };

@ApiTags('mails')
@Controller()
export class GetMailsController {
  constructor(
    private readonly ops: OpsModels,
    private readonly views: ReadModels,
    private readonly links: MailLinks,
  ) {}

  @Get('mails')
  @ApiOperation({ summary: '邮件记录：应发、已发、送达、失败' })
  async listMails(
    @Query() { limit, cursor, status, on, ...asked }: MailsQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<MailView>> {
    const found = await this.ops.list<MailRow>('mail-list', {
      where: { ...within(user, 'listMails', asked), ...defined({ status }), ...(on && { on }) },
      orderBy: [['on', 'desc']],
      limit,
      ...defined({ cursor }),
    });
    return { ...found, rows: await mailViews(found.rows, this.views) };
  }

  @Get('mails/summary')
  @ApiOperation({ summary: '邮件汇总：各状态多少封' })
  async summarizeMails(
    @Query() { region, organization }: ScopeQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<MailCount>> {
    const where = within(user, 'summarizeMails', defined({ region, organization }));
    const groups = await this.ops.count('mail-list', where, ['status']);
    const rows = groups.map(({ group, count }) => ({ ...group, count }) as MailCount);
    return { rows, total: rows.length };
  }

  @Get('mails/:mailId')
  @ApiOperation({ summary: '一封邮件的原样内容' })
  async getMail(@Param('mailId') mailId: string, @CurrentUser() user: User): Promise<MailDetail> {
    const row = await this.ops.get<MailRow>('mail-list', mailId);
    if (!row || !sees(user, 'getMail', { ...row, planId: planOf(row) })) {
      throw new Rejection('mail-not-found', { id: mailId });
    }
    const { html, text } = renderMail(row.letter, this.links);
    const [view] = await mailViews([row], this.views);
    if (!view) throw new Rejection('mail-not-found', { id: mailId });
    return { ...view, html, text };
  }

  @Get('burden')
  @ApiOperation({ summary: '邮件统计：各单位每月收到多少邮件、多少条' })
  listMailCounts(
    @Query() { limit, cursor, ...asked }: MailsQuery,
    @CurrentUser() user: User,
  ): Promise<Listed<BurdenRow>> {
    const where = within(user, 'listMailCounts', asked);
    const page = cursor === undefined ? { where, limit } : { where, limit, cursor };
    return this.views.list<BurdenRow>('burden-meter', page);
  }
}
