import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsNumber, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, CurrentUser, type User, actingFor, todayOn } from '#http';
import { Clock } from '#kernel';
import { MAX_EVIDENCE } from '../../domain/attachments.ts';
import { MAX_CHECK_IN_ITEM, MAX_CHECK_IN_ITEMS } from '../../domain/check-in.ts';
import { MAX_REPORT } from '../../domain/reporting.ts';
import { EvidenceDto, IsListOf } from '../attachments.dto.ts';
import { dayIn } from '../check-in-day.ts';
import { ActingDto } from '../organization.dto.ts';
import { ReportCheckIn } from './report-check-in.handler.ts';

class CheckInItemDto {
  @ApiProperty({ description: '任务编号' })
  @IsString()
  @Length(1, 200)
  taskId!: string;

  @ApiProperty({ description: '这项任务的进展', minLength: 1, maxLength: MAX_CHECK_IN_ITEM })
  @IsString()
  @Length(1, MAX_CHECK_IN_ITEM)
  text!: string;

  @ApiPropertyOptional({ description: '完成比例（%）', minimum: 0, maximum: 100 })
  @IsOptional()
  @IsNumber()
  percent?: number;
}

class ReportCheckInDto extends ActingDto {
  @ApiPropertyOptional({ description: '总的进展情况', maxLength: MAX_REPORT })
  @IsOptional()
  @IsString()
  @MaxLength(MAX_REPORT)
  text?: string;

  @IsListOf(CheckInItemDto, { description: '各项任务的进展', most: MAX_CHECK_IN_ITEMS })
  items?: CheckInItemDto[];

  @IsListOf(EvidenceDto, { description: '佐证材料：先上传，再照所返回的填写', most: MAX_EVIDENCE })
  evidence?: EvidenceDto[];
}

@ApiTags('check-ins')
@Controller('plans')
export class ReportCheckInController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':planId/check-ins/:dueOn')
  @HttpCode(200)
  @ApiOperation({ summary: '定期报送：本单位各项任务合为一份；再次报送以新的为准' })
  reportCheckIn(
    @Param('planId') planId: string,
    @Param('dueOn') dueOn: string,
    @Body() { organization, text, items, evidence }: ReportCheckInDto,
    @CurrentUser() user: User,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt> {
    const data = {
      planId,
      organization: actingFor(user, organization),
      dueOn: dayIn(dueOn),
      reportedOn: todayOn(this.clock),
      text: text ?? '',
      items: (items ?? []).map(({ percent, ...item }) => ({
        ...item,
        ...(typeof percent === 'number' && { percent }),
      })),
      evidence: evidence ?? [],
    };
    return this.commands.execute(new ReportCheckIn(data, user, origin));
  }
}
