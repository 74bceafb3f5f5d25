import { type OrganizationIds } from '#contract';
import { type Command, type LocalDate, type Of } from '#kernel';
import type { Outline } from '#outline';
import { type OutlineEdit, type Ruling } from './edits.events.ts';
import { type PlanEvent } from './plan.events.ts';

type Id = { readonly planId: string };

/** A document, and what the reader found in it. */
type Document = {
  readonly source: Of<PlanEvent, 'PlanDrafted'>['data']['source'];
  readonly outline: Outline;
};

/** Whom the directory of the plan's region knows, by names and aliases; default: nobody. */
type Directory = { readonly directory?: OrganizationIds };

/** Why, in 1 to 2000 characters. */
type Because = { readonly reason: string };

/**
 * What may be done to a plan. Each but the first is refused with `plan-not-found` before it is drafted, those with a
 * reason with `reason-missing` and `reason-too-long`, those with a day with `date-out-of-range`, and, but for the
 * withdrawal, what concerns a plan in force with `plan-withdrawn` after it.
 */
export type PlanCommand =
  /** The same document under the same id again: nothing happens. Refused: `plan-already-exists`. */
  | Command<'DraftPlan', Id & Document & { readonly region: string }>
  /**
   * Changes what the reader found, before adoption; edits that change nothing are not written.
   * Refused: `plan-already-adopted`, `outline-item-not-found`, `leads-missing`, `period-reversed`.
   */
  | Command<'EditOutline', Id & { readonly edits: readonly OutlineEdit[] }>
  /**
   * Makes a draft the plan being implemented; phases, tasks, targets and obligations open from that one fact.
   * Refused: `plan-empty`, `period-missing`, `date-out-of-range`, `check-in-day-invalid`, `check-ins-too-many`.
   */
  | Command<
      'AdoptPlan',
      Id &
        Directory & {
          readonly adoptedOn: LocalDate;
          readonly office: string;
          readonly policy: { readonly name: string; readonly version: number };
          readonly calendarVersion: string;
          /** `MM-DD` of every year, no 02-29, 12 at most; default: none. */
          readonly checkIns?: readonly string[];
        }
    >
  /**
   * Rulings in a draft or an adopted plan; what changes nothing is not written.
   * Refused: `outline-item-not-found`, `leads-missing`, `organization-not-in-item`, `question-not-open`, `reason-missing`.
   */
  | Command<
      'RuleDuties',
      Id &
        Because &
        Directory & { readonly ruledOn: LocalDate; readonly rulings: readonly Ruling[] }
    >
  /** The first named leads, in these sections or in all. Refused as above, and `section-not-found`. */
  | Command<
      'RuleFirstNamed',
      Id &
        Because &
        Directory & { readonly ruledOn: LocalDate; readonly sections?: readonly string[] }
    >
  /** Refused: `plan-not-adopted`, `amendment-in-review`, `amendment-without-changes`. */
  | Command<'DraftAmendment', Id & Document>
  /** Refused: `amendment-not-found`, and as edits of a draft are. */
  | Command<'EditAmendment', Id & { readonly edits: readonly OutlineEdit[] }>
  /** Refused: `amendment-not-found`, `amendment-without-changes`, and as an adoption is. */
  | Command<'ApproveAmendment', Id & Because & Directory & { readonly amendedOn: LocalDate }>
  /** Refused: `amendment-not-found`. */
  | Command<'DiscardAmendment', Id & Because>
  /** Sums the plan up; what is owed stays owed. Refused: `plan-not-adopted`, `plan-already-concluded`, `summary-missing`. */
  | Command<'ConcludePlan', Id & { readonly concludedOn: LocalDate; readonly summary: string }>
  /** Refused: `plan-not-adopted`. */
  | Command<'WithdrawPlan', Id & Because & { readonly withdrawnOn: LocalDate }>;
