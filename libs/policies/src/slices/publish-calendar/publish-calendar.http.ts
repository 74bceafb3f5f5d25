import { Body, Controller, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import { CommandBus } from '@nestjs/cqrs';
import { ApiOperation, ApiProperty, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsOptional,
  IsString,
  MaxLength,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { Calendars } from '#calendar';
import { type Origin, type Receipt } from '#event-store';
import { CommandOrigin, IsLocalDate, CommandMetadataDto } from '#http';
import { Clock, type LocalDate } from '#kernel';
import { type CalendarEffect } from '../../domain/calendar-year-effect.ts';
import { noticeOf } from '../../domain/calendar-year.ts';
import { PolicyRegistry } from '../../policy-registry.ts';
import { RunningObligations } from '../../ports/running-obligations.port.ts';
import { calendarEffect } from './calendar-effect.ts';
import { PublishCalendar } from './publish-calendar.handler.ts';

class NamedDayDto {
  @IsLocalDate('日期')
  date!: LocalDate;

  @ApiProperty({ description: '节日名称；调休上班的日子写它所调的节日', maxLength: 20 })
  @IsString()
  @MaxLength(20)
  name!: string;
}

class PreviewCalendarDto extends CommandMetadataDto {
  @ApiProperty({ type: [NamedDayDto], description: '放假的日子，连休中的周末也写上' })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => NamedDayDto)
  holidays!: NamedDayDto[];

  @ApiProperty({ type: [NamedDayDto], description: '调休上班的周末' })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => NamedDayDto)
  makeUpDays!: NamedDayDto[];

  @ApiPropertyOptional({ description: '通知的文号或标题', maxLength: 200 })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  notice?: string;
}

class PublishCalendarDto extends PreviewCalendarDto {
  @ApiProperty({ description: '通知的文号或标题', maxLength: 200 })
  @IsString()
  @MinLength(1)
  @MaxLength(200)
  declare notice: string;
}

@ApiTags('calendar')
@Controller('calendar')
export class PublishCalendarController {
  constructor(
    private readonly commands: CommandBus,
    private readonly calendars: Calendars,
    private readonly running: RunningObligations,
    private readonly policies: PolicyRegistry,
    private readonly clock: Clock,
  ) {}

  @Post(':year/preview')
  @HttpCode(200)
  @ApiOperation({ summary: '试算：某年工作日历换成这样，哪些提醒和督办会改期（时限不变）' })
  previewCalendarYear(
    @Param('year', ParseIntPipe) year: number,
    @Body() days: PreviewCalendarDto,
  ): Promise<CalendarEffect> {
    return this.effect(year, days);
  }

  @Post(':year')
  @HttpCode(200)
  @ApiOperation({ summary: '发布或更正某年工作日历，并列出改期的提醒和督办（时限不变）' })
  async publishCalendarYear(
    @Param('year', ParseIntPipe) year: number,
    @Body() { holidays, makeUpDays, notice }: PublishCalendarDto,
    @CommandOrigin() origin: Origin,
  ): Promise<Receipt & CalendarEffect> {
    const effect = await this.effect(year, { holidays, makeUpDays });
    const published = { year, holidays, makeUpDays, notice };
    const receipt = await this.commands.execute(new PublishCalendar(published, origin));
    return { ...receipt, ...effect };
  }

  private effect(
    year: number,
    days: Pick<PreviewCalendarDto, 'holidays' | 'makeUpDays'>,
  ): Promise<CalendarEffect> {
    const before = this.calendars.current();
    const after = this.calendars.with({ year, ...noticeOf(year, days) });
    const { running, policies } = this;
    return calendarEffect({ running, policies }, { before, after, now: this.clock.now() });
  }
}
