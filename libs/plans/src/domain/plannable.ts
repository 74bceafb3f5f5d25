import { Rejection } from '#contract';
import { type LocalDate } from '#kernel';
import { type PlanContent } from './content.events.ts';

/** Beyond these a date is taken for a typo. */
const FIRST = '1990-01-01';
const LAST = '2100-12-31';

export const isPlannable = (date: LocalDate): boolean => date >= FIRST && date <= LAST;

/**
 * What must hold of a plan before its obligations can open.
 * @throws {Rejection} `plan-empty`, `title-missing`, `period-missing`, `date-out-of-range`
 */
export function mustBePlannable(content: PlanContent, adoptedOn: LocalDate): void {
  const { phases, tasks, targets, period, title } = content;
  if (tasks.length + targets.length === 0) throw new Rejection('plan-empty');
  if (title.trim() === '') throw new Rejection('title-missing');
  const undated =
    tasks.find((task) => task.tracked && task.dueOn === null) ??
    targets.find((target) => target.recurrence === 'yearly' || target.deadline === null);
  if (!period && undated) {
    throw new Rejection('period-missing', { number: undated.number });
  }
  const dates = [
    adoptedOn,
    ...(period ? [period.from, period.to] : []),
    ...phases.flatMap(({ from, to }) => [from, to]),
    ...tasks.flatMap(({ dueOn }) => dueOn ?? []),
    ...tasks.flatMap(({ steps = [] }) => steps.map(({ dueOn }) => dueOn)),
    ...targets.flatMap(({ deadline }) => deadline ?? []),
  ];
  const outside = dates.find((date) => !isPlannable(date));
  if (outside !== undefined) mustBeDay(outside);
}

/** @throws {Rejection} `date-out-of-range` */
export function mustBeDay(date: LocalDate): void {
  if (isPlannable(date)) return;
  throw new Rejection('date-out-of-range', { date });
}

/** Characters of a reason, at most. */
const MAX_REASON = 2_000;

/** @throws {Rejection} `reason-missing`, `reason-too-long` */
export function mustGiveReason(reason: string): void {
  if (reason.trim() === '') throw new Rejection('reason-missing');
  if (reason.length <= MAX_REASON) return;
  throw new Rejection('reason-too-long', { most: MAX_REASON, length: reason.length });
}
