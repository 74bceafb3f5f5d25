/**
 * All working days, numbered in order, so that adding and counting are one look-up each.
 * Days are epoch days (days since 1970-01-01). The numbers themselves mean nothing; only their differences do.
 */
export type WorkingDayIndex = {
  /** How many working days lie before `day`, from a zero that is the same for the whole index. */
  readonly before: (day: number) => number;
  /** The inverse: the working day that has `number` working days before it. */
  readonly at: (number: number) => number;
};

/** Monday 0 … Sunday 6; 1970-01-01 was a Thursday. */
export const weekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

export const isWeekday = (day: number): boolean => weekday(day) < 5;

const weekdaysBefore = (day: number): number =>
  5 * Math.floor((day + 3) / 7) + Math.min(weekday(day), 5);

const weekdayAt = (number: number): number => {
  const week = Math.floor(number / 5);
  return 7 * week + (number - 5 * week) - 3;
};

/**
 * Monday to Friday, but for the exceptions. Tables cover the span of the exceptions; outside it the plain week is
 * computed, so any date is served in constant time.
 * @param exceptions epoch day → whether it is worked. Days that follow the plain week change nothing.
 */
export function workingDayIndex(exceptions: ReadonlyMap<number, boolean>): WorkingDayIndex {
  if (exceptions.size === 0) return { before: weekdaysBefore, at: weekdayAt };
  const first = [...exceptions.keys()].reduce((a, b) => Math.min(a, b));
  const last = [...exceptions.keys()].reduce((a, b) => Math.max(a, b));
  const start = weekdaysBefore(first);
  const counts = new Int32Array(last - first + 2);
  const worked: number[] = [];
  for (let day = first; day <= last; day++) {
    counts[day - first] = start + worked.length;
    if (exceptions.get(day) ?? isWeekday(day)) worked.push(day);
  }
  const end = start + worked.length;
  counts[last + 1 - first] = end;
  const drift = end - weekdaysBefore(last + 1);

  return {
    before: (day) => counts[day - first] ?? weekdaysBefore(day) + (day > last ? drift : 0),
    at: (number) => worked[number - start] ?? weekdayAt(number < start ? number : number - drift),
  };
}
