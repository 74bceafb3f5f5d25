import { daysBetween, type LocalDate } from '#kernel';
import { type Fraction, fractionOf, onLine } from './exact.ts';
import { type Checkpoint, type TargetTerms } from './target.events.ts';

/** The time that is judged. `to` is null when neither target nor plan has a last day. */
export type Span = {
  readonly year: number | null;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
};

type Shape = Pick<TargetTerms, 'recurrence' | 'baseline' | 'checkpoints'>;

/**
 * What is expected by a day: a straight line between what is known. A sum begins with 0 on the first day; a level with its
 * baseline, or without one it is expected as high as the next point at any time. The last point is the goal on the last
 * day; without a last day nothing is expected of a sum by any date, and of a level the goal.
 */
export function expectedOn(shape: Shape, goal: number, span: Span, day: LocalDate): Fraction {
  const points = pointsOf(shape, goal, span);
  const next = points.findIndex(({ on }) => on >= day);
  const [before, after] = [points[next - 1], points[next]];
  if (before && after) {
    const whole = daysBetween(before.on, after.on);
    return onLine(before.value, after.value, daysBetween(before.on, day), whole);
  }
  return fractionOf((after ?? points.at(-1))?.value ?? goal);
}

/** By day, each day once. */
function pointsOf(
  { recurrence, baseline, checkpoints }: Shape,
  goal: number,
  { from, to }: Span,
): readonly Checkpoint[] {
  const level = recurrence === 'level';
  const origin = baseline && { on: baseline.asOf, value: baseline.value };
  const start = level ? origin : { on: from, value: 0 };
  const begun = start && (to === null || start.on < to) ? [start] : [];
  const first = begun[0]?.on ?? null;
  const between = checkpoints.filter(
    ({ on }) => (first === null || on > first) && (to === null || on < to),
  );
  if (to !== null) return [...begun, ...between, { on: to, value: goal }];
  return level && between.length === 0 ? [] : [...begun, ...between];
}
