import { type Command, type LocalDate, type Of } from '#kernel';
import type { Outline } from '#outline';
import { type OutlineEdit } from './edits.ts';
import { type PlanEvent } from './plan.events.ts';
import { type Ruling } from './rulings.ts';

type Id = {
  readonly planId: string;
  /** Region whose plans the user manages; null or left out: every region. */
  readonly within?: string | null;
};

/** Why, in 1 to 2000 characters. */
type Because = { readonly reason: string };

export type PlanCommand =
  | Command<'DraftPlan', Of<PlanEvent, 'PlanDrafted'>['data']>
  | Command<'EditOutline', Id & { readonly edits: readonly OutlineEdit[] }>
  | Command<
      'AdoptPlan',
      Id & {
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
      Id & Because & { readonly ruledOn: LocalDate; readonly rulings: readonly Ruling[] }
    >
  /** The first named leads, in these sections or in all. Refused as above, and `section-not-found`. */
  | Command<
      'RuleFirstNamed',
      Id & Because & { readonly ruledOn: LocalDate; readonly sections?: readonly string[] }
    >
  /** Refused: `plan-not-adopted`, `amendment-in-review`, `amendment-without-changes`. */
  | Command<
      'DraftAmendment',
      Id & {
        readonly source: Of<PlanEvent, 'PlanDrafted'>['data']['source'];
        readonly outline: Outline;
      }
    >
  /** Refused: `amendment-not-found`, and as edits of a draft are. */
  | Command<'EditAmendment', Id & { readonly edits: readonly OutlineEdit[] }>
  /** Refused: `amendment-not-found`, `amendment-without-changes`, and as an adoption is. */
  | Command<'ApproveAmendment', Id & Because & { readonly amendedOn: LocalDate }>
  | Command<'DiscardAmendment', Id & Because>
  /** Sums the plan up; what is owed stays owed. Refused: `plan-not-adopted`, `plan-already-concluded`, `summary-missing`. */
  | Command<'ConcludePlan', Id & { readonly concludedOn: LocalDate; readonly summary: string }>
  /** Refused: `plan-not-adopted`. */
  | Command<'WithdrawPlan', Id & Because & { readonly withdrawnOn: LocalDate }>;
