/** A stretch of days, first and last, as `2026-12-31`. */
type Stretch = { readonly startsOn: string; readonly dueOn: string };

/** Years that a line shows at most: a date far off squeezes nothing together. */
const MOST_YEARS = 12;
const DAY_MS = 86_400_000;

/** From the first day of a year to the last of another. */
export type TimeScale = {
  readonly years: readonly number[];
  /** Where a day begins, in percent of the whole; what lies outside, at the edge. */
  readonly placeOf: (day: string) => number;
  /** Where it ends. */
  readonly endOf: (day: string) => number;
};

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / DAY_MS;
const yearOf = (day: string): number => Number(day.slice(0, 4));

/** The years of what is shown, and of the day that is marked. */
export function timeScale(stretches: readonly Stretch[], marked: string): TimeScale {
  const here = yearOf(marked);
  const begins = stretches.map(({ startsOn }) => yearOf(startsOn));
  const ends = stretches.map(({ dueOn }) => yearOf(dueOn));
  const first = Math.max(Math.min(here, ...begins), here - MOST_YEARS / 2);
  const last = Math.min(Math.max(here, ...ends), first + MOST_YEARS - 1);
  const [from, to] = [dayNumber(`${first}-01-01`), dayNumber(`${last + 1}-01-01`)];
  const at = (number: number): number =>
    Math.min(100, Math.max(0, ((number - from) / (to - from)) * 100));
  return {
    years: Array.from({ length: last - first + 1 }, (_, at) => first + at),
    placeOf: (day) => at(dayNumber(day)),
    endOf: (day) => at(dayNumber(day) + 1),
  };
}

/** Which track each stands on, so that none covers another: the first that is free on its first day. */
export function tracksOf(stretches: readonly Stretch[]): readonly number[] {
  const ends: string[] = [];
  const tracks = new Map<Stretch, number>();
  const inTime = [...stretches].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1));
  for (const stretch of inTime) {
    const free = ends.findIndex((end) => end < stretch.startsOn);
    const track = free < 0 ? ends.length : free;
    ends[track] = stretch.dueOn;
    tracks.set(stretch, track);
  }
  return stretches.map((stretch) => tracks.get(stretch) ?? 0);
}
