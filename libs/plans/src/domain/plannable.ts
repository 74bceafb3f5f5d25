import { type LocalDate, Rejection } from '#kernel';
import { type PlanContent } from './content.ts';

/** Beyond these a date is taken for a typo. */
const FIRST = '1990-01-01';
const LAST = '2100-12-31';

export const isPlannable = (date: LocalDate): boolean => date >= FIRST && date <= LAST;

/**
 * What must hold of a plan before its obligations can open.
 * @throws {Rejection} `plan-empty`, `period-missing`, `date-out-of-range`
 */
export function mustBePlannable(content: PlanContent, adoptedOn: LocalDate): void {
  const { phases, tasks, targets, period } = content;
  if (phases.length + tasks.length + targets.length === 0) {
    throw new Rejection('plan-empty', '没有读出任何任务、指标或阶段，不能启动督办');
  }
  const undated =
    tasks.find((task) => task.tracked && task.dueOn === null) ??
    targets.find((target) => target.recurrence === 'yearly' || target.deadline === null);
  if (!period && undated) {
    const sentence = `方案没有写明起止年份，“${undated.number}”也没有时限，请先补上方案期限`;
    throw new Rejection('period-missing', sentence);
  }
  const dates = [
    adoptedOn,
    ...(period ? [period.from, period.to] : []),
    ...phases.flatMap(({ from, to }) => [from, to]),
    ...tasks.flatMap(({ dueOn }) => dueOn ?? []),
    ...targets.flatMap(({ deadline }) => deadline ?? []),
  ];
  const outside = dates.find((date) => !isPlannable(date));
  if (outside !== undefined) mustBeDay(outside);
}

/** @throws {Rejection} `date-out-of-range` */
export function mustBeDay(date: LocalDate): void {
  if (isPlannable(date)) return;
  throw new Rejection('date-out-of-range', `日期 ${date} 不在 1990 年至 2100 年之间，请先更正`);
}

/** Characters of a reason, at most. */
const MAX_REASON = 2_000;

/** @throws {Rejection} `reason-missing`, `reason-too-long` */
export function mustGiveReason(reason: string): void {
  if (reason.trim() === '') throw new Rejection('reason-missing', '请写明理由');
  if (reason.length <= MAX_REASON) return;
  throw new Rejection('reason-too-long', `理由不超过 ${MAX_REASON} 字`);
}
