import { organizationIdIn, Rejection } from '#contract';
import { type LocalDate, type Of, yearOf } from '#kernel';
import { checkValue } from './check-value.ts';
import { type Measurement, recordAfter, type TargetRecord } from './target-record.ts';
import { type MeasurementInput, type TargetCommand } from './target.commands.ts';
import { type TargetEvent, type TargetRef } from './target.events.ts';

type Decision = readonly TargetEvent[];
const noEvents: Decision = [];

export const refOf = ({ targetId, planId, region }: TargetRecord): TargetRef => {
  return { targetId, planId, region };
};

/** @throws {Rejection} `year-closed` */
function checkOpen({ recurrence, closed }: TargetRecord, asOf: LocalDate): void {
  const year = yearOf(asOf);
  if (recurrence !== 'yearly' || !closed.some((one) => one.year === year)) return;
  throw new Rejection('year-closed', { year });
}

/** @throws {Rejection} `target-dropped` */
export function requireNotDropped({ dropped }: TargetRecord): void {
  if (!dropped) return;
  throw new Rejection('target-dropped', { on: dropped.droppedOn });
}

/** Recorded once under its id: the same again yields nothing. */
export function record(
  command: MeasurementInput,
  target: TargetRecord,
  today: LocalDate,
): Decision {
  const { measurementId, asOf, value, evidence, source } = command;
  const organization = command.organization ?? target.office;
  const before = target.measurements.find((one) => one.measurementId === measurementId);
  if (before) {
    if (before.organization === organization && before.recorded === value) return noEvents;
    throw new Rejection('measurement-already-recorded', { measurementId });
  }
  requireNotDropped(target);
  const named = [target.office, ...target.leads, ...target.responsible, ...target.supports];
  if (!named.includes(organization)) {
    throw new Rejection('organization-not-assigned', { organization });
  }
  if (asOf > today) throw new Rejection('measurement-in-future', { asOf });
  checkValue(value);
  checkOpen(target, asOf);
  const organizationId = organizationIdIn(target.organizationIds, organization);
  const facts = { measurementId, asOf, year: yearOf(asOf), value, organization, organizationId };
  const data = { ...refOf(target), ...facts, evidence, ...(source !== '' && { source }) };
  return [{ type: 'MeasurementRecorded', data }];
}

/** Each is decided after the ones before it. */
export function recordAll(
  commands: readonly MeasurementInput[],
  target: TargetRecord,
  today: LocalDate,
): Decision {
  let after = target;
  return commands.flatMap((command) => {
    const events = record(command, after, today);
    for (const event of events) after = recordAfter(after, event) ?? after;
    return events;
  });
}

export function correct(
  { data }: Of<TargetCommand, 'CorrectMeasurement'>,
  target: TargetRecord,
): Decision {
  const { measurementId, value, reason } = data;
  const known = knownIn(target, measurementId);
  if (known.value === value) return noEvents;
  requireNotDropped(target);
  checkValue(value);
  if (reason.trim() === '') throw new Rejection('correction-reason-missing');
  const { asOf, value: before } = known;
  checkOpen(target, asOf);
  const facts = { measurementId, asOf, year: yearOf(asOf), before, value, reason };
  return [{ type: 'MeasurementCorrected', data: { ...refOf(target), ...facts } }];
}

/** In a closed year only a verdict that leaves the sum as it is. */
export function verify(
  { data }: Of<TargetCommand, 'VerifyMeasurement'>,
  target: TargetRecord,
): Decision {
  const { measurementId, verdict, note, today: verifiedOn } = data;
  const known = knownIn(target, measurementId);
  if (known.verdict === verdict) return noEvents;
  requireNotDropped(target);
  const rejected = verdict === 'rejected';
  if (rejected && note.trim() === '') {
    throw new Rejection('verdict-note-missing');
  }
  const { organization, organizationId, asOf } = known;
  if (rejected || known.verdict === 'rejected') checkOpen(target, asOf);
  const facts = { measurementId, organization, organizationId, verifiedOn, verdict, note };
  return [{ type: 'MeasurementVerified', data: { ...refOf(target), ...facts } }];
}

function knownIn({ measurements }: TargetRecord, measurementId: string): Measurement {
  const known = measurements.find((one) => one.measurementId === measurementId);
  if (known) return known;
  throw new Rejection('measurement-not-found', { id: measurementId });
}
