const yearIn = (date: string): string => date.slice(0, 4);
const monthAndDay = (date: string): string =>
  `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

/** `2025年12月17日`: signatures and papers. @param date `2025-12-17` */
export const longDate = (date: string): string => `${Number(yearIn(date))}年${monthAndDay(date)}`;

/** `12月17日`, with the year where it is another than that of `today`. */
export const shortDate = (date: string, today: string): string =>
  yearIn(date) === yearIn(today) ? monthAndDay(date) : longDate(date);
