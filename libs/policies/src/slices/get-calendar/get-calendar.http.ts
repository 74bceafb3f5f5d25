import { Controller, Get, Param, ParseIntPipe } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { bundledNotice, Calendars, type NamedDay, statutoryDays } from '#calendar';
import { CommandRunner } from '#event-store';
import { fold } from '#kernel';
import { type Revised } from '#views';
import { type CalendarYearPublished } from '../../domain/calendar-year.events.ts';
import { calendarStream, calendarYearDecider, demandYear } from '../../domain/calendar-year.ts';

/** The working days of a year as they stand. */
export type CalendarYearView = Revised & {
  readonly year: number;
  /** `provisional`: no notice is known yet; off are weekends and the days that the law fixes, without 补假 and 调休. */
  readonly status: 'published' | 'provisional';
  /** Number or title of the notice; null while there is none. */
  readonly source: string | null;
  readonly holidays: readonly NamedDay[];
  readonly makeUpDays: readonly NamedDay[];
  /** Of the whole calendar, all years together. */
  readonly version: string;
};

const BUNDLED = '国务院办公厅节假日安排通知（随软件提供）';

@ApiTags('calendar')
@Controller('calendar')
export class GetCalendarController {
  constructor(
    private readonly runner: CommandRunner,
    private readonly calendars: Calendars,
  ) {}

  @Get(':year')
  @ApiOperation({ summary: '某年的工作日历：放假、调休上班，已公布还是暂定，依据哪份通知' })
  async getCalendarYear(@Param('year', ParseIntPipe) year: number): Promise<CalendarYearView> {
    demandYear(year);
    const { events, revision } = await this.runner.store.load(calendarStream(year));
    const published = fold(
      calendarYearDecider,
      events as unknown as readonly CalendarYearPublished[],
    );
    const known = published ?? bundledNotice(year);
    return {
      revision,
      year,
      status: known ? 'published' : 'provisional',
      source: published?.notice ?? (known ? BUNDLED : null),
      holidays: known?.holidays ?? statutoryDays(year),
      makeUpDays: known?.makeUpDays ?? [],
      version: this.calendars.current().version,
    };
  }
}
