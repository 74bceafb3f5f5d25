type NamedDay = { readonly date: string; readonly name?: string };
/** The days of a year that are otherwise than the week has them. */
export type DaysOfYear = {
  readonly holidays: readonly NamedDay[];
  readonly makeUpDays: readonly NamedDay[];
};
type KindOfDay = 'workday' | 'weekend' | 'holiday' | 'makeUp';

const DAY_MS = 86_400_000;
/** 1 January 1970 was a Thursday; weeks count from 0, Sunday. */
const FIRST_WEEKDAY = 4;

/** @param on such as `2026-01-17`, from 1970 on @returns its weekday from 0, Sunday, what kind of day it is, and the feast that it is off for */
export function kindOfDay(
  on: string,
  { holidays, makeUpDays }: DaysOfYear,
): { readonly weekday: number; readonly kind: KindOfDay; readonly name: string } {
  const weekday = (Date.parse(on) / DAY_MS + FIRST_WEEKDAY) % 7;
  const holiday = holidays.find(({ date }) => date === on);
  if (holiday) return { weekday, kind: 'holiday', name: holiday.name ?? '' };
  if (makeUpDays.some(({ date }) => date === on)) return { weekday, kind: 'makeUp', name: '' };
  return { weekday, kind: weekday === 0 || weekday === 6 ? 'weekend' : 'workday', name: '' };
}
