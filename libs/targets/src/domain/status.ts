import { addDays, daysBetween, type LocalDate, parseLocalDate, yearOf } from '#kernel';
import { aimOf } from './aim.ts';
import { divided, type Fraction, fractionOf, isAtLeast, toNumber } from './exact.ts';
import {
  type Aim,
  type Amount,
  amountOf,
  confirmed,
  counted,
  isLimit,
  isReached,
  latestOf,
  progressOf,
  satisfies,
} from './progress.ts';
import {
  type ClosedYear,
  type Measurement,
  type Reference,
  type TargetRecord,
} from './target-record.ts';
import { type TargetTerms } from './target.events.ts';
import { expectedOn, type Span } from './trajectory.ts';

/** 已达标 · 达标待核实 · 暂无数据 · 数据未更新 · 正常 · 滞后 · 有风险 · 未达标. */
export type TargetStatus =
  | 'attained'
  | 'claimed'
  | 'no-data'
  | 'stale'
  | 'on-track'
  | 'lagging'
  | 'at-risk'
  | 'missed';

/** Shares of the expected amount, in percent. */
export const ON_TRACK_PCT = 95;
export const LAGGING_PCT = 75;
/** Days without a measurement after which a target is stale. Levels come from yearly surveys. */
const STALE_AFTER_DAYS = { level: 400, cumulative: 100, yearly: 100 } as const;

/** How a target stands on a day, and what that follows from. */
export type Judgement = {
  readonly status: TargetStatus;
  /** It would be red (at risk, missed) if it were not soft. */
  readonly softened: boolean;
  readonly span: Span;
  /** The terms that held on that day. */
  readonly terms: TargetTerms;
  /** The level or sum that counts. */
  readonly amount: Amount | null;
  /** The latest measurement in it. */
  readonly measurement: Measurement | null;
  /** What it is compared with in the end: the value, or the reference. */
  readonly goal: number | null;
  readonly reference: Reference | null;
  /** What is expected by that day; null without a goal. Rounded to six decimals. */
  readonly expected: number | null;
  /** What there is of it; 1 is all. Null without data or goal. Rounded to six decimals. */
  readonly ratio: number | null;
  readonly staleAfterDays: number;
  /** First day on which the data are stale; null without data. */
  readonly staleFrom: LocalDate | null;
  /** The year that is judged, when it was closed by that day. */
  readonly closed: ClosedYear | null;
};

/**
 * How a target stands on a day (domain.md §6), by the terms of that day and by what is known now about the days up to it.
 * A yearly target is judged by the year of that day: before the period by its first year, after it by its last. A soft
 * target never turns red: lagging is the worst it can be.
 */
export function judge(record: TargetRecord, on: LocalDate): Judgement {
  const terms = termsOn(record, on);
  const span = spanOf(terms, on);
  const some = counted(record.measurements, on);
  const amount = amountOf(progressOf(some), terms, span.year);
  const { reference, ...aim } = aimOf({ ...terms, references: record.references }, amount);
  const closed = closedYearOf(record, span, on);
  const staleAfterDays = terms.staleAfterDays ?? STALE_AFTER_DAYS[terms.recurrence];
  const expected = aim.goal === null ? null : expectedOn(terms, aim.goal, span, on);
  const ratio = expected && amount && ratioOf(aim, amount, expected);
  const sure = amountOf(progressOf(confirmed(record.measurements, on)), terms, span.year);
  const isSure = (reaches: (sure: Amount) => boolean): boolean => sure !== null && reaches(sure);
  const known = amount && ratio && { aim, amount, isSure, ratio, span, staleAfterDays };
  const status = closed ? ofClosedYear(closed) : known ? judged(known, on) : 'no-data';
  return {
    ...toned(status, terms),
    span,
    terms,
    amount,
    measurement: latestOf(some.filter(({ asOf }) => isIn(span, asOf))),
    goal: aim.goal,
    reference,
    expected: expected && toNumber(expected),
    ratio: ratio && toNumber(ratio),
    staleAfterDays,
    staleFrom: amount && addDays(amount.asOf, staleAfterDays + 1),
    closed,
  };
}

export const targetStatus = (record: TargetRecord, on: LocalDate): TargetStatus =>
  judge(record, on).status;

/** Revisions made after that day are taken back. */
function termsOn(record: TargetRecord, on: LocalDate): TargetTerms {
  const later = record.revisions.filter(({ revisedOn }) => revisedOn > on).reverse();
  return later.reduce<TargetTerms>((terms, { before }) => ({ ...terms, ...before }), record);
}

const isIn = ({ year }: Span, day: LocalDate): boolean => year === null || yearOf(day) === year;

const closedYearOf = ({ closed }: TargetRecord, { year }: Span, on: LocalDate): ClosedYear | null =>
  closed.find((one) => one.year === year && one.closedOn <= on) ?? null;

function toned(
  status: TargetStatus,
  { soft }: TargetTerms,
): Pick<Judgement, 'status' | 'softened'> {
  const softened = soft && (status === 'at-risk' || status === 'missed');
  return { status: softened ? 'lagging' : status, softened };
}

/** No data is no failure, also in a closed year. */
function ofClosedYear({ attained, value }: ClosedYear): TargetStatus {
  if (attained) return 'attained';
  return value === null ? 'no-data' : 'missed';
}

type MeasuredState = Pick<Judgement, 'span' | 'staleAfterDays'> & {
  readonly aim: Aim;
  readonly amount: Amount;
  /** Whether what the office has verified, or need not, reaches it, too. */
  readonly isSure: (reaches: (sure: Amount) => boolean) => boolean;
  readonly ratio: Fraction;
};

function judged(
  { aim, amount, isSure, span, staleAfterDays, ratio }: MeasuredState,
  on: LocalDate,
): TargetStatus {
  if (isReached(aim, amount)) {
    return isSure((sure) => isReached(aim, sure)) ? 'attained' : 'claimed';
  }
  const over = span.to !== null && on > span.to;
  if (over && satisfies(aim, amount.value)) {
    return isSure((sure) => satisfies(aim, sure.value)) ? 'attained' : 'claimed';
  }
  // Once its time is over a target grows no staler: what was known on the last day decides.
  if (daysBetween(amount.asOf, over ? span.to : on) > staleAfterDays) return 'stale';
  if (over) return 'missed';
  if (isShare(ratio, ON_TRACK_PCT)) return 'on-track';
  return isShare(ratio, LAGGING_PCT) ? 'lagging' : 'at-risk';
}

const isShare = (ratio: Fraction, pct: number): boolean =>
  isAtLeast(ratio, { num: BigInt(pct), den: 100n });

function spanOf(terms: TargetTerms, on: LocalDate): Span {
  const { recurrence, periodFrom, periodTo, deadline } = terms;
  if (recurrence !== 'yearly') return { year: null, from: periodFrom, to: deadline ?? periodTo };
  const last = periodTo !== null && on > periodTo ? periodTo : on;
  const year = yearOf(last < periodFrom ? periodFrom : last);
  const day = (rest: string): LocalDate =>
    parseLocalDate(`${String(year).padStart(4, '0')}-${rest}`);
  return { year, from: day('01-01'), to: day('12-31') };
}

const ALL: Fraction = { num: 1n, den: 1n };
const NOTHING: Fraction = { num: 0n, den: 1n };

/**
 * What there is of what is expected by the day; 1 is all of it. A limit on a level is nearer the smaller the level;
 * a sum within its limit is as expected.
 */
function ratioOf(aim: Aim, { value }: Amount, expected: Fraction): Fraction {
  const actual = fractionOf(value);
  if (!isLimit(aim)) {
    if (expected.num > 0n) return divided(actual, expected);
    return isAtLeast(actual, expected) ? ALL : NOTHING;
  }
  if (aim.recurrence !== 'level') return satisfies(aim, value) ? ALL : NOTHING;
  if (isAtLeast(expected, actual)) return ALL;
  return expected.num > 0n ? divided(expected, actual) : NOTHING;
}
