import { addDays, type LocalDate, parseLocalDate, yearOf } from '#kernel';

/** How often something is due, and by which day of each period. */
export type Rhythm = {
  readonly every: 'month' | 'quarter' | 'half-year' | 'year';
  /** Month of the period, from 1; one more than it has: the month after its end. */
  readonly month: number;
  /** Day of that month; its last where it has fewer. */
  readonly day: number;
};

/** What recurs, in one of its periods. */
export type InPeriod<R> = Omit<R, keyof Rhythm> & {
  /** `2026`, `2026-H1`, `2026-Q1`, `2026-03`; `2026-Q1.2` where another duty of the list has that period. */
  readonly period: string;
  readonly dueOn: LocalDate;
};

type Window = { readonly from: LocalDate | null; readonly to: LocalDate | null };

const MONTHS = { month: 1, quarter: 3, 'half-year': 6, year: 12 } as const;

/** All that falls due from the first to the last of these days, by day. Without both days: nothing. */
export function periodsOf<R extends Rhythm>(
  recurring: readonly R[],
  { from, to }: Window,
): readonly InPeriod<R>[] {
  if (from === null || to === null) return [];
  const taken = new Map<string, number>();
  const all = recurring.flatMap((duty) => {
    const { every, month: _month, day: _day, ...rest } = duty;
    const due = Array.from({ length: yearOf(to) - yearOf(from) + 2 }, (_, index) =>
      inYear(duty, yearOf(from) - 1 + index),
    );
    const rank = (taken.get(every) ?? 0) + 1;
    taken.set(every, rank);
    return due
      .flat()
      .filter(({ dueOn }) => dueOn >= from && dueOn <= to)
      .map(({ period, dueOn }) => {
        return { ...rest, period: rank > 1 ? `${period}.${rank}` : period, dueOn };
      });
  });
  return all.toSorted((a, b) => a.dueOn.localeCompare(b.dueOn));
}

function inYear(
  { every, month, day }: Rhythm,
  year: number,
): readonly { readonly period: string; readonly dueOn: LocalDate }[] {
  const months = MONTHS[every];
  return Array.from({ length: 12 / months }, (_, index) => {
    const at = index * months + month - 1;
    const dueOn = dayOf(year + Math.floor(at / 12), (at % 12) + 1, day);
    return { period: nameOf(every, year, index + 1), dueOn };
  });
}

function nameOf(every: Rhythm['every'], year: number, index: number): string {
  switch (every) {
    case 'month':
      return `${year}-${two(index)}`;
    case 'quarter':
      return `${year}-Q${index}`;
    case 'half-year':
      return `${year}-H${index}`;
    case 'year':
      return String(year);
  }
}

const two = (value: number): string => String(value).padStart(2, '0');

function dayOf(year: number, month: number, day: number): LocalDate {
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${two(month + 1)}-01`;
  const last = addDays(parseLocalDate(next), -1);
  const wanted = `${year}-${two(month)}-${two(day)}`;
  return wanted > last ? last : parseLocalDate(wanted);
}
