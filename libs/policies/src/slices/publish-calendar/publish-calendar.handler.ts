import { Command, CommandHandler, type ICommandHandler } from '@nestjs/cqrs';
import { bundledNotice, type CalendarNotice } from '#calendar';
import { CommandRunner, type Origin, type Receipt } from '#event-store';
import { calendarStream, calendarYearDecider } from '../../domain/calendar-year.ts';

/**
 * Lays down the working days of a year, or corrects them. Due dates stay; what is still to come moves.
 * @throws {Rejection} `calendar-contradictory` · `calendar-empty` · `calendar-date-out-of-range` · `calendar-year-out-of-range`
 */
export class PublishCalendar extends Command<Receipt> {
  constructor(
    readonly published: CalendarNotice & { readonly notice: string },
    readonly origin: Origin,
  ) {
    super();
  }
}

@CommandHandler(PublishCalendar)
export class PublishCalendarHandler implements ICommandHandler<PublishCalendar> {
  constructor(private readonly runner: CommandRunner) {}

  execute({ published, origin }: PublishCalendar): Promise<Receipt> {
    const { year } = published;
    const known = bundledNotice(year);
    const { holidays, makeUpDays } = known ?? published;
    const bundled = known ? { holidays, makeUpDays, notice: null } : null;
    const command = { type: 'PublishCalendarYear', data: { ...published, bundled } } as const;
    return this.runner.run(calendarStream(year), calendarYearDecider, command, origin);
  }
}
