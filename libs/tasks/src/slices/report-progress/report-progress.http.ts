import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsNumber, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { type Origin, type Receipt } from '#event-store';
import {
  Allowed,
  Asked,
  Asker,
  IsOptionalLocalDate,
  type User,
  WishDto,
  actingFor,
  todayOn,
} from '#http';
import { Clock, idOf, type LocalDate } from '#kernel';
import { MAX_REPORT } from '../../domain/task.ts';
import { ReportProgress } from './report-progress.handler.ts';

class ReportProgressDto extends WishDto {
  @ApiPropertyOptional({
    description: '单位名称，默认为本人所在单位；督办单位不填则为督办单位自己',
  })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  organization?: string;

  @ApiPropertyOptional({
    description: '报告编号：同一编号只记一次；默认由 Idempotency-Key 得出，没有则每次不同',
  })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  reportId?: string;

  @ApiProperty({ description: '进展情况', minLength: 1, maxLength: MAX_REPORT })
  @IsString()
  text!: string;

  @ApiPropertyOptional({ description: '完成比例（%）', minimum: 0, maximum: 100 })
  @IsOptional()
  @IsNumber()
  percent?: number;

  @IsOptionalLocalDate('报告日期，默认为今天')
  reportedOn?: LocalDate;
}

@ApiTags('tasks')
@Controller('tasks')
export class ReportProgressController {
  constructor(
    private readonly commands: CommandBus,
    private readonly clock: Clock,
  ) {}

  @Post(':taskId/reports')
  @HttpCode(200)
  @Allowed('office', 'liaison')
  @ApiOperation({ summary: '报送进展' })
  report(
    @Param('taskId') taskId: string,
    @Body() { organization, text, percent, ...wish }: ReportProgressDto,
    @Asker() user: User,
    @Asked() origin: Origin,
  ): Promise<Receipt> {
    const data = {
      taskId,
      organization: actingFor(user, organization),
      reportId: wish.reportId ?? idOf(`${origin.commandId}|report`),
      text,
      ...(typeof percent === 'number' && { percent }),
      reportedOn: wish.reportedOn ?? todayOn(this.clock),
    };
    return this.commands.execute(new ReportProgress(data, user, origin));
  }
}
