/** Every code with which this library refuses. */
export type CalendarRejection =
  /** Text that is no offset, or one too far. */
  | 'offset-malformed'
  /** Arithmetic that would leave the years 0001 to 9999. */
  | 'date-out-of-range'
  /** Calendar data that calls one day two things, or makes up on a day that was worked anyway. */
  | 'calendar-contradictory';
