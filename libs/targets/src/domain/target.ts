import { type Decider, type LocalDate, type Of, Rejection, yearOf } from '#kernel';
import {
  amountOf,
  isReached,
  measured,
  noProgress,
  type Progress,
  type Terms,
} from './progress.ts';
import { type TargetCommand } from './target.commands.ts';
import {
  type MeasurementEvent,
  type TargetEvent,
  type TargetRef,
  type TargetSet,
} from './target.events.ts';

/** A measurement as it is known now. */
type Measurement = {
  readonly measurementId: string;
  readonly organization: string;
  readonly asOf: LocalDate;
  /** As first recorded. */
  readonly recorded: number;
  /** After corrections. */
  readonly value: number;
};

export type Target =
  | { readonly status: 'unset' }
  | {
      readonly status: 'set';
      readonly ref: TargetRef;
      readonly terms: Terms;
      readonly office: string;
      /** Everybody named in it. */
      readonly named: readonly string[];
      readonly measurements: readonly Measurement[];
      readonly progress: Progress;
      /** Years attained; `null` stands for the whole of a target that is not yearly. */
      readonly attained: readonly (number | null)[];
    };

type IsSet = Exclude<Target, { status: 'unset' }>;
type News = readonly TargetEvent[];
const nothing: News = [];

/** Greater numbers are slips of the pen; JSON and sums stay exact below. */
const MAX_VALUE = 1e12;

function checkValue(value: number): void {
  if (Number.isFinite(value) && Math.abs(value) <= MAX_VALUE) return;
  throw new Rejection('measurement-out-of-range', '数值应为绝对值不超过一万亿的数');
}

function record({ data }: Of<TargetCommand, 'RecordMeasurement'>, state: IsSet): News {
  const { measurementId, asOf, value, evidence, today } = data;
  const organization = data.organization ?? state.office;
  const before = state.measurements.find((one) => one.measurementId === measurementId);
  if (before) {
    if (before.organization === organization && before.recorded === value) return nothing;
    throw new Rejection(
      'measurement-already-recorded',
      `编号为“${measurementId}”的数据已经填报，要改请更正`,
    );
  }
  if (organization !== state.office && !state.named.includes(organization)) {
    throw new Rejection('organization-not-assigned', `“${organization}”不在这项指标的责任分工中`);
  }
  if (asOf > today) throw new Rejection('measurement-in-future', '数据的截止日期不能晚于今天');
  checkValue(value);
  const year = yearOf(asOf);
  const facts = { measurementId, asOf, year, value, organization, evidence };
  return withTurn(state, { type: 'MeasurementRecorded', data: { ...state.ref, ...facts } });
}

function correct({ data }: Of<TargetCommand, 'CorrectMeasurement'>, state: IsSet): News {
  const { measurementId, value, reason } = data;
  const known = state.measurements.find((one) => one.measurementId === measurementId);
  if (!known) {
    throw new Rejection('measurement-not-found', `没有编号为“${measurementId}”的数据`);
  }
  if (known.value === value) return nothing;
  checkValue(value);
  if (reason.trim().length === 0) {
    throw new Rejection('correction-reason-missing', '请写明更正的理由');
  }
  const { asOf, value: before } = known;
  const facts = { measurementId, asOf, year: yearOf(asOf), before, value, reason };
  return withTurn(state, { type: 'MeasurementCorrected', data: { ...state.ref, ...facts } });
}

/** The measurement, and in the same append what it turned: attained, or attained no longer. */
function withTurn({ ref, terms, progress, attained }: IsSet, event: MeasurementEvent): News {
  const year = terms.recurrence === 'yearly' ? event.data.year : null;
  const amount = amountOf(measured(progress, event), terms, year);
  const was = attained.includes(year);
  if (!amount || was === isReached(terms, amount)) return [event];
  if (was) return [event, { type: 'TargetUnattained', data: { ...ref, year } }];
  const { value, asOf: attainedOn } = amount;
  return [event, { type: 'TargetAttained', data: { ...ref, year, value, attainedOn } }];
}

function decide(command: TargetCommand, state: Target): News {
  if (command.type === 'SetTarget') {
    return state.status === 'unset' ? [{ type: 'TargetSet', data: command.data }] : nothing;
  }
  if (state.status === 'unset') {
    throw new Rejection('target-not-found', `没有编号为“${command.data.targetId}”的指标`);
  }
  switch (command.type) {
    case 'RecordMeasurement':
      return record(command, state);
    case 'CorrectMeasurement':
      return correct(command, state);
  }
}

function opened({ data }: TargetSet): IsSet {
  const { targetId, planId, region, comparator, value, recurrence, office } = data;
  return {
    status: 'set',
    ref: { targetId, planId, region },
    terms: { comparator, value, recurrence },
    office,
    named: [...data.leads, ...data.responsible, ...data.supports],
    measurements: [],
    progress: noProgress,
    attained: [],
  };
}

function known(all: readonly Measurement[], { type, data }: MeasurementEvent): Measurement[] {
  const { measurementId, value } = data;
  if (type === 'MeasurementRecorded') {
    const { organization, asOf } = data;
    return [...all, { measurementId, organization, asOf, recorded: value, value }];
  }
  return all.map((one) => (one.measurementId === measurementId ? { ...one, value } : one));
}

function evolve(state: Target, event: TargetEvent): Target {
  if (event.type === 'TargetSet') return opened(event);
  if (state.status === 'unset') return state;
  switch (event.type) {
    case 'MeasurementRecorded':
    case 'MeasurementCorrected': {
      const measurements = known(state.measurements, event);
      return { ...state, measurements, progress: measured(state.progress, event) };
    }
    case 'TargetAttained':
      return { ...state, attained: [...state.attained, event.data.year] };
    case 'TargetUnattained':
      return { ...state, attained: state.attained.filter((year) => year !== event.data.year) };
  }
}

/**
 * A quantity to be reached: set at adoption, measured, corrected; it says itself when it is attained.
 * A yearly target is attained year by year, and one year's surplus repays no other.
 */
export const targetDecider: Decider<TargetCommand, TargetEvent, Target> = {
  initialState: { status: 'unset' },
  decide,
  evolve,
};

export const targetStream = (targetId: string): string => `target-${targetId}`;
