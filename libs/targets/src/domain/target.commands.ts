import { type Command, type LocalDate } from '#kernel';
import { type TargetSet, type TargetTerms, type Verdict } from './target.events.ts';

/** A value of a target as of a day. */
export type MeasurementInput = {
  /** Makes it repeatable: a measurement is recorded once. */
  readonly measurementId: string;
  /** Who measured; null: the supervising office itself. */
  readonly organization: string | null;
  readonly asOf: LocalDate;
  /** A level as it stood; of a cumulative or yearly target what was added. */
  readonly value: number;
  /** May be empty. */
  readonly evidence: string;
  /** May be empty. */
  readonly source: string;
};

type OnTarget<T extends string, D extends object> = Command<T, { readonly targetId: string } & D>;
type Today = { readonly today: LocalDate };

export type TargetCommand =
  | Command<'SetTarget', TargetSet['data']>
  | OnTarget<'RecordMeasurement', MeasurementInput & Today>
  /** Several at once, in their order: all or none. */
  | OnTarget<'RecordMeasurements', { readonly measurements: readonly MeasurementInput[] } & Today>
  | OnTarget<
      'CorrectMeasurement',
      { readonly measurementId: string; readonly value: number; readonly reason: string }
    >
  | OnTarget<
      'VerifyMeasurement',
      { readonly measurementId: string; readonly verdict: Verdict; readonly note: string } & Today
    >
  | OnTarget<
      'RecordReference',
      { readonly asOf: LocalDate; readonly value: number; readonly source: string } & Today
    >
  | OnTarget<'CloseTargetYear', { readonly year: number; readonly note: string } & Today>
  | OnTarget<
      'ReviseTarget',
      { readonly changes: Partial<TargetTerms>; readonly reason: string } & Today
    >
  | OnTarget<'DropTarget', { readonly droppedOn: LocalDate; readonly reason: string }>;
