import { organizationIdIn, Rejection } from '#contract';
import { type LocalDate, type Of, yearOf } from '#kernel';
import { checkValue } from './check-value.ts';
import { type Measurement, recordAfter, type TargetRecord } from './target-record.ts';
import { type MeasurementInput, type TargetCommand } from './target.commands.ts';
import { type TargetEvent, type TargetRef } from './target.events.ts';

/** Corrections of one figure. Who needs more has it rejected, and records it anew. */
const MAX_CORRECTIONS = 20;

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
export function requireNotDropped({ dropped, subject: title }: TargetRecord): void {
  if (!dropped) return;
  throw new Rejection('target-dropped', { title, on: dropped.droppedOn });
}

/**
 * The figure that an organization has reported for a day, if the office has not rejected it: a target's figures are known
 * by day and organization.
 */
export const reportedFor = (
  { measurements }: Pick<TargetRecord, 'measurements'>,
  { organization, asOf }: Pick<Measurement, 'organization' | 'asOf'>,
): Measurement | undefined =>
  measurements.find(
    (one) => one.asOf === asOf && one.organization === organization && one.verdict !== 'rejected',
  );

/** A correction made since does not make news of what was reported before it. */
const says = ({ recorded, value: now }: Measurement, value: number): boolean =>
  value === recorded || value === now;

const alreadyRecorded = ({ organization, asOf, value }: Measurement): Rejection =>
  new Rejection('measurement-already-recorded', { organization, asOf, value });

type Recording = Pick<Of<TargetCommand, 'RecordMeasurement'>['data'], 'today' | 'trusted'>;

/** The same figure again, or the same command, yields nothing. */
export function record(
  command: MeasurementInput,
  target: TargetRecord,
  { today, trusted }: Recording,
): Decision {
  const { measurementId, asOf, value, evidence, source } = command;
  const organization = command.organization ?? target.office;
  const before =
    target.measurements.find((one) => one.measurementId === measurementId) ??
    reportedFor(target, { organization, asOf });
  if (before) {
    if (before.organization === organization && says(before, value)) return noEvents;
    throw alreadyRecorded(before);
  }
  requireNotDropped(target);
  const named = [target.office, ...target.leads, ...target.responsible, ...target.supports];
  if (!named.includes(organization)) {
    const { subject: title, office } = target;
    throw new Rejection('organization-not-assigned', { title, organization, office });
  }
  if (asOf > today) throw new Rejection('measurement-in-future', { asOf });
  checkValue(value);
  checkOpen(target, asOf);
  const organizationId = organizationIdIn(target.organizationIds, organization);
  const facts = { measurementId, asOf, year: yearOf(asOf), value, organization, organizationId };
  const isTrusted = organization === target.office || trusted.includes(organization);
  const more = { ...(source !== '' && { source }), ...(isTrusted && { trusted: true as const }) };
  return [{ type: 'MeasurementRecorded', data: { ...refOf(target), ...facts, evidence, ...more } }];
}

/** Recorded; or where another value is known and a reason is given, corrected. */
export function recordOrCorrect(
  command: MeasurementInput,
  target: TargetRecord,
  { reason, ...recording }: Recording & { readonly reason: string },
): Decision {
  const { asOf, value, organization } = command;
  const known = reportedFor(target, { organization: organization ?? target.office, asOf });
  if (!known || says(known, value) || reason.trim() === '')
    return record(command, target, recording);
  const { targetId } = target;
  const data = { targetId, measurementId: known.measurementId, value, reason };
  return correct({ type: 'CorrectMeasurement', data }, target);
}

/** Each is decided after the ones before it. */
export function recordAll(
  { data: { measurements, ...why } }: Of<TargetCommand, 'RecordMeasurements'>,
  target: TargetRecord,
): Decision {
  let after = target;
  return measurements.flatMap((command) => {
    const events = recordOrCorrect(command, after, why);
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
  requireInPlace(known, target);
  const { asOf, value: before } = known;
  checkOpen(target, asOf);
  if (known.corrections >= MAX_CORRECTIONS) {
    throw new Rejection('corrections-too-many', { asOf, most: MAX_CORRECTIONS });
  }
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
  requireInPlace(known, target);
  const facts = { measurementId, organization, organizationId, verifiedOn, verdict, note };
  return [{ type: 'MeasurementVerified', data: { ...refOf(target), ...facts } }];
}

/** A rejected figure whose place another has taken does not come back: the day would count twice. */
function requireInPlace(known: Measurement, target: TargetRecord): void {
  const inPlace = known.verdict === 'rejected' ? reportedFor(target, known) : undefined;
  if (inPlace) throw alreadyRecorded(inPlace);
}

function knownIn({ measurements }: TargetRecord, measurementId: string): Measurement {
  const known = measurements.find((one) => one.measurementId === measurementId);
  if (known) return known;
  throw new Rejection('measurement-not-found', { id: measurementId });
}
