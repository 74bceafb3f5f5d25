import { type RecordedEvent } from '#event-store';
import { type Holder } from '#contract';
import { type Actor, type ActorNames, type OthersReports } from '#http';
import { type Instant, type LocalDate, type Of } from '#kernel';
import { type MeasurementAct, measurementActs } from '../../domain/target-acts.ts';
import { explainTarget, type TargetExplanation } from '../../domain/explain.ts';
import { type TargetEvent, type Verdict } from '../../domain/target.events.ts';
import { targetBoard, type TargetRow } from '../../views/target-board.ts';
import { type Called, called, lineOf, type TargetLine } from './target-line.ts';

type RecordMeta = Actor & { readonly recordedAt: Instant };
type Correction = RecordMeta & {
  readonly before: number;
  readonly value: number;
  readonly reason: string;
};
type Verification = RecordMeta & {
  readonly verdict: Verdict;
  readonly verifiedOn: LocalDate;
  readonly note: string;
};

/** A measurement with its present value, and what was corrected and judged, oldest first. */
type MeasurementDetail = Pick<
  Of<TargetEvent, 'MeasurementRecorded'>['data'],
  'measurementId' | 'organization' | 'organizationId' | 'asOf' | 'value' | 'evidence'
> &
  RecordMeta & {
    readonly source: string;
    /** Null: not yet looked at, or corrected since. */
    readonly verdict: Verdict | null;
    /** It is the office's own, or of whom the policy trusts, and was not corrected: it waits for no verdict. */
    readonly trusted: boolean;
    readonly corrections: readonly Correction[];
    readonly verifications: readonly Verification[];
    /** True: it is another organization's, and its words are not for the user: they are empty here. */
    readonly withheld?: true;
  };

type TargetRevision = Omit<TargetRow['revisions'][number], 'before'> & {
  readonly before: Called<TargetRow['revisions'][number]['before']>;
};

/** A target with its measurements in the order they were recorded, whatever the day; and why it stands as it does. */
export type TargetFacts = TargetLine &
  Pick<TargetRow, 'references' | 'closed'> & {
    /** Oldest first, with what held until then. */
    readonly revisions: readonly TargetRevision[];
    readonly measurements: readonly (MeasurementDetail & {
      /** What the user may do with it today. */
      readonly actions: readonly MeasurementAct[];
    })[];
    readonly why: TargetExplanation;
  };

/**
 * From the target's own stream, so that it shows what was written a moment ago; undefined when there is no target.
 * @param on the day it is judged on
 * @param asking who looks, today, and what actors are called
 */
export function targetDetail(
  events: readonly RecordedEvent[],
  on: LocalDate,
  asking: {
    readonly holder: Holder;
    readonly today: LocalDate;
    readonly names: ActorNames;
    readonly others: OthersReports;
  },
): { readonly target: TargetFacts; readonly row: TargetRow } | undefined {
  let row: TargetRow | undefined;
  const measurements = new Map<string, MeasurementDetail>();
  for (const event of events) {
    row = targetBoard.evolve(row, event, '');
    note(measurements, event, asking.names);
  }
  if (!row) return undefined;
  const { region, planId, references, revisions, closed } = row;
  const acting = new Map(
    row.measurements.map((one) => [one.measurementId, measurementActs(row, one, asking)]),
  );
  const target = {
    ...lineOf({ ...row, revision: events.at(-1)?.revision ?? -1 }, on),
    references,
    revisions: revisions.map((one) => ({ ...one, before: called(one.before) })),
    closed,
    measurements: [...measurements.values()].map((one) => {
      const shown = asking.others.shows(asking.holder, {
        region,
        planId,
        organization: one.organization,
      });
      return {
        ...(shown ? one : withoutWords(one)),
        actions: acting.get(one.measurementId) ?? [],
      };
    }),
    why: explainTarget(row, on),
  };
  return { target, row };
}

const withoutWords = (one: MeasurementDetail): MeasurementDetail => ({
  ...one,
  evidence: '',
  corrections: one.corrections.map((correction) => ({ ...correction, reason: '' })),
  verifications: one.verifications.map((verification) => ({ ...verification, note: '' })),
  withheld: true,
});

function note(
  measurements: Map<string, MeasurementDetail>,
  recorded: RecordedEvent,
  names: ActorNames,
): void {
  const { recordedAt, meta } = recorded;
  const told = { recordedAt, ...names(meta['actor'] ?? '') };
  const event = recorded as unknown as TargetEvent;
  if (event.type === 'MeasurementRecorded') {
    const { measurementId, organization, organizationId } = event.data;
    const { asOf, value, evidence, source = '', trusted = false } = event.data;
    const whose = { measurementId, organization, organizationId };
    const facts = { ...whose, asOf, value, evidence, source, verdict: null, trusted };
    measurements.set(measurementId, { ...facts, ...told, corrections: [], verifications: [] });
  }
  if (event.type !== 'MeasurementCorrected' && event.type !== 'MeasurementVerified') return;
  const known = measurements.get(event.data.measurementId);
  if (known) measurements.set(event.data.measurementId, noted(known, event, told));
}

type Change = Of<TargetEvent, 'MeasurementCorrected'> | Of<TargetEvent, 'MeasurementVerified'>;

function noted(
  known: MeasurementDetail,
  { type, data }: Change,
  told: RecordMeta,
): MeasurementDetail {
  if (type === 'MeasurementCorrected') {
    const { before, value, reason } = data;
    const corrections = [...known.corrections, { before, value, reason, ...told }];
    return { ...known, value, verdict: null, trusted: false, corrections };
  }
  const { verdict, verifiedOn, note: words } = data;
  const verifications = [...known.verifications, { verdict, verifiedOn, note: words, ...told }];
  return { ...known, verdict, verifications };
}
