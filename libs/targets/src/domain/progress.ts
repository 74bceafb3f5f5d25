import { type LocalDate } from '#kernel';
import { type MeasurementEvent, type TargetSet } from './target.events.ts';

/** A level or a sum, and the latest day it is about. */
export type Amount = { readonly value: number; readonly asOf: LocalDate };

/** What the measurements of one target come to. */
export type Progress = {
  /** The measurement of the latest day; of one day, the last recorded. */
  readonly latest: (Amount & { readonly measurementId: string }) | null;
  /** Sum of all measurements. */
  readonly total: Amount | null;
  /** Sum of the measurements of each calendar year. */
  readonly years: Readonly<Record<string, Amount>>;
};

export const noProgress: Progress = { latest: null, total: null, years: {} };

/** Digits after the point, as the number is written. */
function decimalsOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

const MAX_DECIMALS = 100;

/** Adds decimals as people do, with no more digits than the two have: 0.7 + 0.1 is 0.8. */
function add(a: number, b: number): number {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  return Number((a + b).toFixed(Math.min(decimals, MAX_DECIMALS)));
}

/** A correction of what was never recorded changes nothing. */
export function measured(progress: Progress, { type, data }: MeasurementEvent): Progress {
  return type === 'MeasurementRecorded' ? recorded(progress, data) : corrected(progress, data);
}

type Data<T extends MeasurementEvent['type']> = Extract<MeasurementEvent, { type: T }>['data'];

function recorded(progress: Progress, data: Data<'MeasurementRecorded'>): Progress {
  const { measurementId, asOf, value, year } = data;
  const plus = (sum: Amount | null | undefined): Amount =>
    sum
      ? { value: add(sum.value, value), asOf: sum.asOf > asOf ? sum.asOf : asOf }
      : { value, asOf };
  const { latest, total, years } = progress;
  return {
    latest: latest && latest.asOf > asOf ? latest : { measurementId, value, asOf },
    total: plus(total),
    years: { ...years, [year]: plus(years[year]) },
  };
}

function corrected(progress: Progress, data: Data<'MeasurementCorrected'>): Progress {
  const { measurementId, before, value, year } = data;
  const { latest, total, years } = progress;
  const sum = years[year];
  if (!total || !sum) return progress;
  const instead = (amount: Amount): Amount => ({
    ...amount,
    value: add(add(amount.value, -before), value),
  });
  return {
    latest: latest?.measurementId === measurementId ? { ...latest, value } : latest,
    total: instead(total),
    years: { ...years, [year]: instead(sum) },
  };
}

/** What counts for a target; null without data. @param year of a yearly target, else null */
export function amountOf(
  progress: Progress,
  { recurrence }: Terms,
  year: number | null,
): Amount | null {
  switch (recurrence) {
    case 'level':
      return progress.latest;
    case 'cumulative':
      return progress.total;
    case 'yearly':
      return progress.years[String(year)] ?? null;
  }
}

export type Terms = Pick<TargetSet['data'], 'comparator' | 'value' | 'recurrence'>;

export const isLimit = ({ comparator }: Terms): boolean =>
  comparator === '<=' || comparator === '<';

/** Whether an amount satisfies the comparator; a range by its lower bound; what is relative, never. */
export function satisfies({ comparator, value }: Terms, amount: number): boolean {
  if (value === null) return false;
  switch (comparator) {
    case '>=':
    case 'range':
      return amount >= value;
    case '>':
      return amount > value;
    case '<=':
      return amount <= value;
    case '<':
      return amount < value;
  }
}

/** Whether it can be called attained. A limit on a sum never: it is kept by the end of the time, or not. */
export const isReached = (terms: Terms, { value }: Amount): boolean =>
  satisfies(terms, value) && (terms.recurrence === 'level' || !isLimit(terms));
