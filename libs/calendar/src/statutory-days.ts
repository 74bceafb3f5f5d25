import library from 'chinese-days';
import { addDays, parseLocalDate, type LocalDate } from '#kernel';
import { type NamedDay } from './work-calendar.ts';

/** 《全国年节及纪念日放假办法》 as of 2025; earlier years are known by their notices. */
const FIRST_YEAR = 2025;
/** So far the library knows the lunar months, and the formula for 清明 holds. */
const LAST_YEAR = 2099;

/** The years for which the law's days can be told. */
export const STATUTORY_YEARS: readonly number[] = Array.from(
  { length: LAST_YEAR - FIRST_YEAR + 1 },
  (_, n) => FIRST_YEAR + n,
);

/**
 * The thirteen days off that the law fixes, in order; a day of two festivals bears both names. What a notice adds to
 * them (补假 for a weekend, 调休) is not guessed. Empty outside of `STATUTORY_YEARS`.
 */
export function statutoryDays(year: number): readonly NamedDay[] {
  if (year < FIRST_YEAR || year > LAST_YEAR) return [];
  const on = (day: string): LocalDate => parseLocalDate(`${year}-${day}`);
  const days: readonly (readonly [string, LocalDate, number])[] = [
    ['元旦', on('01-01'), 1],
    ['春节', addDays(lunar(year, '01-01'), -1), 4],
    ['清明节', on(`04-0${qingming(year)}`), 1],
    ['劳动节', on('05-01'), 2],
    ['端午节', lunar(year, '05-05'), 1],
    ['国庆节', on('10-01'), 3],
    ['中秋节', lunar(year, '08-15'), 1],
  ];
  const names = new Map<LocalDate, string>();
  for (const [name, first, count] of days) {
    for (let n = 0; n < count; n++) {
      const date = addDays(first, n);
      const known = names.get(date);
      names.set(date, known === undefined ? name : `${known}、${name}`);
    }
  }
  return [...names]
    .map(([date, name]) => ({ date, name }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/**
 * Not by Intl: its Chinese calendar is a day late where the new moon falls shortly before midnight, as on 2027-02-06.
 * The library reads and writes dates in the machine's zone, so it is given noon there.
 */
const lunar = (year: number, day: string): LocalDate =>
  parseLocalDate(library.getSolarDateFromLunar(`${year}-${day}T12:00`).date);

/** Day of April, 4 or 5: the mean length of the year counted from 2000, good for this century. */
const qingming = (year: number): number =>
  Math.floor(0.2422 * (year - 2000) + 4.81) - Math.floor((year - 2000) / 4);
