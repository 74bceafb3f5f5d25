import { type LocalDate, yearOf } from '#kernel';
import { sumOf } from './exact.ts';
import { type Measurement } from './target-record.ts';
import { type TargetTerms } from './target.events.ts';

/** A level or a sum, and the latest day it is about. */
export type Amount = { readonly value: number; readonly asOf: LocalDate };

/** What the measurements of one target come to; rejected ones do not count. */
export type Progress = {
  /** The measurement of the latest day; of one day, the last recorded. */
  readonly latest: (Amount & { readonly measurementId: string }) | null;
  /** Sum of all measurements. */
  readonly total: Amount | null;
  /** Sum of the measurements of each calendar year. */
  readonly years: Readonly<Record<string, Amount>>;
};

/** Those that count. @param on the last day they may be about; default: any */
export const counted = (all: readonly Measurement[], on?: LocalDate): readonly Measurement[] =>
  all.filter(({ asOf, verdict }) => verdict !== 'rejected' && (on === undefined || asOf <= on));

/** Those of {@link counted} that the office has verified, or that wait for no verdict. */
export const confirmed = (all: readonly Measurement[], on?: LocalDate): readonly Measurement[] =>
  counted(all, on).filter((one) => !isUnverified(one));

/** It waits for the office's verdict. */
export const isUnverified = ({ verdict, trusted }: Measurement): boolean =>
  verdict === null && !trusted;

export function latestOf(some: readonly Measurement[]): Measurement | null {
  let latest: Measurement | null = null;
  for (const one of some) if (!latest || one.asOf >= latest.asOf) latest = one;
  return latest;
}

/** @param some those that count, see {@link counted} */
export function progressOf(some: readonly Measurement[]): Progress {
  const byYear = new Map<number, Measurement[]>();
  for (const one of some) {
    const year = yearOf(one.asOf);
    const ofYear = byYear.get(year);
    if (ofYear) ofYear.push(one);
    else byYear.set(year, [one]);
  }
  const latest = latestOf(some);
  const years: Record<string, Amount> = {};
  for (const [year, ofYear] of byYear) {
    const sum = totalOf(ofYear);
    if (sum) years[year] = sum;
  }
  return {
    latest: latest && {
      measurementId: latest.measurementId,
      value: latest.value,
      asOf: latest.asOf,
    },
    total: totalOf(some),
    years,
  };
}

function totalOf(some: readonly Measurement[]): Amount | null {
  const latest = latestOf(some);
  return latest && { value: sumOf(some.map(({ value }) => value)), asOf: latest.asOf };
}

/** What counts for a target; null without data. @param year of a yearly target, else null */
export function amountOf(
  { latest, total, years }: Progress,
  { recurrence }: Pick<TargetTerms, 'recurrence'>,
  year: number | null,
): Amount | null {
  switch (recurrence) {
    case 'level':
      return latest && { value: latest.value, asOf: latest.asOf };
    case 'cumulative':
      return total;
    case 'yearly':
      return years[String(year)] ?? null;
  }
}

/** What an amount is compared with. @property goal null: there is nothing to compare with */
export type Aim = Pick<TargetTerms, 'comparator' | 'recurrence'> & { readonly goal: number | null };

export const isLimit = ({ comparator }: Pick<TargetTerms, 'comparator'>): boolean =>
  comparator === '<=' || comparator === '<';

/** Whether an amount satisfies the comparator; a range by its lower bound. */
export function satisfies({ comparator, goal }: Aim, amount: number): boolean {
  if (goal === null) return false;
  switch (comparator) {
    case '>=':
    case 'range':
      return amount >= goal;
    case '>':
      return amount > goal;
    case '<=':
      return amount <= goal;
    case '<':
      return amount < goal;
  }
}

/** Whether it can be called attained. A limit on a sum never: it is kept by the end of the time, or not. */
export const isReached = (aim: Aim, { value }: Amount): boolean =>
  satisfies(aim, value) && (aim.recurrence === 'level' || !isLimit(aim));
