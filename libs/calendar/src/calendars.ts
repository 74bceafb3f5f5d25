import { type CalendarNotice } from './bundled-notices.ts';
import { type WorkCalendar } from './work-calendar.ts';

/** The working-day calendar in force now; a year that is published or corrected makes a new one. An injection token. */
export abstract class Calendars {
  /** Immutable: ask again for every piece of work. */
  abstract current(): WorkCalendar;
  /**
   * The calendar as it would be with this notice in the place of its year's.
   * @throws {Rejection} `calendar-contradictory` when it contradicts itself
   */
  abstract with(notice: CalendarNotice): WorkCalendar;
}
