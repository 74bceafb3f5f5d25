import { type Answer } from '../../api/client.ts';

/** The working days of a year as they stand. */
export type CalendarYear = Answer<'/api/calendar/{year}'>;
