import { setTimeout as pause } from 'node:timers/promises';
import { Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsBoolean, IsOptional } from 'class-validator';
import { CommandRunner, type Origin } from '#event-store';
import { CommandOrigin, todayOn, CommandMetadataDto } from '#http';
import { Rejection } from '#contract';
import { type LocalDate } from '#kernel';
import { ReadModels } from '#views';
import { type SelfAuditEvent, type SelfAuditReport } from './self-audit.events.ts';
import { selfAuditDecider, selfAuditStream } from './self-audit.ts';

class AskSelfAuditDto extends CommandMetadataDto {
  @ApiPropertyOptional({ description: '查出不符时是否修复', default: false })
  @IsOptional()
  @IsBoolean()
  repair?: boolean;
}

/** Asked for, and done by the leading worker; when that takes long, ask for the last report later. */
export type SelfAuditAnswer =
  | { readonly runId: string; readonly done: false }
  | (SelfAuditReport & { readonly done: true });

const PATIENCE_MS = 50_000;
const LOOK_MS = 100;

@ApiTags('doctor')
@Controller('doctor')
export class SelfAuditController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly views: ReadModels,
  ) {}

  @Post()
  @HttpCode(200)
  @ApiOperation({ summary: '自检：从日志重算一切，与各表、待发邮件和队列核对，可修复' })
  async runSelfAudit(
    @Body() { repair = false }: AskSelfAuditDto,
    @CommandOrigin() origin: Origin,
  ): Promise<SelfAuditAnswer> {
    const on = todayOn(this.runner.clock);
    const runId = origin.commandId;
    const command = { type: 'AskSelfAudit', data: { runId, on, repair } } as const;
    await this.runner.run(selfAuditStream(on), selfAuditDecider, command, origin);
    return this.reportOf(runId, on);
  }

  @Get()
  @ApiOperation({ summary: '最近一次自检的结果' })
  async getSelfAudit(): Promise<SelfAuditReport> {
    const { rows } = await this.views.find<SelfAuditReport>('self-audit-list', {
      orderBy: [['at', 'desc']],
      limit: 1,
    });
    if (rows[0]) return rows[0];
    throw new Rejection('self-audit-not-found');
  }

  private async reportOf(runId: string, on: LocalDate): Promise<SelfAuditAnswer> {
    const until = performance.now() + PATIENCE_MS;
    while (performance.now() < until) {
      const { events } = await this.runner.store.load(selfAuditStream(on));
      const report = (events as unknown as readonly SelfAuditEvent[]).find(
        (event) => event.type === 'SelfAuditDone' && event.data.runId === runId,
      );
      if (report?.type === 'SelfAuditDone') return { ...report.data, done: true };
      await pause(LOOK_MS);
    }
    return { runId, done: false };
  }
}
