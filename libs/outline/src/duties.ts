import type { TimeFrame } from './time-frames.ts';
import { countsParts } from './target-words.ts';
import { printedIn } from './quantities.ts';

/** Why a quantity-like duty is no target. */
export type DutyReason =
  | 'counts-parts'
  | 'trend'
  | 'frequency'
  | 'full-coverage'
  | 'other-interval';

export const DUTY_REASONS: Readonly<Record<DutyReason, string>> = {
  'counts-parts': '结构性计数',
  trend: '趋势，无数值',
  frequency: '频次义务，无数值',
  'full-coverage': '“全覆盖”，隐含100%',
  'other-interval': '按周、月、季或学期计的频次，不按年考核',
};

const LONGEST_DUTY = 300;
const OTHER_INTERVAL = /每(?:个)?(?:月|季度?|学期|周|半年|日|天|旬)/;
const TREND = /逐[年步](?:提高|增加|提升|扩大|加大|降低|减少|增长)/;
const COUNTED_PARTS = /([一二三四五六七八九十两]{1,3})(项|个|大)/g;

/** A duty without a number to be reached, or null. */
export function dutyIn(open: string, time: TimeFrame | null): DutyReason | null {
  if (open.length > LONGEST_DUTY) return null;
  if (OTHER_INTERVAL.test(open)) return 'other-interval';
  if (TREND.test(open)) return 'trend';
  if (open.includes('全覆盖')) return 'full-coverage';
  if (namesParts(open)) return 'counts-parts';
  return time?.yearly === true ? 'frequency' : null;
}

export const hasOtherInterval = (open: string): boolean => OTHER_INTERVAL.test(open);

function namesParts(open: string): boolean {
  if (printedIn(open).some((quantity) => countsParts(open, quantity))) return true;
  return [...open.matchAll(COUNTED_PARTS)].some(
    ({ 0: words, 2: unit, index }) =>
      /实施|开展|推进/.test(open.slice(0, index)) &&
      countsParts(open, { end: index + words.length, unit: unit ?? '' }),
  );
}
