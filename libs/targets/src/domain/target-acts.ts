import { type Act, actsOn, type Attempt, type Holder, holds } from '#contract';
import { type LocalDate, yearOf } from '#kernel';
import { reportedFor } from './measuring.ts';
import { type Measurement, type TargetRecord } from './target-record.ts';
import { type TargetCommand } from './target.commands.ts';
import { targetDecider } from './target.ts';

type TargetAction = 'recordMeasurement' | 'recordReference' | 'closeTargetYear' | 'reviseTarget';
type MeasurementAction = 'correctMeasurement' | 'verifyMeasurement';

export type TargetAct = Act<TargetAction>;
export type MeasurementAct = Act<MeasurementAction>;

const TEXT = '…';
/** Years that are offered to be closed, the latest first; one that nobody closed for longer is closed by its number. */
const YEARS = 5;

/** What somebody may do with a target now; years are closed one by one (`of` the year). */
export function targetActs(
  target: TargetRecord,
  holder: Holder,
  today: LocalDate,
): readonly TargetAct[] {
  const { targetId, planId, region, office, staleAfterDays } = target;
  const organization = holds(holder, 'office') ? office : holder.organization;
  const it = { targetId, today };
  const isZero = target.measurements.some(({ asOf, value }) => asOf === today && value === 0);
  const value = { value: isZero ? 1 : 0, asOf: today, source: TEXT };
  const figure = { ...value, measurementId: TEXT, organization, evidence: '', trusted: [] };
  const attempts: readonly Attempt<TargetCommand, TargetAction>[] = [
    {
      action: 'recordMeasurement',
      command: { type: 'RecordMeasurement', data: { ...it, ...figure } },
      idle: ['organization-not-assigned', 'target-dropped'],
      butFor: ['measurement-already-recorded'],
    },
    {
      action: 'recordReference',
      command: { type: 'RecordReference', data: { ...it, ...value } },
      idle: ['target-not-relative', 'target-dropped'],
    },
    ...lastYears(today).map((year): Attempt<TargetCommand, TargetAction> => ({
      action: 'closeTargetYear',
      of: String(year),
      command: { type: 'CloseTargetYear', data: { ...it, year, note: '' } },
      idle: ['target-not-yearly', 'year-outside-period', 'target-dropped'],
    })),
    {
      action: 'reviseTarget',
      command: {
        type: 'ReviseTarget',
        data: {
          ...it,
          reason: TEXT,
          changes: { staleAfterDays: staleAfterDays === 100 ? 101 : 100 },
        },
      },
      idle: ['target-dropped'],
    },
  ];
  return actsOn(targetDecider, target, attempts, { holder, subject: { region, planId } });
}

const lastYears = (today: LocalDate): readonly number[] =>
  Array.from({ length: YEARS }, (_, ago) => yearOf(today) - 1 - ago);

/** What somebody may do with a figure now: whose it is corrects it, the office judges it. */
export function measurementActs(
  target: TargetRecord,
  measurement: Measurement,
  { holder, today }: { readonly holder: Holder; readonly today: LocalDate },
): readonly MeasurementAct[] {
  const { measurementId, organization, value, verdict } = measurement;
  const it = { targetId: target.targetId, measurementId };
  // A list of thousands would count all the other figures for each; they refuse only that a rejected one comes back.
  const inPlace = verdict === 'rejected' ? reportedFor(target, measurement) : undefined;
  const alone = { ...target, measurements: [measurement, ...(inPlace ? [inPlace] : [])] };
  const corrected = { ...it, value: value === 0 ? 1 : 0, reason: TEXT };
  const other = verdict === 'verified' ? 'rejected' : 'verified';
  return actsOn(
    targetDecider,
    alone,
    [
      {
        action: 'correctMeasurement',
        command: { type: 'CorrectMeasurement', data: corrected },
        idle: ['target-dropped'],
      },
      {
        action: 'verifyMeasurement',
        command: { type: 'VerifyMeasurement', data: { ...it, today, verdict: other, note: TEXT } },
        idle: ['target-dropped'],
      },
    ],
    { holder, subject: { region: target.region, planId: target.planId, organization } },
  );
}
