import { type WorkCalendar } from './work-calendar.ts';

/** The working-day calendar in force now; a year that is published or corrected makes a new one. An injection token. */
export abstract class Calendars {
  /** What was asked for once stays as it was: ask again for every piece of work. */
  abstract current(): WorkCalendar;
}
