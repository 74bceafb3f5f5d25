import { Rejection } from '#contract';
import { defined, equal, type Of } from '#kernel';
import { aimOf } from './aim.ts';
import { checkTerms, checkYear } from './check-terms.ts';
import { checkValue } from './check-value.ts';
import { requireNotDropped, refOf } from './measuring.ts';
import { amountOf, counted, progressOf, satisfies } from './progress.ts';
import { type TargetRecord } from './target-record.ts';
import { type TargetCommand } from './target.commands.ts';
import { type TargetEvent, type TargetTerms } from './target.events.ts';

type Decision = readonly TargetEvent[];
const noEvents: Decision = [];

/** Only what differs is written; nothing, when nothing does. */
export function revise(
  { data }: Of<TargetCommand, 'ReviseTarget'>,
  target: TargetRecord,
): Decision {
  const { reason, today: revisedOn } = data;
  const wanted = Object.entries(data.changes) as [keyof TargetTerms, unknown][];
  const differing = wanted.filter(([term, value]) => !equal(target[term], value));
  if (differing.length === 0) return noEvents;
  requireNotDropped(target);
  if (reason.trim() === '') throw new Rejection('revision-reason-missing');
  const changes = Object.fromEntries(differing) as Partial<TargetTerms>;
  if (differing.some(([term]) => SHAPE.includes(term))) checkTerms({ ...target, ...changes });
  const before = Object.fromEntries(
    differing.map(([term]) => [term, target[term]]),
  ) as Partial<TargetTerms>;
  const { planTitle, organizationIds } = data;
  const facts = { revisedOn, reason, changes, before, ...defined({ planTitle, organizationIds }) };
  return [{ type: 'TargetRevised', data: { ...refOf(target), ...facts } }];
}

/** What the office decides on. What follows from the plan (a nearer deadline) is taken as it comes. */
const SHAPE: readonly (keyof TargetTerms)[] = ['baseline', 'checkpoints', 'staleAfterDays'];

/** Another value for the same day takes the first one's place. */
export function refer(
  { data }: Of<TargetCommand, 'RecordReference'>,
  target: TargetRecord,
): Decision {
  const { asOf, value, source, today } = data;
  const known = target.references.find((one) => one.asOf === asOf);
  if (known?.value === value && known.source === source) return noEvents;
  requireNotDropped(target);
  if (target.value !== null) {
    throw new Rejection('target-not-relative', { title: target.subject });
  }
  if (asOf > today) throw new Rejection('measurement-in-future', { asOf });
  checkValue(value);
  return [{ type: 'ReferenceRecorded', data: { ...refOf(target), asOf, value, source } }];
}

/** Freezes a year's value; a short year is closed short, and the next does not repay it. */
export function closeYear(
  { data }: Of<TargetCommand, 'CloseTargetYear'>,
  target: TargetRecord,
): Decision {
  const { year, note, today: closedOn } = data;
  if (target.recurrence !== 'yearly') {
    throw new Rejection('target-not-yearly', { title: target.subject });
  }
  if (target.closed.some((one) => one.year === year)) return noEvents;
  requireNotDropped(target);
  checkYear(target, year);
  if (closedOn <= `${year}-12-31`) {
    throw new Rejection('year-still-running', { year });
  }
  const amount = amountOf(progressOf(counted(target.measurements)), target, year);
  const attained = amount !== null && satisfies(aimOf(target, amount), amount.value);
  const facts = { year, value: amount?.value ?? null, attained, closedOn, note };
  return [{ type: 'TargetYearClosed', data: { ...refOf(target), ...facts } }];
}

export function drop({ data }: Of<TargetCommand, 'DropTarget'>, target: TargetRecord): Decision {
  if (target.dropped) return noEvents;
  const { droppedOn, reason } = data;
  return [{ type: 'TargetDropped', data: { ...refOf(target), droppedOn, reason } }];
}
