import { type OrganizationIds } from '#contract';
import { type Event, type LocalDate } from '#kernel';
import {
  type Duties,
  type PhaseContent,
  type PlanContent,
  type RecurringContent,
  type StepContent,
  type TargetContent,
  type TaskContent,
} from './content.events.ts';
import { type OutlineEdit, type Ruling } from './edits.events.ts';

// These names and fields are on disk for ever.

type PlanRef = { readonly planId: string; readonly region: string };

/** Where a stretch of a document's text stands in its file; it reaches to the next one. */
export type SourcePlace = {
  /** In characters of the text. */
  readonly start: number;
  readonly paragraph?: number;
  readonly page?: number;
  readonly row?: number;
  /** Left, top, right, bottom on the page, in points. */
  readonly box?: readonly [number, number, number, number];
};

/** A stretch of a text, in characters, `end` exclusive. */
type SourceSpan = { readonly start: number; readonly end: number };

/** The document that was handed in. */
export type Source = {
  readonly name: string;
  /** Of the file. */
  readonly sha256: string;
  /** What was made of it, and read. */
  readonly text: string;
  /** The file itself is kept under its SHA-256. Left out: only its text is. */
  readonly file?: { readonly size: number; readonly type: string };
  /** Ascending; left out where the file tells of none. */
  readonly places?: readonly SourcePlace[];
  /** Where what it prints stands in the text, in the order of the content. */
  readonly spans?: Readonly<Record<'phases' | 'tasks' | 'targets', readonly SourceSpan[]>>;
};

/** Something the reader was not sure of. */
export type Doubt = {
  readonly code: string;
  /** One sentence in plain Chinese. */
  readonly message: string;
  /** Characters of the document it is about. */
  readonly span?: { readonly start: number; readonly end: number };
};

/** What the reader said of a document beside its content. */
export type Findings = {
  /** Short form → full form. */
  readonly aliases: Readonly<Record<string, string>>;
  /** `high`: the full form stands in the content; `low`: asked about only. */
  readonly aliasConfidence: Readonly<Record<string, 'high' | 'low'>>;
  readonly warnings: readonly Doubt[];
};

/** What every duty opened by a plan in force says of it. */
export type PlanInForce = {
  readonly planTitle: string;
  /** Name of the supervising office. */
  readonly office: string;
  readonly policy: { readonly name: string; readonly version: number };
  /** Of everybody whom it names, or named once, and of the office. A name keeps its id as long as the plan is in force. */
  readonly organizationIds: OrganizationIds;
};

/** What one organization has to do in a plan in force: it signs for these tasks, and reports on these days. */
export type Participant = {
  readonly organization: string;
  readonly organizationId: string;
  /** Tracked, not past when they came into the plan, and naming it; in the order of the document. */
  readonly tasks: readonly { readonly taskId: string; readonly dueOn: LocalDate }[];
  /** The plan's days of report by which a task of its is still to be done; sorted. */
  readonly reportsOn: readonly LocalDate[];
};

/** The reviewed plan as it was adopted: everything else opens from this one fact. */
export type PlanAdopted = Event<
  'PlanAdopted',
  PlanRef & {
    readonly adoptedOn: LocalDate;
    /** Name of the supervising office. */
    readonly office: string;
    readonly policy: { readonly name: string; readonly version: number };
    readonly sourceSha256: string;
    readonly calendarVersion: string;
    readonly content: PlanContent;
    /** `MM-DD`, sorted: each year of the period every organization reports on these days; left out: never. */
    readonly checkIns?: readonly string[];
    /** Everybody who has something to sign for. */
    readonly participants: readonly Participant[];
    /** Of everybody whom it names, and of the office. */
    readonly organizationIds: OrganizationIds;
  }
>;

/** A task as it is asked for: one without a date of its own is due on the plan's last day, and says so. */
export type PlannedTask = TaskContent & {
  readonly dueOnDefaulted: boolean;
  /** When what recurs falls due within the plan's period, up to the task's own date; left out where nothing does. */
  readonly periods?: readonly PlannedPeriod[];
};

/** What recurs, in one period: `2026-Q1`. */
export type PlannedPeriod = Pick<RecurringContent, 'title' | 'words' | 'duties'> & {
  readonly period: string;
  readonly dueOn: LocalDate;
};

/** A target as it is asked for, with the first and last day of its plan; null where the plan has none. */
export type PlannedTarget = TargetContent & {
  readonly periodFrom: LocalDate | null;
  readonly periodTo: LocalDate | null;
};

type Change<K extends string, I> =
  | { readonly kind: K; readonly id: string; readonly change: 'added'; readonly after: I }
  | { readonly kind: K; readonly id: string; readonly change: 'removed' }
  /** Only the fields that changed; of duties all three, where one did. */
  | {
      readonly kind: K;
      readonly id: string;
      readonly change: 'changed';
      readonly before: Partial<I>;
      readonly after: Partial<I>;
    };

/** What became of one item. */
export type ItemChange =
  | Change<'phase', PhaseContent>
  | Change<'task', PlannedTask>
  | Change<'target', PlannedTarget>;

/** What a ruling, an amendment or the withdrawal means for everything that follows the plan, worked out once. */
export type PlanChanges = {
  /** Counted as printed: the plan itself, items, organizations. */
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  /** As they are asked for: also those whose day only follows the plan's last day. In the order of the document, removed ones last. */
  readonly items: readonly ItemChange[];
};

/** Beside what was decided, what it means for those who follow. */
type Consequences = {
  readonly changes: PlanChanges;
  /** Those whose part is another one now, as it is now; without tasks: nothing is left to it. */
  readonly participants: readonly Participant[];
};

/** The office ruled on who does it, in a draft or in an adopted plan. */
export type DutiesRuled = Event<
  'DutiesRuled',
  PlanRef &
    Consequences & {
      readonly ruledOn: LocalDate;
      readonly reason: string;
      readonly rulings: readonly Ruling[];
      /** The plan's lists after it. */
      readonly organizations: readonly string[];
      readonly collectives: readonly string[];
      /** Null: ruled in a draft, nothing follows yet. */
      readonly inForce: PlanInForce | null;
      /** Questions left open, see `questionsOf`. */
      readonly needsRuling: number;
    }
>;

/** The adopted plan was changed to an amended document, as one step. */
export type PlanAmended = Event<
  'PlanAmended',
  PlanRef &
    Consequences & {
      readonly amendedOn: LocalDate;
      readonly sourceSha256: string;
      /** Whole, after it. Ids of what stayed stay; those of what is new were never used. */
      readonly content: PlanContent;
      readonly reason: string;
      readonly inForce: PlanInForce;
      /** Questions left open, see `questionsOf`. */
      readonly needsRuling: number;
    }
>;

/** What a plan is: the carrying out of a document, or a single matter that was assigned (领导批示, 会议议定事项). */
export type PlanKind = 'plan' | 'assignment';

export type PlanEvent =
  /**
   * @property source its name and text are empty where the plan begins without a document
   * @property content what of the document is tracked, as the reader understood it
   * @property kind left out: a plan
   */
  | Event<
      'PlanDrafted',
      PlanRef & {
        readonly kind?: PlanKind;
        readonly source: Source;
        readonly content: PlanContent;
        readonly findings: Findings;
      }
    >
  /** @property content whole, after them */
  | Event<
      'OutlineEdited',
      PlanRef & {
        readonly edits: readonly OutlineEdit[];
        readonly content: PlanContent;
        /** Questions left open, see `questionsOf`. */
        readonly needsRuling: number;
      }
    >
  /** Nothing follows; the plan's id is free again. */
  | Event<'DraftDiscarded', PlanRef & { readonly reason: string }>
  | PlanAdopted
  | DutiesRuled
  /**
   * An amended document was read and compared with the plan as adopted and ruled.
   * @property printed what it prints, under the ids that its items have in the plan
   * @property content the plan as it would be
   */
  | Event<
      'AmendmentDrafted',
      PlanRef & {
        readonly source: Source;
        readonly findings: Findings;
        readonly printed: PlanContent;
        readonly content: PlanContent;
      }
    >
  | Event<
      'AmendmentEdited',
      PlanRef & { readonly edits: readonly OutlineEdit[]; readonly content: PlanContent }
    >
  | Event<'AmendmentDiscarded', PlanRef & { readonly reason: string }>
  | PlanAmended
  /** The office summed the plan up. Ends nothing: what is owed stays owed. */
  | Event<'PlanConcluded', PlanRef & { readonly concludedOn: LocalDate; readonly summary: string }>
  /** The plan holds no longer: what it opened ends. */
  | Event<
      'PlanWithdrawn',
      PlanRef & Consequences & { readonly withdrawnOn: LocalDate; readonly reason: string }
    >;

export type {
  Duties,
  PhaseContent,
  PlanContent,
  RecurringContent,
  StepContent,
  TargetContent,
  TaskContent,
};
