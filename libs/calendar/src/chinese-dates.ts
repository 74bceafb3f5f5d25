import { addDays, dayOfWeek, yearOf, type LocalDate } from '#kernel';

/** Days that follow each other, both ends included. */
export type DateRun = { readonly from: LocalDate; readonly to: LocalDate };

/** 2026年2月28日（星期六） */
export const fullDate = (date: LocalDate): string =>
  `${yearOf(date)}年${monthAndDay(date)}（${weekdayName(date)}）`;

/** 2月28日, with its year only where that is not `year`. */
export const shortDate = (date: LocalDate, year: number): string =>
  yearOf(date) === year ? monthAndDay(date) : `${yearOf(date)}年${monthAndDay(date)}`;

/** 星期日 … 星期六 */
export const weekdayName = (date: LocalDate): string =>
  `星期${'日一二三四五六'.charAt(dayOfWeek(date))}`;

/** 2月15日至23日, 9月29日至10月6日; a single day stands alone. */
export function dateRange({ from, to }: DateRun, year: number): string {
  if (from === to) return shortDate(from, year);
  const sameMonth = from.slice(0, 7) === to.slice(0, 7);
  const end = sameMonth ? `${Number(to.slice(8))}日` : shortDate(to, yearOf(from));
  return `${shortDate(from, year)}至${end}`;
}

/** @param dates in order and without repeats */
export function runsOf(dates: readonly LocalDate[]): readonly DateRun[] {
  const runs: DateRun[] = [];
  for (const date of dates) {
    const last = runs.at(-1);
    if (last && addDays(last.to, 1) === date) runs[runs.length - 1] = { from: last.from, to: date };
    else runs.push({ from: date, to: date });
  }
  return runs;
}

const monthAndDay = (date: LocalDate): string =>
  `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`;
