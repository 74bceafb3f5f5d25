import { type OrganizationIds } from '#contract';
import { type Event, type LocalDate } from '#kernel';
import { type AssignmentEvent, type TaskRef } from './assignment.events.ts';

export type * from './assignment.events.ts';

// These names and fields are on disk for ever.

/** Who does it, as the plan has it. */
export type TaskDuties = {
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  readonly responsible: readonly string[];
};

type Dated = {
  /** What is to be done by then, as printed. */
  readonly title: string;
  /** The words by which its date was found; empty where a person set it. */
  readonly words: string;
  readonly dueOn: LocalDate;
  /** Who does it, where it names somebody of its own; left out: who does the task. */
  readonly duties?: TaskDuties;
};

/** What is asked, as the plan has it. */
export type TaskTerms = {
  readonly number: string;
  readonly title: string;
  readonly section: string;
  /** What is to be done is owed, and safeguards that name somebody; the rest is shown. */
  readonly tracked: boolean;
  readonly clause: string;
  /** Null when neither the task nor the plan has a last day. */
  readonly dueOn: LocalDate | null;
  /** True when the document states no date and the plan's last day was taken. */
  readonly dueOnDefaulted: boolean;
  /** Owed each by itself, the last of them the task’s own limit; left out: the task is owed as a whole. */
  readonly steps?: readonly (Dated & { readonly no: number })[];
  /** What recurs, owed each time by itself, beside the rest; left out: nothing does. */
  readonly periods?: readonly (Dated & { readonly period: string })[];
};

/** A part of a task that one organization owes, as a ruling or an amendment leaves it. */
export type Owed = {
  readonly organization: string;
  readonly organizationId: string;
  /** `1`, a period such as `2026-Q1`, or `task`: the task as a whole. */
  readonly step: string;
  readonly title: string;
  readonly words: string;
  /** By the plan. */
  readonly dueOn: LocalDate | null;
  /** Of who comes anew: the date that was put off for who owes it no longer. */
  readonly putOffTo?: LocalDate;
  /** It stands where this part of the same organization stood, and goes on as that was. */
  readonly was?: {
    readonly step: string;
    /** The date that was put off for it; null: it had the plan's. */
    readonly dueOn: LocalDate | null;
    readonly claimed: { readonly claimedOn: LocalDate; readonly receivedOn: LocalDate } | null;
    readonly doneOn: LocalDate | null;
  };
};

/** The task as the adopted plan has it, and who does it. */
export type TaskAssigned = Event<
  'TaskAssigned',
  TaskRef &
    TaskTerms &
    TaskDuties & {
      /** Name of the supervising office: it owes what nobody is named in. */
      readonly office: string;
      readonly planTitle: string;
      readonly policy: { readonly name: string; readonly version: number };
      /** Of everybody named in it, and of the office. */
      readonly organizationIds: OrganizationIds;
      /** Day of adoption, or of the amendment that brought it. */
      readonly assignedOn: LocalDate;
      /** An amendment brought it: who is named in it has time to sign before it is reminded. */
      readonly byAmendment: boolean;
    }
>;

/** Everybody named in the task when it happened: whom a fact about the whole task concerns. */
type Concerning = {
  readonly organizations: readonly string[];
  readonly organizationIds: OrganizationIds;
};

type Fact<T extends string, D extends object> = Event<T, TaskRef & Concerning & D>;

/** Who does it was ruled anew in the plan. Who stays keeps what it did; who comes begins where the one before stood with its date. */
export type LeadRuled = Fact<
  'LeadRuled',
  TaskDuties & {
    readonly before: TaskDuties;
    readonly ruledOn: LocalDate;
    readonly reason: string;
    /** Owes it where nobody is named any more. */
    readonly office: string;
    readonly planTitle: string;
    /** What the same amendment asks otherwise of whoever does it; its own fact follows. */
    readonly asked?: Partial<TaskTerms>;
    /** What a newcomer begins with: the date that was put off for who owes it no longer, else the task's; the clock where it stands still. */
    readonly dueOn: LocalDate | null;
    /** The date was put off for a predecessor. */
    readonly handedOn?: boolean;
    readonly suspendedFrom: LocalDate | null;
    /** Of a task with parts: all that is owed of it after. What is done stays with who did it. */
    readonly owed?: readonly Owed[];
  }
>;

/** @property before what it was, of what changed */
export type TaskRevised = Fact<
  'TaskRevised',
  TaskTerms & {
    readonly before: Partial<TaskTerms>;
    readonly revisedOn: LocalDate;
    readonly reason: string;
    /** Of a task that has parts, or had: all that is owed of it after, and who does it, as before. */
    readonly owed?: readonly Owed[];
    readonly duties?: TaskDuties;
    /** Owes what nobody is named for. */
    readonly office?: string;
  }
>;

/** Ends everything; what was accepted before stays accepted. */
export type TaskCancelled = Fact<
  'TaskCancelled',
  { readonly cancelledOn: LocalDate; readonly reason: string }
>;

/** The clock stands still from this day on, day zero. */
export type TaskSuspended = Fact<
  'TaskSuspended',
  { readonly from: LocalDate; readonly reason: string }
>;

/**
 * The clock runs again.
 * @property workingDays those d with from < d ≤ on: what is given back
 * @property dueDates of each organization that still owes; none when no working day lay between
 */
export type TaskResumed = Fact<
  'TaskResumed',
  {
    readonly from: LocalDate;
    readonly on: LocalDate;
    readonly workingDays: number;
    readonly dueDates: readonly {
      readonly organization: string;
      readonly organizationId: string;
      /** Of a task with parts; left out: the task as a whole. */
      readonly step?: string;
      readonly dueOn: LocalDate;
      readonly before: LocalDate;
    }[];
  }
>;

/** 责任领导: the person who answers for the task, as the office writes it. @property leader empty: nobody any more */
export type ResponsibleLeaderNamed = Fact<
  'ResponsibleLeaderNamed',
  { readonly leader: string; readonly before: string; readonly namedOn: LocalDate }
>;

export type WholeTaskEvent =
  | LeadRuled
  | TaskRevised
  | TaskCancelled
  | TaskSuspended
  | TaskResumed
  | ResponsibleLeaderNamed;

export type TaskEvent = TaskAssigned | WholeTaskEvent | AssignmentEvent;
