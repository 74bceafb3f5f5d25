import { nextWorkingDay, shift, type WorkCalendar } from '#calendar';
import { atTime, defined, type Instant, type LocalDate } from '#kernel';
import { type Hold, isRung, ladderOf, levelOf } from './ladder.ts';
import {
  type Audience,
  type Form,
  type Level,
  type Policy,
  type Rule,
  type ObligationKind,
} from './policy.events.ts';

/** What the timeline of an obligation depends on. */
export type Terms = {
  readonly kind: ObligationKind;
  readonly dueOn: LocalDate;
  /** 争取, 力争. */
  readonly soft: boolean;
  /** First day on which this due date was in force: what lay before is caught up with one notice. */
  readonly since: LocalDate;
  /** Of who was newly named, the last of its three days: rungs count from then where the date is past by then. */
  readonly graceUntil?: LocalDate;
  /** What held the ladder, in the order in which it happened. */
  readonly holds?: readonly Hold[];
};

export type TimelineItem = {
  readonly at: Instant;
  /** The working day of `at`. */
  readonly on: LocalDate;
  /** Offset as written in the policy; a repetition is named by the offset reached. */
  readonly rule: string;
  readonly form: Form;
  readonly level?: Level;
  readonly audience: readonly Audience[];
  readonly draft?: boolean;
  readonly onApproval?: readonly Audience[];
};

/**
 * When an obligation's notices fall due: the only place that knows the table of offsets (domain.md §5).
 * The engine, the dry run and the explanation all call it.
 *
 * Reminder dates move back to a working day; `+Nwd` counts working days after the due date, or after the three days of
 * who was newly named.
 * What would lie before `since` falls on its first working day.
 * @param until repetitions are listed up to the first one after this day
 * @returns in order of `at`, then of the policy's offsets
 */
export function timeline(
  terms: Terms,
  policy: Policy,
  calendar: WorkCalendar,
  until: LocalDate,
): readonly TimelineItem[] {
  const known = knownFor(policy, calendar);
  const { kind, dueOn, soft, since, graceUntil, holds = [] } = terms;
  const key = JSON.stringify([kind, dueOn, soft, since, graceUntil, until, ...holds]);
  let items = known.get(key);
  if (!items) {
    items = workedOut(terms, policy, calendar, until);
    if (known.size === MOST_KNOWN) known.clear();
    known.set(key, items);
  }
  return items;
}

/** Obligations of one plan share few due dates, and each is asked for with every fact about it. */
const MOST_KNOWN = 500;
type Known = Map<string, readonly TimelineItem[]>;
const knownTimelines = new WeakMap<Policy, WeakMap<WorkCalendar, Known>>();

function knownFor(policy: Policy, calendar: WorkCalendar): Known {
  const ofPolicy = knownTimelines.get(policy) ?? new WeakMap<WorkCalendar, Known>();
  const known = ofPolicy.get(calendar) ?? new Map<string, readonly TimelineItem[]>();
  knownTimelines.set(policy, ofPolicy);
  ofPolicy.set(calendar, known);
  return known;
}

function workedOut(
  terms: Terms,
  policy: Policy,
  calendar: WorkCalendar,
  until: LocalDate,
): readonly TimelineItem[] {
  const first = nextWorkingDay(calendar, terms.since);
  const items: TimelineItem[] = [];
  const ladder = ladderOf(terms, calendar);
  for (const rule of rulesFor(terms, policy)) {
    const dateAfter = isRung(rule)
      ? ladder.next(rule)
      : (days: number): LocalDate => shift(calendar, terms.dueOn, { ...rule.offset, days });
    for (const days of daysOf(rule, until, dateAfter)) {
      const due = dateAfter(days);
      items.push(itemOf(rule, days, due < first ? first : due, policy));
    }
  }
  return items.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}

function rulesFor({ kind, soft }: Terms, policy: Policy): readonly Rule[] {
  if (kind === 'sign-off') return policy.signOff;
  if (kind === 'check-in') return policy.checkIn;
  return soft ? policy.soft : policy.rules;
}

function itemOf(rule: Rule, days: number, on: LocalDate, policy: Policy): TimelineItem {
  const level = levelOf(rule.form);
  return {
    at: atTime(policy.timeZone, on, policy.sendAt),
    on,
    rule: days === rule.offset.days ? rule.id : `+${days}wd`,
    form: rule.form,
    ...defined({ level }),
    audience: rule.to,
    ...(rule.draft && { draft: true }),
    ...defined({ onApproval: rule.onApproval }),
  };
}

/** The rule's own offset, and for a repeating one all up to the first that falls after `until`. */
function* daysOf(
  rule: Rule,
  until: LocalDate,
  dateAfter: (days: number) => LocalDate,
): Generator<number> {
  yield rule.offset.days;
  if (rule.every === undefined) return;
  for (let days = rule.offset.days; ;) {
    if (dateAfter(days) > until) return;
    yield (days += rule.every);
  }
}

/** Items reached by `now`, oldest first. */
export const reachedBy = (items: readonly TimelineItem[], now: Instant): readonly TimelineItem[] =>
  items.filter((item) => item.at <= now);
