import fc from 'fast-check';
import { type Duties, everyoneIn, Rejection } from '#contract';
import { addDays, fold, type LocalDate, type Of, parseLocalDate, yearOf } from '#kernel';
import { idOfOrganization, idsOfOrganizations } from '#testing';
import { type TargetCommand } from './target.commands.ts';
import {
  type TargetEvent,
  type TargetRef,
  type TargetSet,
  type TargetTerms,
  type Verdict,
} from './target.events.ts';
import { targetDecider } from './target.ts';
import { recordAfter, type TargetRecord } from './target-record.ts';

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
/** Where a target comes from: what its record does not keep. */
export const origin = {
  planTitle: '实施方案',
  policy: { name: 'default', version: 1 },
  setOn: day('2022-03-01'),
  byAmendment: false,
};

const ledByFarmers: Duties = { leads: [farmers], supports: [science], responsible: [] };

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
    ...ledByFarmers,
    office,
    ...origin,
    organizationIds: idsOfOrganizations(office, ...everyoneIn({ ...ledByFarmers, ...terms })),
    taskId: 'rushan.t4',
    periodFrom: day('2021-01-01'),
    periodTo: day('2025-12-31'),
    ...terms,
  },
});
/** What its record keeps of the target that is set unless said otherwise. */
export const kept = Object.fromEntries(
  Object.entries(set().data).filter(
    ([field]) => ['planTitle', 'policy'].includes(field) || !Object.hasOwn(origin, field),
  ),
);
export const targetSet = (terms: Partial<Data> = {}): TargetEvent => ({
  type: 'TargetSet',
  data: set(terms).data,
});

type MeasurementData = Of<TargetCommand, 'RecordMeasurement'>['data'];
export const measure = (
  measurementId: string,
  asOf: string,
  value: number,
  more: Partial<MeasurementData> = {},
): TargetCommand => ({
  type: 'RecordMeasurement',
  data: {
    targetId,
    measurementId,
    asOf: day(asOf),
    value,
    organization: farmers,
    evidence: '',
    source: '',
    today: day('2026-06-30'),
    trusted: [],
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

const today = day('2026-06-30');
export const verify = (
  measurementId: string,
  verdict: Verdict,
  note = '与台账不符',
): TargetCommand => ({
  type: 'VerifyMeasurement',
  data: { targetId, measurementId, verdict, note, today },
});
export const refer = (asOf: string, value: number, source = '省科协公报'): TargetCommand => ({
  type: 'RecordReference',
  data: { targetId, asOf: day(asOf), value, source, today },
});
export const closeYear = (year: number, on = '2026-06-30', note = '年度考核'): TargetCommand => ({
  type: 'CloseTargetYear',
  data: { targetId, year, note, today: day(on) },
});
/** Others are named now. */
const idsIn = (changes: Partial<TargetTerms>) => {
  const named = everyoneIn({ leads: [], supports: [], responsible: [], ...changes });
  return named.length > 0 && { organizationIds: idsOfOrganizations(...named) };
};
export const revise = (
  changes: Partial<TargetTerms>,
  on = '2026-06-30',
  reason = '年中调整',
): TargetCommand => ({
  type: 'ReviseTarget',
  data: { targetId, changes, reason, today: day(on), ...idsIn(changes) },
});
export const drop = (on = '2026-06-30'): TargetCommand => ({
  type: 'DropTarget',
  data: { targetId, droppedOn: day(on), reason: '方案调整' },
});

export const recorded = (
  measurementId: string,
  asOf: string,
  value: number,
  organization: string = farmers,
  trusted: { readonly trusted?: true } = organization === office ? { trusted: true } : {},
): TargetEvent => ({
  type: 'MeasurementRecorded',
  data: {
    ...ref,
    measurementId,
    asOf: day(asOf),
    year: yearOf(day(asOf)),
    value,
    organization,
    organizationId: idOfOrganization(organization),
    evidence: '',
    ...trusted,
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
    measurementId,
    asOf: day(asOf),
    year: yearOf(day(asOf)),
    before,
    value,
    reason: '重复统计',
  },
});
export const verified = (
  measurementId: string,
  verdict: Verdict,
  organization: string = farmers,
): TargetEvent => ({
  type: 'MeasurementVerified',
  data: {
    ...ref,
    measurementId,
    organization,
    verifiedOn: today,
    verdict,
    note: '与台账不符',
    organizationId: idOfOrganization(organization),
  },
});
export const referred = (asOf: string, value: number): TargetEvent => ({
  type: 'ReferenceRecorded',
  data: { ...ref, asOf: day(asOf), value, source: '省科协公报' },
});
export const revised = (
  changes: Partial<TargetTerms>,
  before: Partial<TargetTerms>,
  on = '2026-06-30',
): TargetEvent => ({
  type: 'TargetRevised',
  data: { ...ref, revisedOn: day(on), reason: '年中调整', changes, before, ...idsIn(changes) },
});
export const closed = (
  year: number,
  value: number | null,
  reached: boolean,
  on = '2026-06-30',
): TargetEvent => ({
  type: 'TargetYearClosed',
  data: { ...ref, year, value, attained: reached, closedOn: day(on), note: '年度考核' },
});
export const dropped = (on = '2026-06-30'): TargetEvent => ({
  type: 'TargetDropped',
  data: { ...ref, droppedOn: day(on), reason: '方案调整' },
});
export const attained = (year: number | null, value: number, on: string): TargetEvent => ({
  type: 'TargetAttained',
  data: { ...ref, year, value, attainedOn: day(on) },
});
export const claimed = (year: number | null, value: number, on: string): TargetEvent => ({
  type: 'TargetClaimed',
  data: { ...ref, year, value, claimedOn: day(on) },
});
/** Unless said otherwise because of a correction. */
export const unattained = (year: number | null, reason = '数据更正：重复统计'): TargetEvent => ({
  type: 'TargetUnattained',
  data: { ...ref, year, reason },
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
const anyVerdict = fc.constantFrom<Verdict>('verified', 'rejected');
const anyWords = fc.constantFrom('', '重复统计');
const anyBaseline = fc.option(fc.record({ value: anyAmount, asOf: anyDay }));
const anyCheckpoints = fc
  .uniqueArray(anyDay, { maxLength: 3 })
  .chain((days) => fc.tuple(...days.sort().map((on) => anyAmount.map((value) => ({ on, value })))));
const anyChanges: fc.Arbitrary<Partial<TargetTerms>> = fc.record(
  {
    baseline: anyBaseline,
    checkpoints: anyCheckpoints,
    staleAfterDays: fc.option(fc.integer({ min: 1, max: 500 })),
    value: fc.integer({ min: 0, max: 1_000 }),
    leads: fc.constantFrom<readonly string[]>([], [youth], [farmers, science]),
    recurrence: fc.constantFrom('level', 'cumulative', 'yearly'),
    deadline: fc.option(anyDay),
  },
  { requiredKeys: [] },
);
const anyYearOfAll = fc.integer({ min: 2019, max: 2027 });

/** Commands of every kind but the one that ends a target. */
export const anyCommand: fc.Arbitrary<TargetCommand> = fc.oneof(
  { weight: 4, arbitrary: anyMeasuring() },
  { weight: 2, arbitrary: fc.tuple(anyId, anyAmount, anyWords).map((a) => correct(...a)) },
  fc.tuple(anyId, anyVerdict, anyWords).map((a) => verify(...a)),
  fc.tuple(anyDay, anyAmount).map((a) => refer(...a)),
  fc.tuple(anyYearOfAll, anyDay).map((a) => closeYear(...a)),
  fc.tuple(anyChanges, anyDay, anyWords).map((a) => revise(...a)),
);
function anyMeasuring(): fc.Arbitrary<TargetCommand> {
  return fc
    .tuple(anyId, anyDay, anyAmount, fc.option(anyone), anyDay)
    .map(([id, asOf, value, organization, now]) =>
      measure(id, asOf, value, { organization, today: now }),
    );
}
const anyYear = fc.option(fc.integer({ min: 2020, max: 2026 }));
export const anyEvent: fc.Arbitrary<TargetEvent> = fc.oneof(
  anyTerms.map(targetSet),
  fc.tuple(anyId, anyDay, anyAmount, anyone).map((a) => recorded(...a)),
  fc.tuple(anyId, anyDay, anyAmount, anyAmount).map((a) => corrected(...a)),
  fc.tuple(anyId, anyVerdict).map((a) => verified(...a)),
  fc.tuple(anyDay, anyAmount).map((a) => referred(...a)),
  fc.tuple(anyChanges, anyChanges, anyDay).map((a) => revised(...a)),
  fc.tuple(anyYearOfAll, fc.option(anyAmount), fc.boolean()).map((a) => closed(...a)),
  anyDay.map((on) => dropped(on)),
  fc.tuple(anyYear, anyAmount, anyDay).map((a) => attained(...a)),
  fc.tuple(anyYear, anyAmount, anyDay).map((a) => claimed(...a)),
  anyYear.map((year) => unattained(year)),
);

/** What these facts come to. @throws {Error} when they do not begin with a target */
export function recordOf(...history: readonly TargetEvent[]): TargetRecord {
  const record = history.reduce<TargetRecord | undefined>(recordAfter, undefined);
  if (!record) throw new Error('it was set');
  return record;
}

/** What is written when commands are handed in one after another; what is refused writes nothing. */
export function lifeOf(
  terms: Partial<Data>,
  commands: readonly TargetCommand[],
): readonly TargetEvent[] {
  let history: readonly TargetEvent[] = [targetSet(terms)];
  for (const command of commands) history = [...history, ...eventsOf(command, history)];
  return history;
}

export function eventsOf(
  command: TargetCommand,
  history: readonly TargetEvent[],
): readonly TargetEvent[] {
  try {
    return targetDecider.decide(command, fold(targetDecider, history));
  } catch (error) {
    if (error instanceof Rejection) return [];
    throw error;
  }
}
