import { type OrganizationIds } from '#contract';
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
/** @property trusted organizations whose figures wait for no verdict, beside the office itself: as the target's policy says */
type Trusting = { readonly trusted: readonly string[] };

/**
 * What may be done to a target. Each is refused with `target-not-found` before it is set and, but for what follows the
 * plan, with `target-dropped` once it is dropped.
 */
export type TargetCommand =
  | Command<'SetTarget', TargetSet['data']>
  /**
   * The same measurement again, by its id or by day and organization, is harmless. Refused: `organization-not-assigned`,
   * `measurement-already-recorded` (with another value), `measurement-in-future`, `measurement-out-of-range`, `year-closed`.
   */
  | OnTarget<'RecordMeasurement', MeasurementInput & Today & Trusting>
  /** Several at once, in their order: all or none. @property reason of values that correct known ones; else it may be empty */
  | OnTarget<
      'RecordMeasurements',
      {
        readonly measurements: readonly MeasurementInput[];
        readonly reason: string;
      } & Today &
        Trusting
    >
  /**
   * The first value stays in the history. Refused: `measurement-not-found`, `measurement-out-of-range`,
   * `correction-reason-missing`, `year-closed`, `measurement-already-recorded` (a rejected one that was reported anew).
   */
  | OnTarget<
      'CorrectMeasurement',
      { readonly measurementId: string; readonly value: number; readonly reason: string }
    >
  /**
   * A rejected one counts no longer. Refused: `measurement-not-found`, `verdict-note-missing`, `year-closed`,
   * `measurement-already-recorded` (a rejected one that was reported anew).
   */
  | OnTarget<
      'VerifyMeasurement',
      { readonly measurementId: string; readonly verdict: Verdict; readonly note: string } & Today
    >
  /**
   * What a relative target is compared with; another value for the day takes its place.
   * Refused: `target-not-relative`, `measurement-in-future`, `measurement-out-of-range`.
   */
  | OnTarget<
      'RecordReference',
      { readonly asOf: LocalDate; readonly value: number; readonly source: string } & Today
    >
  /** Refused: `target-not-yearly`, `year-outside-period`, `year-still-running`. */
  | OnTarget<'CloseTargetYear', { readonly year: number; readonly note: string } & Today>
  /**
   * Only what differs is written. Refused: `revision-reason-missing`, `baseline-unfit`, `checkpoints-unfit`,
   * `stale-after-unfit`, `measurement-out-of-range`.
   */
  | OnTarget<
      'ReviseTarget',
      {
        readonly changes: Partial<TargetTerms>;
        readonly reason: string;
        /** Of the plan that changed it; default: the office revises it. */
        readonly planTitle?: string;
        /** Of everybody whom the changes name; default: they name nobody. */
        readonly organizationIds?: OrganizationIds;
      } & Today
    >
  | OnTarget<'DropTarget', { readonly droppedOn: LocalDate; readonly reason: string }>;
