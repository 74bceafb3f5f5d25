export type CalendarRejection =
  | 'offset-malformed'
  | 'date-out-of-range'
  /** Calendar data that calls one day two things, or makes up on a day that was worked anyway. */
  | 'calendar-contradictory';
