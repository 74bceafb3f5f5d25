import { Body, Controller, Delete, Get, Param, Put, Query } from '@nestjs/common';
import { ApiBody, ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsNumber, IsOptional, IsString, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import {
  CommandOrigin,
  CommandMetadataDto,
  CurrentUser,
  type User,
  actingFor,
  todayOn,
} from '#http';
import { Clock, type LocalDate } from '#kernel';
import { MAX_EVIDENCE, MAX_FIGURES } from '../../domain/attachments.ts';
import { type DraftContent } from '../../domain/report-draft.events.ts';
import { MAX_REPORT } from '../../domain/reporting.ts';
import { EvidenceDto, FigureDto, IsListOf } from '../attachments.dto.ts';
import { ActingDto } from '../organization.dto.ts';
import { type Revised } from '#views';
import { ReportDrafting } from './report-drafting.ts';

class SaveDraftDto extends ActingDto {
  @ApiProperty({ description: '进展情况', maxLength: MAX_REPORT })
  @IsString()
  @MaxLength(MAX_REPORT)
  text!: string;

  @ApiPropertyOptional({ description: '完成比例（%）', minimum: 0, maximum: 100 })
  @IsOptional()
  @IsNumber()
  percent?: number;

  @IsListOf(FigureDto, { description: '数据', most: MAX_FIGURES })
  figures?: FigureDto[];

  @IsListOf(EvidenceDto, { description: '佐证材料：先上传，再照所返回的填写', most: MAX_EVIDENCE })
  evidence?: EvidenceDto[];
}

class DraftQuery {
  @ApiPropertyOptional({
    description: '单位名称，默认为本人所在单位；督办单位不填则为督办单位自己',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organization?: string;
}

/** Null: there is none, or a report was handed in since it was saved. */
type SavedDraft = Revised & {
  readonly draft: (DraftContent & { readonly savedOn: LocalDate }) | null;
};

/** For the organization that reports, and the office; nobody else sees what is not handed in. */
@ApiTags('tasks')
@Controller('tasks/:taskId/draft')
export class ReportDraftController {
  constructor(
    private readonly drafting: ReportDrafting,
    private readonly clock: Clock,
  ) {}

  @Put()
  @ApiOperation({ summary: '保存进展草稿，每个单位每项任务一份' })
  saveReportDraft(
    @Param('taskId') taskId: string,
    @Body() { organization, text, percent, figures, evidence }: SaveDraftDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const content = {
      text,
      ...(typeof percent === 'number' && { percent }),
      ...(figures && { figures }),
      ...(evidence && { evidence }),
    };
    const asked = { taskId, organization: actingFor(user, organization), user };
    return this.drafting.save(asked, { content, on: todayOn(this.clock) }, origin);
  }

  @Delete()
  @ApiOperation({ summary: '删除进展草稿' })
  @ApiBody({ type: CommandMetadataDto, required: false })
  discardReportDraft(
    @Param('taskId') taskId: string,
    @Query() { organization }: DraftQuery,
    @Body() _body: CommandMetadataDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const asked = { taskId, organization: actingFor(user, organization), user };
    return this.drafting.discard(asked, todayOn(this.clock), origin);
  }

  @Get()
  @ApiOperation({ summary: '进展草稿；报送之后不再有' })
  async getReportDraft(
    @Param('taskId') taskId: string,
    @Query() { organization }: DraftQuery,
    @CurrentUser() user: User,
  ): Promise<SavedDraft> {
    const asked = { taskId, organization: actingFor(user, organization), user };
    const { draft, revision } = await this.drafting.find(asked);
    if (!draft) return { draft, revision };
    const { afterReport: _, ...kept } = draft;
    return { draft: kept, revision };
  }
}
