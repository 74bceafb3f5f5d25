import { type NamedDay } from '#calendar';
import { type Event } from '#kernel';

// These names and fields are on disk for ever.

/** What a year's notice says: days off, and weekend days worked for them. */
export type CalendarYearContent = {
  readonly holidays: readonly NamedDay[];
  readonly makeUpDays: readonly NamedDay[];
  /** Number or title of the notice (国办发明电〔2025〕7号); null of what came with the software. */
  readonly notice: string | null;
};

/** The working days of a year were laid down, or corrected; whole. Due dates stay, moments of reminders follow. */
export type CalendarYearPublished = Event<
  'CalendarYearPublished',
  CalendarYearContent & {
    readonly year: number;
    /** What held until then; null when nothing was known of the year. */
    readonly before: CalendarYearContent | null;
  }
>;
