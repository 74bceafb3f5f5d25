import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsNumber, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CurrentUser,
  IsOptionalLocalDate,
  type User,
  actingFor,
  dayGiven,
  todayOn,
} from '#http';
import { Clock, idOf, type LocalDate } from '#kernel';
import { MAX_EVIDENCE, MAX_FIGURES } from '../../domain/attachments.ts';
import { MAX_REPORT } from '../../domain/task.ts';
import { EvidenceDto, FigureDto, IsListOf } from '../attachments.dto.ts';
import { ActingDto } from '../organization.dto.ts';
import { ChangeTask } from '../change-task.handler.ts';
import { ReportDrafting } from '../report-draft/report-drafting.ts';

/** What is longer than a report may be is refused by its rule, what is much longer by its shape. */
const MAX_TEXT = 10 * MAX_REPORT;

class ReportProgressDto extends ActingDto {
  @ApiPropertyOptional({
    description: '报告编号：同一编号只记一次；默认由 Idempotency-Key 得出，没有则每次不同',
  })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  reportId?: string;

  @ApiProperty({ description: '进展情况', minLength: 1, maxLength: MAX_REPORT })
  @IsString()
  @MaxLength(MAX_TEXT)
  text!: string;

  @ApiPropertyOptional({ description: '完成比例（%）', minimum: 0, maximum: 100 })
  @IsOptional()
  @IsNumber()
  percent?: number;

  @IsOptionalLocalDate('报送日期，默认为今天；更早的日期由督办单位填写，须写明理由（reason）')
  reportedOn?: LocalDate;

  @IsListOf(FigureDto, { description: '数据', most: MAX_FIGURES })
  figures?: FigureDto[];

  @IsListOf(EvidenceDto, { description: '佐证材料：先上传，再照所返回的填写', most: MAX_EVIDENCE })
  evidence?: EvidenceDto[];
}

@ApiTags('tasks')
@Controller('tasks')
export class ReportProgressController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
    private readonly drafting: ReportDrafting,
  ) {}

  @Post(':taskId/reports')
  @HttpCode(200)
  @ApiOperation({ summary: '报送进展' })
  async reportProgress(
    @Param('taskId') taskId: string,
    @Body() { organization, text, percent, figures, evidence, ...body }: ReportProgressDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const today = todayOn(this.clock);
    const data = {
      taskId,
      organization: actingFor(user, organization),
      reportId: body.reportId ?? idOf(`${origin.commandId}|report`),
      text,
      ...(typeof percent === 'number' && { percent }),
      reportedOn: dayGiven(user, body.reportedOn, today),
      today,
      reason: body.reason ?? '',
      ...(figures && { figures }),
      ...(evidence && { evidence }),
    };
    const command = { type: 'ReportProgress', data } as const;
    const receipt = await this.commands.execute(new ChangeTask(command, user, origin));
    await this.drafting.erase({ taskId, organization: data.organization, user }, origin);
    return receipt;
  }
}
