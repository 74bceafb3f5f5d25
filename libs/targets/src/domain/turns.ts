import { aimOf } from './aim.ts';
import { type Amount, amountOf, counted, isReached, progressOf } from './progress.ts';
import { type TargetRecord } from './target-record.ts';
import { type TargetEvent } from './target.events.ts';

type Turn = Extract<TargetEvent, { type: 'TargetAttained' | 'TargetUnattained' }>;

/** What has become attained, or is so no longer, by what is known now: written in the same append as what turned it. */
export function turnsOf(record: TargetRecord): readonly Turn[] {
  if (record.dropped) return [];
  const { targetId, planId, region } = record;
  const ref = { targetId, planId, region };
  const reached = reachedIn(record);
  const lost = record.attained.filter(({ year }) => !reached.has(year));
  const known = new Set(record.attained.map(({ year }) => year));
  const won = [...reached].filter(([year]) => !known.has(year));
  return [
    ...lost.map(({ year }): Turn => ({ type: 'TargetUnattained', data: { ...ref, year } })),
    ...won.map(([year, { value, asOf: attainedOn }]): Turn => {
      return { type: 'TargetAttained', data: { ...ref, year, value, attainedOn } };
    }),
  ];
}

/** By year of a yearly target, else under null. What was said of a closed year stands. */
function reachedIn(record: TargetRecord): ReadonlyMap<number | null, Amount> {
  const progress = progressOf(counted(record.measurements));
  const years = Object.keys(progress.years).map(Number);
  const reached = new Map<number | null, Amount>();
  for (const year of record.recurrence === 'yearly' ? years : [null]) {
    const amount = amountOf(progress, record, year);
    const closed = record.closed.find((one) => one.year === year);
    if (amount && (closed?.attained ?? isReached(aimOf(record, amount), amount))) {
      reached.set(year, amount);
    }
  }
  return reached;
}
