import { aimOf } from './aim.ts';
import { type Amount, amountOf, confirmed, counted, isReached, progressOf } from './progress.ts';
import { type TargetRecord } from './target-record.ts';
import { type TargetEvent } from './target.events.ts';

type Turn = Extract<TargetEvent, { type: 'TargetAttained' | 'TargetClaimed' | 'TargetUnattained' }>;
type Year = number | null;

/**
 * What has become attained or claimed, or is so no longer, by what is known now: written in the same append as what
 * turned it.
 * @param reason why something is so no longer
 */
export function turnsOf(record: TargetRecord, reason: string): readonly Turn[] {
  if (record.dropped) return [];
  const { targetId, planId, region, attained, claimed } = record;
  const ref = { targetId, planId, region };
  const is = reachedIn(record);
  const isAttained = (year: Year): boolean => is.get(year)?.confirmed === true;
  const was = (all: readonly { readonly year: Year }[], year: Year): boolean =>
    all.some((one) => one.year === year);
  const lost = [
    ...attained.filter(({ year }) => !isAttained(year)),
    ...claimed.filter(({ year }) => !is.has(year)),
  ];
  return [
    ...lost.map(({ year }): Turn => ({ type: 'TargetUnattained', data: { ...ref, year, reason } })),
    ...[...is].flatMap(([year, { value, asOf, confirmed: sure }]): readonly Turn[] => {
      if (was(attained, year) && sure) return [];
      if (sure) {
        return [{ type: 'TargetAttained', data: { ...ref, year, value, attainedOn: asOf } }];
      }
      if (was(claimed, year)) return [];
      return [{ type: 'TargetClaimed', data: { ...ref, year, value, claimedOn: asOf } }];
    }),
  ];
}

/** @property confirmed what the office has verified, or need not, reaches it, too */
type Reached = Amount & { readonly confirmed: boolean };

/** By year of a yearly target, else under null. What was said of a closed year stands: the office closed it. */
function reachedIn(record: TargetRecord): ReadonlyMap<Year, Reached> {
  const progress = progressOf(counted(record.measurements));
  const sure = progressOf(confirmed(record.measurements));
  const years = Object.keys(progress.years).map(Number);
  const reached = new Map<Year, Reached>();
  for (const year of record.recurrence === 'yearly' ? years : [null]) {
    const amount = amountOf(progress, record, year);
    const closed = record.closed.find((one) => one.year === year);
    if (!amount || !(closed?.attained ?? isReached(aimOf(record, amount), amount))) continue;
    const part = amountOf(sure, record, year);
    const isSure = part !== null && isReached(aimOf(record, part), part);
    reached.set(year, { ...amount, confirmed: closed !== undefined || isSure });
  }
  return reached;
}
