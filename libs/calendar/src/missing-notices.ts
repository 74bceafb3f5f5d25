import { yearOf, type LocalDate } from '#kernel';
import { type WorkCalendar } from './work-calendar.ts';

/** Notices come out in autumn: from then on that of the next year should be here. */
const EXPECTED_FROM = '12-01';

/**
 * A sentence in Chinese for each year whose notice somebody has to enter: this year's, and from 1 December the next one's.
 * Empty: none.
 */
export function missingNotices(calendar: WorkCalendar, today: LocalDate): readonly string[] {
  const year = yearOf(today);
  const wanted = today.slice(5) < EXPECTED_FROM ? [year] : [year, year + 1];
  return wanted
    .filter((one) => calendar.isProvisional(one))
    .map(
      (one) =>
        `${one}年节假日安排尚未录入，暂按双休日和法定节假日推算，未计补假和调休：通知公布后请由督查室发布（duban calendar publish ${one}）。`,
    );
}
