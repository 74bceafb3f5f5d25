import type { LocalDate } from '#kernel';

/**
 * Offsets into the text as given to `readOutline`, in UTF-16 code units, `end` exclusive.
 * `text.slice(start, end)` contains what is quoted, up to line breaks and white space.
 */
export type Span = { start: number; end: number };

/** Calendar years, both inclusive. */
export type Period = { from: number; to: number };

/** Civil dates, both inclusive. */
export type DateRange = { from: LocalDate; to: LocalDate };

/**
 * Who a department clause names, verbatim and in the printed order.
 * A name stands in one list only: 牵头 → lead, 配合 (or 责任/负责 beside a lead) → support,
 * 责任/负责 without any lead → responsible.
 */
export type Departments = {
  lead: string[];
  support: string[];
  responsible: string[];
  /** The list ends in 等单位: the document leaves it open. */
  openEnded?: true;
};

/** action 提升行动, project 重点工程, safeguard 保障, other (goals, principles, schedules, containers). */
export type SectionKind = 'action' | 'project' | 'safeguard' | 'other';

export type Section = {
  /** `三`, `三（一）`: brackets full-width, the parents' first; null when none is printed. */
  ordinal: string | null;
  /** What the gap in the numbering suggests; only where `ordinal` is null. */
  inferredOrdinal?: string;
  /** 1 is the outermost. */
  level: number;
  kind: SectionKind;
  title: string;
  /** True when the section holds further sections; those follow it in the list. */
  container?: true;
  /** Its own clause; tasks without a clause of their own inherit it. */
  departments: Departments;
  tasks: Task[];
  /** The whole section, its tasks and subsections included. */
  span: Span;
};

/** How often something is due, and by which day of each period. */
export type Rhythm = {
  every: 'month' | 'quarter' | 'half-year' | 'year';
  /** Month of the period, from 1; one more than it has: the month after its end. */
  month: number;
  /** Day of that month; its last where it has fewer. */
  day: number;
};

/** A date that a task prints for all or some of what it asks. */
export type PrintedDate = {
  /** As printed: `2026年5月底前`, `印发后3个月内`, `每季度末`. */
  words: string;
  /** Null where it recurs, or its words give no day: `目录更新后30天内`, a month of a year that nothing names. */
  on: LocalDate | null;
  /** It comes again every year, quarter or month. */
  recurring?: true;
  /** Of what recurs, where its words give a day. */
  rhythm?: Rhythm;
  /** What is due then, as printed; empty where a label says it of the whole task. */
  what: string;
  span: Span;
};

/** A stretch of a task's text with a department clause of its own. */
export type Share = {
  /** As printed, the clause left out. */
  text: string;
  departments: Departments;
  span: Span;
};

export type Task = {
  /** As printed (`1`, `（一）`), or running from 1 within the section where the marker is a dash. */
  ordinal: string;
  /** Null when the text starts at once. */
  title: string | null;
  /** Its own; all empty when `inheritsDepartments`. */
  departments: Departments;
  /** Who is named for which part, where several parts of its text have a clause each; `departments` holds all. */
  shares?: Share[];
  /** It names nobody itself; its section's departments hold for it. */
  inheritsDepartments?: true;
  /** The body, line breaks of the layout joined, paragraphs parted by `\n`, department clause left out. */
  text: string;
  /** The marker, where it is no plain number: `——`, `（1）`, `①`. */
  printedMarker?: string;
  /** The day the document prints as the task's own limit (完成时限, …底前). */
  deadline?: LocalDate;
  /** Where the deadline was found. */
  deadlineWords?: string;
  /** All that it prints, in order; left out where there is none. */
  dates?: PrintedDate[];
  span: Span;
};

export type Comparator = '>=' | '>' | '<=' | '<' | 'range';

/** level: a rate or stock on a date · cumulative: a total over the period · yearly: one per calendar year. */
export type Recurrence = 'level' | 'cumulative' | 'yearly';

export type Target = {
  /** Verbatim, layout line breaks joined. */
  quote: string;
  subject: string;
  /** 达到, 不少于, 以上 and a bare number are `>=`; 超过 is `>`; `2-3名` is `range`. */
  comparator: Comparator;
  /** In `unit`; null where the text gives only a `reference`. */
  value: number | null;
  /** Upper bound of a `range`, else null. */
  upper: number | null;
  /** `%`, `人次`, `万元`, `元/人`, …; null where none is printed. 万 and 亿 are multiplied out, except for money. */
  unit: string | null;
  /** Null when the words give none; yearly targets have none. */
  deadline: LocalDate | null;
  /** Where the deadline was found: `到2025年`, `印发后3个月内`; those that give no day, too. */
  deadlineWords?: string;
  recurrence: Recurrence;
  /** 争取, 力争, 争创, …: a soft target. */
  modality?: string;
  /** What a relative target is measured against: `全省平均水平`. */
  reference?: string;
  /** The span of dates that the words name: `“十四五”期间`. */
  window?: DateRange;
  /** `none (bare number)`, or the softening word (左右, 约) that `comparator` cannot hold. */
  printedComparator?: string;
  sectionOrdinal: string | null;
  /** Only where the section prints no ordinal. */
  sectionTitle?: string;
  taskOrdinal: string | null;
  /** Its task's, else its section's: after inheritance. */
  departments: Departments;
  span: Span;
};

/** A quantity-like duty without a number to be reached: shown, never tracked. */
export type OptionalTarget = {
  quote: string;
  /** Why it is no target, in plain Chinese. */
  reason: string;
  sectionOrdinal: string | null;
  taskOrdinal: string | null;
  span: Span;
};

export type Phase = {
  /** `1`, `2`, … */
  ordinal: string;
  name: string;
  /** `2021—2022年`, `2025年末`, as printed. */
  printedWindow: string;
  from: LocalDate;
  to: LocalDate;
  /** The ends that the words leave vague. */
  approximate?: ('from' | 'to')[];
  text: string;
  span: Span;
};

export type WarningCode =
  | 'alias-guessed'
  | 'attachment-skipped'
  | 'clause-unused'
  | 'comments-skipped'
  | 'date-unused'
  | 'decoded-big5'
  | 'decoded-gbk'
  | 'decoded-utf-16'
  | 'footnote'
  | 'hidden-skipped'
  | 'html-stripped'
  | 'letters-lost'
  | 'no-departments'
  | 'no-lead'
  | 'no-period'
  | 'no-structure'
  | 'no-tasks'
  | 'no-title'
  | 'older-format'
  | 'ordinal-missing'
  | 'ordinal-repeated'
  | 'page-break-joined'
  | 'pages-without-text'
  | 'period-from-phases'
  | 'phase-before-issue'
  | 'phase-without-window'
  | 'phases-overlap'
  | 'pictures-skipped'
  | 'quantity-unused'
  | 'recurrence-unsupported'
  | 'revisions-accepted'
  | 'seam-duplicate-dropped'
  | 'several-clauses'
  | 'several-deadlines'
  | 'several-leads'
  | 'sheets-skipped'
  | 'text-unread';

/** For a person to check. The outline itself keeps what is printed. */
export type Warning = {
  code: WarningCode;
  /** One sentence in plain Chinese. */
  message: string;
  span?: Span;
};

/** high: folded into `Outline.departments`; low: asked about only. */
export type AliasConfidence = 'high' | 'low';

/** What the reader found, unconfirmed. Plain JSON. */
export type Outline = {
  /** Empty when none was found (with a warning). */
  title: string;
  /** `关于印发…的通知`. */
  noticeTitle: string | null;
  documentNumber: string | null;
  issuer: string | null;
  issuedOn: LocalDate | null;
  /** The date of the printing block, `…印发`. */
  publishedOn: LocalDate | null;
  period: Period | null;
  phases: Phase[];
  /** In document order, subsections after their container. */
  sections: Section[];
  /** In document order. */
  targets: Target[];
  optionalTargets: OptionalTarget[];
  /** Canonical names, by first appearance. */
  departments: string[];
  /** Every spelling, by first appearance. */
  departmentsVerbatim: string[];
  /** Short form → full form within this document. */
  aliases: Record<string, string>;
  aliasConfidence: Record<string, AliasConfidence>;
  /** Names that stand for several organizations: 各镇人民政府. */
  collectives: string[];
  warnings: Warning[];
};
