import { type OrganizationIds } from '#contract';
import { type LocalDate } from '#kernel';
import {
  type TargetEvent,
  type TargetRef,
  type TargetSet,
  type TargetTerms,
  type Verdict,
} from './target.events.ts';

/** A measurement as it is known now. */
export type Measurement = {
  readonly measurementId: string;
  readonly organization: string;
  readonly organizationId: string;
  readonly asOf: LocalDate;
  /** As first recorded. */
  readonly recorded: number;
  /** After corrections. */
  readonly value: number;
  /** How often it was corrected. */
  readonly corrections: number;
  readonly source: string | null;
  /** Null: not yet looked at, or corrected since. */
  readonly verdict: Verdict | null;
  /** Waits for no verdict. A correction ends that. */
  readonly trusted: boolean;
};

/** What others reached, as of a day. */
export type Reference = {
  readonly asOf: LocalDate;
  readonly value: number;
  readonly source: string;
};

export type ClosedYear = Pick<
  Extract<TargetEvent, { type: 'TargetYearClosed' }>['data'],
  'year' | 'value' | 'attained' | 'closedOn' | 'note'
>;

/** All that its events say of one target: what the rules decide on and what the board shows. */
export type TargetRecord = TargetRef &
  TargetTerms & {
    readonly office: string;
    readonly planTitle: string;
    readonly policy: { readonly name: string; readonly version: number };
    /** Of everybody who is named in it, or was, and of the office. */
    readonly organizationIds: OrganizationIds;
    /** In the order they were recorded. */
    readonly measurements: readonly Measurement[];
    /** One a day, in the order of their days. */
    readonly references: readonly Reference[];
    readonly closed: readonly ClosedYear[];
    /** Oldest first, with what held until then. */
    readonly revisions: readonly {
      readonly revisedOn: LocalDate;
      readonly reason: string;
      readonly before: Partial<TargetTerms>;
    }[];
    /** By year of a yearly target, else one with a null year. */
    readonly attained: readonly {
      readonly year: number | null;
      readonly value: number;
      readonly attainedOn: LocalDate;
    }[];
    /** Likewise, what is reached by figures that wait for the office. */
    readonly claimed: readonly {
      readonly year: number | null;
      readonly value: number;
      readonly claimedOn: LocalDate;
    }[];
    readonly dropped: { readonly droppedOn: LocalDate; readonly reason: string } | null;
  };

/** The record after an event; undefined before the target was set. */
export function recordAfter(
  record: TargetRecord | undefined,
  event: TargetEvent,
): TargetRecord | undefined {
  if (event.type === 'TargetSet') return opened(event.data);
  return record && changed(record, event);
}

const opened = ({ setOn: _on, byAmendment: _by, ...set }: TargetSet['data']): TargetRecord => ({
  ...set,
  baseline: set.baseline ?? null,
  checkpoints: set.checkpoints ?? [],
  staleAfterDays: set.staleAfterDays ?? null,
  measurements: [],
  references: [],
  closed: [],
  revisions: [],
  attained: [],
  claimed: [],
  dropped: null,
});

type Later = Exclude<TargetEvent, TargetSet>;

function changed(record: TargetRecord, event: Later): TargetRecord {
  switch (event.type) {
    case 'MeasurementRecorded':
      return { ...record, measurements: [...record.measurements, measurementOf(event.data)] };
    case 'MeasurementCorrected': {
      const { measurementId, value } = event.data;
      return onMeasurement(record, measurementId, ({ corrections }) => {
        return { value, corrections: corrections + 1, verdict: null, trusted: false };
      });
    }
    case 'MeasurementVerified':
      return onMeasurement(record, event.data.measurementId, () => ({
        verdict: event.data.verdict,
      }));
    case 'ReferenceRecorded':
      return { ...record, references: withReference(record.references, event.data) };
    case 'TargetRevised': {
      const { revisedOn, reason, changes, before } = event.data;
      const revisions = [...record.revisions, { revisedOn, reason, before }];
      const organizationIds = { ...record.organizationIds, ...event.data.organizationIds };
      return { ...record, ...changes, organizationIds, revisions };
    }
    case 'TargetYearClosed': {
      const { year, value, attained, closedOn, note } = event.data;
      return { ...record, closed: [...record.closed, { year, value, attained, closedOn, note }] };
    }
    case 'TargetDropped': {
      const { droppedOn, reason } = event.data;
      return { ...record, dropped: { droppedOn, reason } };
    }
    case 'TargetAttained': {
      const { year, value, attainedOn } = event.data;
      const others = without(record, year);
      return { ...others, attained: [...others.attained, { year, value, attainedOn }] };
    }
    case 'TargetClaimed': {
      const { year, value, claimedOn } = event.data;
      const others = without(record, year);
      return { ...others, claimed: [...others.claimed, { year, value, claimedOn }] };
    }
    case 'TargetUnattained':
      return without(record, event.data.year);
  }
}

/** Neither attained nor claimed in that year. */
const without = (record: TargetRecord, year: number | null): TargetRecord => ({
  ...record,
  attained: record.attained.filter((one) => one.year !== year),
  claimed: record.claimed.filter((one) => one.year !== year),
});

type Recorded = Extract<TargetEvent, { type: 'MeasurementRecorded' }>['data'];

function measurementOf(data: Recorded): Measurement {
  const { measurementId, organization, organizationId, asOf, value, source = null } = data;
  const { trusted = false } = data;
  const whose = { measurementId, organization, organizationId };
  return { ...whose, asOf, recorded: value, value, corrections: 0, source, verdict: null, trusted };
}

const onMeasurement = (
  record: TargetRecord,
  id: string,
  change: (known: Measurement) => Partial<Measurement>,
): TargetRecord => ({
  ...record,
  measurements: record.measurements.map((one) =>
    one.measurementId === id ? { ...one, ...change(one) } : one,
  ),
});

function withReference(all: readonly Reference[], reference: Reference): readonly Reference[] {
  const { asOf, value, source } = reference;
  const others = all.filter((one) => one.asOf !== asOf);
  return [...others, { asOf, value, source }].sort((a, b) => (a.asOf < b.asOf ? -1 : 1));
}
