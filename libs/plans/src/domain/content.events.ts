import { type LocalDate } from '#kernel';

/** Who does it. Names are those of organizations in the plan's region. */
export type Duties = {
  /** 牵头. */
  readonly leads: readonly string[];
  /** 配合, 责任 beside a lead. */
  readonly supports: readonly string[];
  /** 负责 where nobody leads. */
  readonly responsible: readonly string[];
};

export type PhaseContent = {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly text: string;
};

/** One of several dated parts of a task, owed by itself: 2026年5月底前完成勘测. */
export type StepContent = {
  /** Counts from 1 as first read; a step keeps it, and no other step of its task ever gets it. */
  readonly no: number;
  /** What is to be done by then, as printed. */
  readonly title: string;
  /** The words by which its date was found; empty where a person set it. */
  readonly words: string;
  readonly dueOn: LocalDate;
  /** Who does it, where it names somebody of its own; left out: who does the task. */
  readonly duties?: Duties;
};

/** What a task asks for again and again, each time owed by itself: 每季度末报送进展. */
export type RecurringContent = {
  readonly title: string;
  /** The words that say how often. */
  readonly words: string;
  readonly every: 'month' | 'quarter' | 'half-year' | 'year';
  /** Month of that period, from 1; one more than it has: the month after its end. */
  readonly month: number;
  /** Day of that month; its last where it has fewer. */
  readonly day: number;
  /** Who does it, where it names somebody of its own; left out: who does the task. */
  readonly duties?: Duties;
};

export type TaskContent = Duties & {
  readonly id: string;
  /** As printed, with its section: `二（一）1`. */
  readonly number: string;
  readonly title: string;
  /** Title of the section it stands in. */
  readonly section: string;
  /** What is to be done is owed, and safeguards that name somebody; the rest is shown. */
  readonly tracked: boolean;
  readonly clause: string;
  /** Its own date, the last of its steps' where it has any; null: the plan's last day counts. */
  readonly dueOn: LocalDate | null;
  /** By date. Left out where it has none; one alone is none. */
  readonly steps?: readonly StepContent[];
  /** Left out where nothing comes again. */
  readonly recurring?: readonly RecurringContent[];
};

export type TargetContent = Duties & {
  readonly id: string;
  readonly number: string;
  /** The task it stands in; null when it belongs to the whole plan. */
  readonly taskId: string | null;
  readonly subject: string;
  readonly quote: string;
  readonly comparator: '>=' | '>' | '<=' | '<' | 'range';
  /** Null: relative to a reference. For a range its lower bound. */
  readonly value: number | null;
  readonly upper: number | null;
  readonly unit: string | null;
  readonly deadline: LocalDate | null;
  readonly recurrence: 'level' | 'cumulative' | 'yearly';
  /** 争取, 力争. */
  readonly soft: boolean;
  readonly reference: string | null;
  /** How high a level stood before; left out: none is known. */
  readonly baseline?: { readonly value: number; readonly asOf: LocalDate };
};

/** What of a document is tracked: the reviewed outline, flattened, with ids that stay. */
export type PlanContent = {
  readonly title: string;
  readonly documentNumber: string | null;
  readonly issuer: string | null;
  readonly issuedOn: LocalDate | null;
  /** First and last day. */
  readonly period: { readonly from: LocalDate; readonly to: LocalDate } | null;
  readonly phases: readonly PhaseContent[];
  readonly tasks: readonly TaskContent[];
  readonly targets: readonly TargetContent[];
  /** Canonical names in order of first appearance. */
  readonly organizations: readonly string[];
  /** Names that stand for many: 各镇人民政府. */
  readonly collectives: readonly string[];
};
