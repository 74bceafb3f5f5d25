import { type OrganizationIds } from '#contract';
import { type Event, type LocalDate } from '#kernel';

// These names and fields are on disk for ever.

/** Where a fact about a target belongs; on every event, so that views need not look it up. */
export type TargetRef = {
  readonly targetId: string;
  readonly planId: string;
  readonly region: string;
};

/** How high a level stood before the plan, and on which day. */
export type Baseline = { readonly value: number; readonly asOf: LocalDate };

/** What is expected by a day on the way: of a level the level, of a sum what the sum should be by then. */
export type Checkpoint = { readonly on: LocalDate; readonly value: number };

/** 已核实 · 退回不计. */
export type Verdict = 'verified' | 'rejected';

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
    readonly planTitle: string;
    readonly policy: { readonly name: string; readonly version: number };
    /** Of everybody named in it, and of the office. */
    readonly organizationIds: OrganizationIds;
    /** Day of adoption, or of the amendment that brought it. */
    readonly setOn: LocalDate;
    /** An amendment brought it: who is named in it has time to object before it is reminded. */
    readonly byAmendment: boolean;
    /** Null when it belongs to the whole plan. */
    readonly taskId: string | null;
    /** First day of the plan's period; of a plan without one, the day of its adoption. */
    readonly periodFrom: LocalDate;
    readonly periodTo: LocalDate | null;
    /** Of a level; absent: none is known. */
    readonly baseline?: Baseline | null;
    /** In the order of their days; absent: a straight line. */
    readonly checkpoints?: readonly Checkpoint[];
    /** Days without a measurement after which it is stale; absent: 400 for a level, 100 for a sum. */
    readonly staleAfterDays?: number | null;
  }
>;

/** Where it comes from: never revised. */
type PlanOfTarget = Pick<
  TargetSet['data'],
  'office' | 'planTitle' | 'policy' | 'organizationIds' | 'setOn' | 'byAmendment'
>;

/** What a target asks for and of whom: all that may be revised. Null or empty: none. */
export type TargetTerms = Omit<
  TargetSet['data'],
  keyof TargetRef | keyof PlanOfTarget | 'baseline' | 'checkpoints' | 'staleAfterDays'
> & {
  readonly baseline: Baseline | null;
  readonly checkpoints: readonly Checkpoint[];
  readonly staleAfterDays: number | null;
};

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
        readonly organizationId: string;
        /** May be empty. */
        readonly evidence: string;
        /** Where the number comes from: a survey, a register. Absent: not said. */
        readonly source?: string;
        /** It is the office's own, or of whom the plan's policy trusts: it waits for no verdict. Absent: it does. */
        readonly trusted?: true;
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
    >
  /** The office's judgement of a measurement: a rejected one does not count. A correction makes it unverified again. */
  | Fact<
      'MeasurementVerified',
      {
        readonly measurementId: string;
        /** Whose measurement it is. */
        readonly organization: string;
        readonly organizationId: string;
        readonly verifiedOn: LocalDate;
        readonly verdict: Verdict;
        readonly note: string;
      }
    >;

export type TargetEvent =
  | TargetSet
  | MeasurementEvent
  /** What a relative target is compared with, as of a day; of one day the last recorded holds. */
  | Fact<
      'ReferenceRecorded',
      { readonly asOf: LocalDate; readonly value: number; readonly source: string }
    >
  /** Other terms, by the office or because the plan changed; only what differs is named. */
  | Fact<
      'TargetRevised',
      {
        readonly revisedOn: LocalDate;
        readonly reason: string;
        readonly changes: Partial<TargetTerms>;
        readonly before: Partial<TargetTerms>;
        /** Of the plan that changed it; absent: the office revised it. */
        readonly planTitle?: string;
        /** Of everybody whom it names, where others are named now. */
        readonly organizationIds?: OrganizationIds;
      }
    >
  /**
   * One year of a yearly target was closed; nothing in it changes any more.
   * @property value the year's sum; null: nothing was measured that counts
   */
  | Fact<
      'TargetYearClosed',
      {
        readonly year: number;
        readonly value: number | null;
        readonly attained: boolean;
        readonly closedOn: LocalDate;
        readonly note: string;
      }
    >
  /** The plan has it no longer. */
  | Fact<'TargetDropped', { readonly droppedOn: LocalDate; readonly reason: string }>
  /**
   * @property year of a yearly target; null for the others
   * @property value the level or sum that reached it
   * @property attainedOn the latest day that the value is about
   */
  | Fact<
      'TargetAttained',
      { readonly year: number | null; readonly value: number; readonly attainedOn: LocalDate }
    >
  /**
   * As {@link TargetAttained}, by figures that the office has not verified: its obligations wait for that.
   * @property claimedOn the latest day that the value is about
   */
  | Fact<
      'TargetClaimed',
      { readonly year: number | null; readonly value: number; readonly claimedOn: LocalDate }
    >
  /** A correction, a verdict, other terms or a later level took back what had been attained or claimed. */
  | Fact<'TargetUnattained', { readonly year: number | null; readonly reason: string }>;
