import { yearOf, type LocalDate } from '#kernel';
import type { Period } from './outline.ts';

/** What settles dates that print no year, or only a distance from the day of issue. */
export type Years = {
  /** The year that a bare month means; null where several could be meant. */
  year: number | null;
  issuedOn: LocalDate | null;
  /** The years that the plan is for. */
  period: Period | null;
};

export const noYears: Years = { year: null, issuedOn: null, period: null };

/** A plan for one year means that one; one that prints no period means the year of its issue. */
export function yearsOf(period: Period | null, issuedOn: LocalDate | null): Years {
  const single = period?.from === period?.to ? period?.from : undefined;
  const issued = period === null && issuedOn !== null ? yearOf(issuedOn) : null;
  return { year: single ?? issued, issuedOn, period };
}

/** Behind a text that names a year, bare months are of that one: `2026年5月底前…，9月底前…`. */
export function yearsBehind(years: Years, text: string): Years {
  if (!text.includes('年')) return years;
  const named = [...text.matchAll(/([12]\d{3}) ?年/g)].at(-1)?.[1];
  return named === undefined ? years : { ...years, year: Number(named) };
}

/** Whether a day whose year was guessed from that of the issue can be meant: what is asked for is still to come. */
export const isAhead = (day: LocalDate, { period, issuedOn }: Years): boolean =>
  period !== null || issuedOn === null || day >= issuedOn;
