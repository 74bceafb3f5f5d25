import { explainShift, type Offset, type ShiftExplanation, type WorkCalendar } from '#calendar';
import { Rejection } from '#contract';
import { type Instant, type LocalDate } from '#kernel';
import { type ObligationEvent } from '#obligations/rules';
import { type Level, type Policy, timeline, type TimelineItem } from '#policies/rules';
import { type ObligationRow } from '#obligations';

/** What the escalation board knows of the latest case on an obligation. */
export type ExplainedCase = {
  readonly status: 'open' | 'resolved';
  readonly level: Level;
  readonly redCard: string;
  /** Day of the present level. */
  readonly levelOn: LocalDate;
  readonly promisedOn: LocalDate | null;
};

/** A fact of the obligation's own stream, and when it happened. */
export type Happened = { readonly event: ObligationEvent; readonly at: Instant };

/** By what an obligation is explained. */
export type Grounds = {
  /** The version that the obligation was opened with. */
  readonly policy: Policy;
  readonly calendar: WorkCalendar;
  readonly today: LocalDate;
  /** Its own stream, oldest first: what it says beyond the row. */
  readonly history?: readonly Happened[];
  /** The latest case on it; left out when there never was one. */
  readonly escalation?: ExplainedCase;
};

export const isOver = ({ status }: Pick<ObligationRow, 'status'>): boolean =>
  status === 'met' || status === 'waived' || status === 'missed';

/**
 * All steps of its policy up to the first after `until`, by the one table of offsets.
 * Empty where a date lies at the end of all calendars: then nothing comes by itself.
 */
export const stepsOf = (
  { state }: Pick<ObligationRow, 'state'>,
  { policy, calendar }: Pick<Grounds, 'policy' | 'calendar'>,
  until: LocalDate,
): readonly TimelineItem[] =>
  withinRange(() => timeline(state.terms, policy, calendar, until)) ?? [];

/** How a date is counted from another; null where that leads beyond the end of all calendars. */
export const countedFrom = (
  calendar: WorkCalendar,
  date: LocalDate,
  offset: Offset,
): ShiftExplanation | null => withinRange(() => explainShift(calendar, date, offset)) ?? null;

/** How a rule counts from the due date; null where that leads beyond the end of all calendars. */
export function countOf(
  rule: string,
  { dueOn }: Pick<ObligationRow, 'dueOn'>,
  { calendar }: Pick<Grounds, 'calendar'>,
): ShiftExplanation | null {
  const unit = rule.endsWith('wd') ? 'wd' : 'd';
  return countedFrom(calendar, dueOn, { days: Number.parseInt(rule, 10), unit });
}

function withinRange<T>(count: () => T): T | undefined {
  try {
    return count();
  } catch (error) {
    if (error instanceof Rejection && error.code === 'date-beyond-calendar') return undefined;
    throw error;
  }
}

/** Steps still to come while its clock runs, the next first; the ladder whole, of repetitions the next. */
export function stepsAhead(row: ObligationRow, grounds: Grounds): readonly TimelineItem[] {
  if (row.status !== 'open') return [];
  const { dueOn } = row;
  const until = grounds.today > dueOn ? grounds.today : dueOn;
  const { recorded } = row.state;
  return stepsOf(row, grounds, until).filter(({ rule }) => !recorded.includes(rule));
}

/** Working days since the due date on a day; 0 up to the first. */
export const overdueDays = (calendar: WorkCalendar, dueOn: LocalDate, on: LocalDate): number =>
  on > dueOn ? calendar.workingDaysBetween(dueOn, on) : 0;
