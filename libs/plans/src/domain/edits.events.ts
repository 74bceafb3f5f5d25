import { type LocalDate } from '#kernel';
import { type TargetContent } from './content.events.ts';

// These names and fields are on disk for ever.

/** Who does what, as the office says; what is left out stays. Who leads does not also support. */
type GivenDuties = {
  readonly leads?: readonly string[];
  readonly supports?: readonly string[];
  readonly responsible?: readonly string[];
};

type GivenTask = GivenDuties & {
  readonly title?: string;
  readonly clause?: string;
  /** Null: the plan's last day counts. */
  readonly dueOn?: LocalDate | null;
  readonly tracked?: boolean;
};

type GivenTarget = GivenDuties & {
  readonly title?: string;
  readonly clause?: string;
  readonly comparator?: TargetContent['comparator'];
  /** Null: relative to a `reference`. */
  readonly value?: number | null;
  /** Of a range; null with any other comparator. */
  readonly upper?: number | null;
  readonly unit?: string | null;
  /** Null: the plan's last day counts. */
  readonly dueOn?: LocalDate | null;
  readonly recurrence?: TargetContent['recurrence'];
  readonly soft?: boolean;
  readonly reference?: string | null;
  /** Of a level; null: none is known. */
  readonly baseline?: { readonly value: number; readonly asOf: LocalDate } | null;
};

type GivenPhase = {
  readonly title?: string;
  readonly startsOn?: LocalDate;
  readonly dueOn?: LocalDate;
  readonly text?: string;
};

/** A part of a task that is split; what is left out is as in the whole. */
export type TaskPart = GivenDuties & {
  readonly clause: string;
  /** Default: of the first part the task's, of others their first sentence. */
  readonly title?: string;
  readonly dueOn?: LocalDate | null;
};

/** Fields of an item; what is left out stays. */
type ChangeItem =
  | ({ readonly edit: 'change-task'; readonly id: string } & GivenTask)
  | ({ readonly edit: 'change-target'; readonly id: string } & GivenTarget)
  | ({ readonly edit: 'change-phase'; readonly id: string } & GivenPhase)
  | {
      readonly edit: 'change-plan';
      readonly title?: string;
      readonly documentNumber?: string | null;
      readonly issuer?: string | null;
      readonly issuedOn?: LocalDate | null;
      readonly period?: { readonly from: LocalDate; readonly to: LocalDate } | null;
    };

/** An item that the reader did not find. Its id was never used. */
type AddItem =
  | ({
      readonly edit: 'add-task';
      readonly title: string;
      /** Default: its title. */
      readonly clause?: string;
      /** As printed, with its section; default: the next one of its section. */
      readonly number?: string;
      /** Title of a section, an old or a new one; default: that of the task before it. */
      readonly section?: string;
      /** Id of the task before it, null for the first place; default: the last of its section. */
      readonly after?: string | null;
    } & Omit<GivenTask, 'title' | 'clause'>)
  | ({
      readonly edit: 'add-target';
      readonly title: string;
      readonly comparator: TargetContent['comparator'];
      readonly value: number | null;
      /** Id of the task that it stands in; default: null, the whole plan's. */
      readonly task?: string | null;
    } & Omit<GivenTarget, 'title' | 'comparator' | 'value'>)
  | {
      readonly edit: 'add-phase';
      readonly title: string;
      readonly startsOn: LocalDate;
      readonly dueOn: LocalDate;
      readonly text?: string;
    };

/** What the supervising office changes before it adopts a plan. Each can be repeated without harm. */
export type OutlineEdit =
  /** Who leads; the named ones that do not lead support. */
  | { readonly edit: 'set-leads'; readonly id: string; readonly leads: readonly string[] }
  /** One organization under two names. */
  | { readonly edit: 'merge-organization'; readonly from: string; readonly into: string }
  /** 各镇人民政府 → its members. */
  | {
      readonly edit: 'resolve-collective';
      readonly collective: string;
      readonly members: readonly string[];
    }
  | { readonly edit: 'set-due'; readonly id: string; readonly dueOn: LocalDate }
  | { readonly edit: 'set-title'; readonly id: string; readonly title: string }
  | { readonly edit: 'set-period'; readonly from: LocalDate; readonly to: LocalDate }
  | ChangeItem
  | AddItem
  /** All steps of a task in the place of those that it has; one with the number of an old one is that one. */
  | {
      readonly edit: 'set-steps';
      readonly id: string;
      readonly steps: readonly ({
        readonly no?: number;
        readonly title: string;
        readonly dueOn: LocalDate;
      } & GivenDuties)[];
    }
  /** A dated part of a task, owed by itself. The task's own day, where it has no steps, becomes its first. */
  | ({
      readonly edit: 'add-step';
      readonly id: string;
      readonly title: string;
      readonly dueOn: LocalDate;
    } & GivenDuties)
  /** Lists of names that are all empty: who does the task does the step. */
  | ({
      readonly edit: 'change-step';
      readonly id: string;
      readonly no: number;
      readonly title?: string;
      readonly dueOn?: LocalDate;
    } & GivenDuties)
  /** The last one but one dropped, the task has its day and no steps. */
  | { readonly edit: 'drop-step'; readonly id: string; readonly no: number }
  /** All tasks of a section, as they are now. */
  | { readonly edit: 'track-section'; readonly section: string; readonly tracked: boolean }
  /**
   * One task becomes several: the first part keeps its id and number. A target goes with the part that holds its words.
   * @property parts two or more
   */
  | { readonly edit: 'split-task'; readonly id: string; readonly parts: readonly TaskPart[] }
  /** The same, parted in two before a character of its clause (UTF-16 units). */
  | { readonly edit: 'split-task-at'; readonly id: string; readonly at: number }
  /**
   * `from` goes into `into`: of tasks words, duties and targets are joined and the rest is that of `into`; of targets,
   * which say the same twice, `into` takes what it lacks.
   */
  | { readonly edit: 'merge-items'; readonly from: string; readonly into: string }
  /** Removed from the plan in review; of a task its targets as well. */
  | { readonly edit: 'drop'; readonly id: string }
  /** What was dropped or merged comes back as it last was, of a task with the targets that went with it. */
  | { readonly edit: 'restore'; readonly id: string }
  /** A corrected item says again what the document prints, under the names of today; where it stands stays. */
  | { readonly edit: 'revert'; readonly id: string }
  /** What the edits of one number did, where nothing since has changed it; an undone undoing does it again. */
  | { readonly edit: 'undo'; readonly no: number };

/** What the supervising office rules on who does what; each with the same outcome when repeated. */
export type Ruling =
  | Extract<OutlineEdit, { edit: 'set-leads' | 'merge-organization' | 'resolve-collective' }>
  /** One organization in one item replaced by another, which takes over its role. */
  | { readonly edit: 'transfer'; readonly id: string; readonly from: string; readonly to: string }
  /** The question is settled as it stands: several may lead, both names are right, nothing is amiss. */
  | { readonly edit: 'keep'; readonly kind: 'several-leads' | 'doubt'; readonly id: string }
  | { readonly edit: 'keep'; readonly kind: 'alias'; readonly name: string };
