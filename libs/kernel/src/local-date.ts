/** A civil date `YYYY-MM-DD`, of no zone. Sorts and compares as text. Years 0001 to 9999. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Days since 1970-01-01. */
export const toEpochDay = (date: LocalDate): number => Date.parse(date) / DAY_MS;

const pad = (n: number, length: number): string => String(n).padStart(length, '0');

/**
 * The civil date of a day counted from 1970-01-01, by Howard Hinnant's `civil_from_days`
 * (seven times as fast as going through Date, and date arithmetic is most of a dry run).
 */
export function fromEpochDay(day: number): LocalDate {
  const z = day + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const leaps =
    Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365);
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as LocalDate;
}

export const isLocalDate = (text: string): text is LocalDate => {
  if (!SHAPE.test(text)) return false;
  const day = Date.parse(text);
  return !Number.isNaN(day) && fromEpochDay(day / DAY_MS) === text;
};

/** @throws {RangeError} when the text is no date of the calendar, such as 2025-02-29. */
export function parseLocalDate(text: string): LocalDate {
  if (!isLocalDate(text)) throw new RangeError(`"${text}" is not a date like 2025-12-31`);
  return text;
}

/** @param days may be negative */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  fromEpochDay(toEpochDay(date) + days);

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  toEpochDay(to) - toEpochDay(from);

/** 0 Sunday … 6 Saturday. */
export const dayOfWeek = (date: LocalDate): number => (((toEpochDay(date) + 4) % 7) + 7) % 7;

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4));
