import { type Event, type LocalDate } from '#kernel';

// These names and fields are on disk for ever.

/** Where a fact about a target belongs; on every event, so that views need not look it up. */
export type TargetRef = {
  readonly targetId: string;
  readonly planId: string;
  readonly region: string;
};

/** The target as the adopted plan has it. */
export type TargetSet = Event<
  'TargetSet',
  TargetRef & {
    readonly number: string;
    readonly subject: string;
    readonly quote: string;
    readonly comparator: '>=' | '>' | '<=' | '<' | 'range';
    /** In `unit`; of a range its lower bound; null: relative to `reference`. */
    readonly value: number | null;
    /** Upper bound of a range. */
    readonly upper: number | null;
    readonly unit: string | null;
    /** As printed; null: the plan's last day counts. */
    readonly deadline: LocalDate | null;
    /** A rate or stock on a date · a total over the period · a total per calendar year. */
    readonly recurrence: 'level' | 'cumulative' | 'yearly';
    /** 争取, 力争: never missed. */
    readonly soft: boolean;
    readonly reference: string | null;
    readonly leads: readonly string[];
    readonly supports: readonly string[];
    readonly responsible: readonly string[];
    /** Name of the supervising office: it may measure every target. */
    readonly office: string;
    /** Null when it belongs to the whole plan. */
    readonly taskId: string | null;
    /** First day of the plan's period; of a plan without one, the day of its adoption. */
    readonly periodFrom: LocalDate;
    readonly periodTo: LocalDate | null;
  }
>;

type Fact<T extends string, D extends object> = Event<T, TargetRef & D>;

export type MeasurementEvent =
  | Fact<
      'MeasurementRecorded',
      {
        readonly measurementId: string;
        readonly asOf: LocalDate;
        /** Calendar year of `asOf`. */
        readonly year: number;
        /** Of a level: how high it stood on that day. Of a cumulative or yearly target an increment: what was added. */
        readonly value: number;
        readonly organization: string;
        /** May be empty. */
        readonly evidence: string;
      }
    >
  | Fact<
      'MeasurementCorrected',
      {
        readonly measurementId: string;
        readonly asOf: LocalDate;
        readonly year: number;
        readonly before: number;
        readonly value: number;
        readonly reason: string;
      }
    >;

export type TargetEvent =
  | TargetSet
  | MeasurementEvent
  /**
   * @property year of a yearly target; null for the others
   * @property value the level or sum that reached it
   * @property attainedOn the latest day that the value is about
   */
  | Fact<
      'TargetAttained',
      { readonly year: number | null; readonly value: number; readonly attainedOn: LocalDate }
    >
  /** A correction, or a later level, took back what had been attained. */
  | Fact<'TargetUnattained', { readonly year: number | null }>;
