import { nextWorkingDay, previousWorkingDay, type WorkCalendar } from '#calendar';
import { addDays, atTime, dateIn, type Instant, type LocalDate, timeIn } from '#kernel';
import { type NoticeRow } from '../views/notice-list.ts';

/** Zone of every date and hour of mail (domain.md §5). */
export const MAIL_ZONE = 'Asia/Shanghai';

/** `HH:MM` at which a policy sends its mail: that of the moment at which the notice fell due. */
export const mailTimeOf = ({ at }: Pick<NoticeRow, 'at'>): string => timeIn(MAIL_ZONE, at);

/** The last moment not after this one at which mail goes, on a working day. @param time `HH:MM` */
export function lastMailMoment(calendar: WorkCalendar, time: string, moment: Instant): Instant {
  const today = dateIn(MAIL_ZONE, moment);
  const last = timeIn(MAIL_ZONE, moment) >= time ? today : addDays(today, -1);
  return atTime(MAIL_ZONE, previousWorkingDay(calendar, last), time);
}

/** The first moment after this one at which mail goes, on a working day. @param time `HH:MM` */
export function nextMailMoment(calendar: WorkCalendar, time: string, moment: Instant): Instant {
  const today = dateIn(MAIL_ZONE, moment);
  const first = timeIn(MAIL_ZONE, moment) < time ? today : addDays(today, 1);
  return atTime(MAIL_ZONE, nextWorkingDay(calendar, first), time);
}

/** The last moment of a day, for what is done ahead of its hour. */
export const endOf = (day: LocalDate): Instant => atTime(MAIL_ZONE, day, '23:59');
