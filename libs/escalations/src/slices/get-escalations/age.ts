import { type WorkCalendar } from '#calendar';
import { addDays, type LocalDate } from '#kernel';

/** Latest day from which at least so many working days have passed by the end of today; the day itself is day zero. */
export const dayAtAge = (
  calendar: WorkCalendar,
  today: LocalDate,
  workingDays: number,
): LocalDate =>
  workingDays <= 0 ? today : addDays(calendar.addWorkingDays(addDays(today, 1), -workingDays), -1);
