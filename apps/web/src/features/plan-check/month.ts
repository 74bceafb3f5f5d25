import { type Simulation } from './check.ts';

export type Day = Simulation['days'][number];

/** A month as it hangs on a wall: weeks from Monday, null where it has no day. */
export type Month = {
  /** `2026-12`. */
  readonly month: string;
  readonly weeks: readonly (readonly (string | null)[])[];
};

const DAY_MS = 86_400_000;
const WEEK = 7;
/** 1 January 1970 was a Thursday, the fourth day of its week. */
const FIRST_WEEKDAY = 3;

const firstOf = (month: string): number => Date.parse(`${month}-01T00:00:00Z`) / DAY_MS;

function monthAfter(month: string): string {
  const [year, number] = month.split('-').map(Number);
  const next = (number ?? 0) + 1;
  return next > 12 ? `${(year ?? 0) + 1}-01` : `${year}-${String(next).padStart(2, '0')}`;
}

export function monthOf(month: string): Month {
  const first = firstOf(month);
  const blank = (first + FIRST_WEEKDAY) % WEEK;
  const length = firstOf(monthAfter(month)) - first;
  const days = Array.from({ length }, (_, at) => `${month}-${String(at + 1).padStart(2, '0')}`);
  const cells = [...Array.from({ length: blank }, () => null), ...days];
  const weeks = Math.ceil(cells.length / WEEK);
  return {
    month,
    weeks: Array.from({ length: weeks }, (_, week) =>
      Array.from({ length: WEEK }, (__, at) => cells[week * WEEK + at] ?? null),
    ),
  };
}

/** The months of some days, ascending, each once. */
export const monthsIn = (days: readonly Day[]): readonly string[] => [
  ...new Set(days.map(({ on }) => on.slice(0, 7))),
];
