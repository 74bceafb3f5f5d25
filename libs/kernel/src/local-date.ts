/** A civil date `YYYY-MM-DD`, of no zone. Sorts and compares as text. Years 0001 to 9999. */
export type LocalDate = string & { readonly __brand: 'LocalDate' };

const DAY_MS = 86_400_000;
const SHAPE = /^(\d{4})-(\d\d)-(\d\d)$/;

/** Days since 1970-01-01. */
export const toEpochDay = (date: LocalDate): number => Date.parse(date) / DAY_MS;

export const fromEpochDay = (day: number): LocalDate =>
  // eslint-disable-next-line no-restricted-syntax -- converts a given day, asks no clock
  new Date(day * DAY_MS).toISOString().slice(0, 10) as LocalDate;

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
