import { type OrganizationIds } from '#contract';
import { type Command, type LocalDate, type Of } from '#kernel';
import type { Outline } from '#outline';
import { type OutlineEdit, type Ruling } from './edits.events.ts';
import { type PlanEvent } from './plan.events.ts';
import { type SuggestionKind } from './suggestions.ts';

type Id = { readonly planId: string };

/** A document, and what the reader found in it. */
type Document = {
  readonly source: Of<PlanEvent, 'PlanDrafted'>['data']['source'];
  readonly outline: Outline;
};

/** Whom the directory of the plan's region knows, by names and aliases; default: nobody. */
type Directory = { readonly directory?: OrganizationIds };

type Adoption = Directory & {
  readonly adoptedOn: LocalDate;
  readonly office: string;
  readonly policy: { readonly name: string; readonly version: number };
  readonly calendarVersion: string;
};

/** What a plan says of itself; what is left out it does not say. */
export type Head = {
  readonly title: string;
  readonly documentNumber?: string;
  readonly issuer?: string;
  readonly period?: { readonly from: LocalDate; readonly to: LocalDate };
};

export type Matter = {
  /** 来源: who assigned it where; the plan's title. */
  readonly title: string;
  readonly documentNumber?: string;
  readonly issuer?: string;
  /** What is to be done. */
  readonly clause: string;
  /** Default: the first sentence of the clause. */
  readonly matter?: string;
  readonly leads: readonly string[];
  readonly supports?: readonly string[];
  readonly dueOn: LocalDate;
};

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
  /** A plan without a document, to be filled by edits. The same again: nothing happens. Refused: `plan-already-exists`. */
  | Command<'BeginPlan', Id & { readonly region: string } & Head>
  /**
   * One matter that was assigned: a plan of one task, in force at once. The same again: nothing happens.
   * Refused: `plan-already-exists`, `leads-missing`, and as an adoption is.
   */
  | Command<'AssignMatter', Id & { readonly region: string } & Matter & Adoption>
  /** A draft that is not wanted; its id is free again. Refused: `plan-already-adopted`. */
  | Command<'DiscardDraft', Id & Because>
  /**
   * Changes what the reader found, before adoption; edits that change nothing are not written.
   * Refused: `plan-already-adopted`, and as `applyEdits` says.
   */
  | Command<'EditOutline', Id & { readonly edits: readonly OutlineEdit[] }>
  /**
   * Makes a draft the plan being implemented; phases, tasks, targets and obligations open from that one fact.
   * Refused: `plan-empty`, `title-missing`, `period-missing`, `date-out-of-range`, `check-in-day-invalid`,
   * `check-ins-too-many`.
   */
  | Command<
      'AdoptPlan',
      Id &
        Adoption & {
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
  /** What is suggested for the open questions, of these kinds or of all. Refused as rulings are. */
  | Command<
      'TakeSuggestions',
      Id &
        Because &
        Directory & { readonly ruledOn: LocalDate; readonly kinds?: readonly SuggestionKind[] }
    >
  /** Refused: `plan-not-adopted`, `amendment-in-review`, `amendment-without-changes`. */
  | Command<'DraftAmendment', Id & Document>
  /**
   * An amendment by hand, of the plan as it stands. In review already: nothing happens.
   * Refused: `plan-not-adopted`, `amendment-in-review`.
   */
  | Command<'BeginAmendment', Id>
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
