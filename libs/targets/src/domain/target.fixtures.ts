import fc from 'fast-check';
import { addDays, type LocalDate, type Of, parseLocalDate, yearOf } from '#kernel';
import { type TargetCommand } from './target.commands.ts';
import { type TargetEvent, type TargetRef, type TargetSet } from './target.events.ts';

export const day = (text: string): LocalDate => parseLocalDate(text);

const { targetId, planId, region }: TargetRef = {
  targetId: 'rushan.g2',
  planId: 'rushan',
  region: 'rushan',
};
export const ref: TargetRef = { targetId, planId, region };
export const office = '督查室';
export const [farmers, science, youth] = ['市农业农村局', '市科协', '团市委'] as const;

type Data = TargetSet['data'];
/** A cumulative target of 1000 over 2021–2025, unless said otherwise. */
export const set = (terms: Partial<Data> = {}): Of<TargetCommand, 'SetTarget'> => ({
  type: 'SetTarget',
  data: {
    ...ref,
    number: '二（二）1',
    subject: '培训高素质农民',
    quote: '“十四五”期间培训高素质农民1000名以上',
    comparator: '>=',
    value: 1000,
    upper: null,
    unit: '名',
    deadline: day('2025-12-31'),
    recurrence: 'cumulative',
    soft: false,
    reference: null,
    leads: [farmers],
    supports: [science],
    responsible: [],
    office,
    taskId: 'rushan.t4',
    periodFrom: day('2021-01-01'),
    periodTo: day('2025-12-31'),
    ...terms,
  },
});
export const targetSet = (terms: Partial<Data> = {}): TargetEvent => ({
  type: 'TargetSet',
  data: set(terms).data,
});

type Wish = Of<TargetCommand, 'RecordMeasurement'>['data'];
export const measure = (
  measurementId: string,
  asOf: string,
  value: number,
  more: Partial<Wish> = {},
): TargetCommand => ({
  type: 'RecordMeasurement',
  data: {
    ...{ targetId, measurementId, asOf: day(asOf), value },
    organization: farmers,
    evidence: '',
    today: day('2026-06-30'),
    ...more,
  },
});
export const correct = (
  measurementId: string,
  value: number,
  reason = '重复统计',
): TargetCommand => ({
  type: 'CorrectMeasurement',
  data: { targetId, measurementId, value, reason },
});

export const recorded = (
  measurementId: string,
  asOf: string,
  value: number,
  organization: string = farmers,
): TargetEvent => ({
  type: 'MeasurementRecorded',
  data: {
    ...ref,
    ...{ measurementId, asOf: day(asOf), year: yearOf(day(asOf)), value, organization },
    evidence: '',
  },
});
export const corrected = (
  measurementId: string,
  asOf: string,
  before: number,
  value: number,
): TargetEvent => ({
  type: 'MeasurementCorrected',
  data: {
    ...ref,
    ...{ measurementId, asOf: day(asOf), year: yearOf(day(asOf)), before, value },
    reason: '重复统计',
  },
});
export const attained = (year: number | null, value: number, on: string): TargetEvent => ({
  type: 'TargetAttained',
  data: { ...ref, year, value, attainedOn: day(on) },
});
export const unattained = (year: number | null): TargetEvent => ({
  type: 'TargetUnattained',
  data: { ...ref, year },
});

export const anyDay = fc
  .integer({ min: 0, max: 2_200 })
  .map((days): LocalDate => addDays(day('2020-07-01'), days));
const anyId = fc.constantFrom('m-1', 'm-2', 'm-3', 'm-4', 'm-5', 'm-6');
/** Amounts as people report them: with at most two decimals. */
const anyAmount = fc.integer({ min: -20_000, max: 80_000 }).map((cents) => cents / 100);
const anyone = fc.constantFrom(farmers, science, youth, office);

export const anyTerms: fc.Arbitrary<Partial<Data>> = fc.record({
  comparator: fc.constantFrom('>=', '>', '<=', '<', 'range'),
  recurrence: fc.constantFrom('level', 'cumulative', 'yearly'),
  value: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 1_000 })),
  soft: fc.boolean(),
  deadline: fc.oneof(fc.constant(null), anyDay),
  periodTo: fc.oneof(fc.constant(null), anyDay),
});
export const anyCommand: fc.Arbitrary<TargetCommand> = fc.oneof(
  fc
    .tuple(anyId, anyDay, anyAmount, fc.option(anyone), anyDay)
    .map(([id, asOf, value, organization, today]) =>
      measure(id, asOf, value, { organization, today }),
    ),
  fc.tuple(anyId, anyAmount, fc.constantFrom('', '重复统计')).map((a) => correct(...a)),
);
const anyYear = fc.option(fc.integer({ min: 2020, max: 2026 }));
export const anyEvent: fc.Arbitrary<TargetEvent> = fc.oneof(
  anyTerms.map(targetSet),
  fc.tuple(anyId, anyDay, anyAmount, anyone).map((a) => recorded(...a)),
  fc.tuple(anyId, anyDay, anyAmount, anyAmount).map((a) => corrected(...a)),
  fc.tuple(anyYear, anyAmount, anyDay).map((a) => attained(...a)),
  anyYear.map(unattained),
);
