import { Rejection } from '#contract';
import { type LocalDate } from '#kernel';
import { type Duties, type TargetContent } from './content.events.ts';

/** Names of a list, each once. */
export const unique = (names: readonly string[]): readonly string[] => [...new Set(names)];

export const nobody: Duties = { leads: [], supports: [], responsible: [] };

/** Duties with the given lists in their place; a name stands in one list only, first among the leads. */
export function withGiven<I extends Duties>(
  item: I,
  given: { readonly [K in keyof Duties]?: Duties[K] | undefined },
): I {
  const leads = unique(given.leads ?? item.leads);
  const supports = without(given.supports ?? item.supports, leads);
  const responsible = without(given.responsible ?? item.responsible, leads);
  return given.responsible === undefined
    ? { ...item, leads, supports, responsible: without(responsible, supports) }
    : { ...item, leads, supports: without(supports, responsible), responsible };
}

function without(names: readonly string[], others: readonly string[]): readonly string[] {
  const taken = new Set(others);
  return unique(names).filter((name) => !taken.has(name));
}

/** @throws {Rejection} `period-reversed` */
export function mustBeOrdered(from: LocalDate, to: LocalDate): void {
  if (from > to) throw new Rejection('period-reversed', { from, to });
}

/** A range has two ends, anything else one value, or a reference where it has none. @throws {Rejection} `target-value-unfit`, `baseline-unfit` */
export function mustBeMeasurable(target: TargetContent): void {
  const { comparator, value, upper, reference } = target;
  const isSound =
    comparator === 'range'
      ? value !== null && upper !== null && value < upper
      : upper === null && (value !== null || reference !== null);
  if (!isSound) throw new Rejection('target-value-unfit');
  const why = whyUnfit(target);
  if (why !== undefined) throw new Rejection('baseline-unfit', { why });
}

function whyUnfit({ baseline, value, recurrence, deadline }: TargetContent): string | undefined {
  if (!baseline) return undefined;
  if (value === null) return '相对指标没有目标值，不设基期值';
  if (recurrence !== 'level') return '累计、每年的指标从零起算，不设基期值';
  return deadline !== null && baseline.asOf >= deadline ? '基期应早于完成时限' : undefined;
}
