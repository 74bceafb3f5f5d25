import { Rejection } from '#contract';
import { yearOf } from '#kernel';
import { checkValue } from './check-value.ts';
import { type Checkpoint, type TargetTerms } from './target.events.ts';

const MAX_STALE_DAYS = 3_650;
const MAX_CHECKPOINTS = 60;

/**
 * Whether the way to the goal fits the target.
 * @throws {Rejection} `baseline-unfit`, `checkpoints-unfit`, `stale-after-unfit`, `measurement-out-of-range`
 */
export function checkTerms(terms: TargetTerms): void {
  checkBaseline(terms);
  checkCheckpoints(terms);
  const { staleAfterDays: days } = terms;
  if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= MAX_STALE_DAYS)) {
    throw new Rejection('stale-after-unfit', { most: MAX_STALE_DAYS });
  }
}

function checkBaseline({ baseline, recurrence, ...terms }: TargetTerms): void {
  if (!baseline) return;
  const refuse = (sentence: string): Rejection =>
    new Rejection('baseline-unfit', { why: sentence });
  if (terms.value === null) throw refuse('相对指标没有目标值，不设基期值');
  if (recurrence !== 'level') throw refuse('累计、每年的指标从零起算，不设基期值');
  checkValue(baseline.value);
  const last = terms.deadline ?? terms.periodTo;
  if (last !== null && baseline.asOf >= last) throw refuse('基期应早于完成时限');
}

function checkCheckpoints(terms: TargetTerms): void {
  const { checkpoints, value, baseline } = terms;
  if (checkpoints.length === 0) return;
  if (value === null) throw unfit('相对指标没有目标值，不设节点目标');
  if (checkpoints.length > MAX_CHECKPOINTS) throw unfit(`节点目标至多 ${MAX_CHECKPOINTS} 个`);
  let before = baseline?.asOf ?? '';
  for (const checkpoint of checkpoints) {
    checkPlace(checkpoint, terms);
    checkValue(checkpoint.value);
    const { on } = checkpoint;
    if (on <= before) {
      throw unfit(`节点目标应按日期先后排列，且晚于基期：${on} 不晚于 ${before}`);
    }
    before = on;
  }
}

/** A yearly target goes on to the end of the plan whatever its own deadline. */
function checkPlace({ on }: Checkpoint, terms: TargetTerms): void {
  const { recurrence, deadline, periodFrom, periodTo } = terms;
  const to = (recurrence === 'yearly' ? null : deadline) ?? periodTo;
  if (on >= periodFrom && (to === null || on <= to)) return;
  throw unfit(`节点目标的日期 ${on} 不在指标的期限内（${periodFrom} 至 ${to ?? '无期限'}）`);
}

const unfit = (sentence: string): Rejection =>
  new Rejection('checkpoints-unfit', { why: sentence });

/** @throws {Rejection} `year-outside-period` */
export function checkYear({ periodFrom, periodTo }: TargetTerms, year: number): void {
  const last = periodTo === null ? year : yearOf(periodTo);
  if (Number.isInteger(year) && year >= yearOf(periodFrom) && year <= last) return;
  throw new Rejection('year-outside-period', { year });
}
