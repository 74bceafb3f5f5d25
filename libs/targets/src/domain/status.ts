import { daysBetween, type LocalDate, parseLocalDate, yearOf } from '#kernel';
import {
  type Amount,
  amountOf,
  isLimit,
  type Progress,
  satisfies,
  type Terms,
} from './progress.ts';
import { type TargetSet } from './target.events.ts';

/** 已达标 · 暂无数据 · 数据过期 · 正常 · 滞后 · 有风险 · 未达标. */
export type TargetStatus =
  'attained' | 'no-data' | 'stale' | 'on-track' | 'lagging' | 'at-risk' | 'missed';

/** What the status of a target follows from. */
export type TargetStanding = Terms &
  Pick<TargetSet['data'], 'deadline' | 'soft' | 'periodFrom' | 'periodTo'> & {
    readonly progress: Progress;
    readonly attained: readonly { readonly year: number | null }[];
  };

/** Days without a measurement after which a target is stale. Levels come from yearly surveys. */
const STALE_AFTER_DAYS = { level: 400, cumulative: 100, yearly: 100 } as const;
/** Shares of the expected amount. */
const ON_TRACK_RATIO = 0.95;
const LAGGING_RATIO = 0.75;

/** The time that is judged. `to` is null when neither target nor plan has a last day. */
type Span = {
  readonly year: number | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
};

/**
 * How a target stands on a day (domain.md §6). A yearly target is judged by the year of that day: before the period
 * by its first year, after it by its last. A soft target never turns red: lagging is the worst it can be.
 */
export function targetStatus(target: TargetStanding, today: LocalDate): TargetStatus {
  const status = judged(target, today);
  const red = status === 'at-risk' || status === 'missed';
  return red && target.soft ? 'lagging' : status;
}

function judged(target: TargetStanding, today: LocalDate): TargetStatus {
  const span = spanOf(target, today);
  if (target.attained.some(({ year }) => year === span.year)) return 'attained';
  const amount = amountOf(target.progress, target, span.year);
  if (target.value === null || amount === null) return 'no-data';
  if (span.to !== null && today > span.to) return afterwards(target, amount, span.to);
  if (isStale(target, amount, today)) return 'stale';
  const ratio = ratioOf(target, target.value, { amount, span, today });
  if (ratio >= ON_TRACK_RATIO) return 'on-track';
  return ratio >= LAGGING_RATIO ? 'lagging' : 'at-risk';
}

/** Once its time is over a target grows no staler: what was known on the last day decides. */
function afterwards(target: TargetStanding, amount: Amount, lastDay: LocalDate): TargetStatus {
  if (satisfies(target, amount.value)) return 'attained';
  return isStale(target, amount, lastDay) ? 'stale' : 'missed';
}

const isStale = ({ recurrence }: TargetStanding, { asOf }: Amount, on: LocalDate): boolean =>
  daysBetween(asOf, on) > STALE_AFTER_DAYS[recurrence];

function spanOf(target: TargetStanding, today: LocalDate): Span {
  const { recurrence, periodFrom, periodTo, deadline } = target;
  if (recurrence !== 'yearly') return { year: null, from: periodFrom, to: deadline ?? periodTo };
  const last = periodTo !== null && today > periodTo ? periodTo : today;
  const year = yearOf(last < periodFrom ? periodFrom : last);
  const day = (rest: string): LocalDate =>
    parseLocalDate(`${String(year).padStart(4, '0')}-${rest}`);
  return { year, from: day('01-01'), to: day('12-31') };
}

type Judged = { readonly amount: Amount; readonly span: Span; readonly today: LocalDate };

/**
 * What there is of what is expected by today; 1 is all of it.
 * Sums are expected to grow from 0 on the first day to the value on the last, along a straight line. Levels have no
 * meaningful zero to start from: they are compared with the value itself. A sum within its limit is as expected.
 */
function ratioOf(target: TargetStanding, value: number, { amount, span, today }: Judged): number {
  const level = target.recurrence === 'level';
  if (isLimit(target)) {
    if (level) return value > 0 ? value / amount.value : 0;
    return satisfies(target, amount.value) ? 1 : 0;
  }
  const expected = level ? value : value * elapsed(span, today);
  if (expected > 0) return amount.value / expected;
  return amount.value >= expected ? 1 : 0;
}

/** Share of the time that is gone; 0 without a last day: then nothing is expected by any date. */
function elapsed({ from, to }: Span, today: LocalDate): number {
  if (to === null) return 0;
  return Math.max(0, daysBetween(from, today)) / Math.max(1, daysBetween(from, to));
}
