import { shift, type WorkCalendar } from '#calendar';
import { type LocalDate } from '#kernel';
import { type Form, type Level, type Rule } from './policy.events.ts';

/** An answer: no rung above `level` before the working day after `until`. */
type PromiseHold = { readonly level: Level; readonly until: LocalDate };

/** A claim that waited for the office. Its working days do not count, and no rung comes before {@link AFTER_RETURN}. */
type ReviewHold = { readonly claimedOn: LocalDate; readonly returnedOn: LocalDate };

export type Hold = PromiseHold | ReviewHold;

const AFTER_RETURN = { days: 3, unit: 'wd' } as const;

const FORMS: readonly Form[] = ['reminder', 'blue', 'yellow', 'red', 'list'];

/** 0 for a reminder, then rising with the ladder. */
export const rankOf = (form: Form): number => FORMS.indexOf(form);

export const levelOf = (form: Form): Level | undefined =>
  form === 'blue' || form === 'yellow' || form === 'red' ? form : undefined;

/** A step that counts working days after the due date. */
export const isRung = ({ form, offset: { unit, days } }: Rule): boolean =>
  rankOf(form) > 0 && unit === 'wd' && days > 0;

/** By what the rungs of an obligation are counted. */
export type LadderTerms = {
  readonly dueOn: LocalDate;
  readonly graceUntil?: LocalDate;
  readonly holds?: readonly Hold[];
};

/** Of a rung, the day on which its offset, or one of its repetitions, is reached. */
type Rung = (days: number) => LocalDate;

/**
 * The rungs of one obligation, asked for from the lowest up: working days after the due date, or after the three days of
 * who was newly named, those of reviews left out. A rung that is held back takes those above it along: they keep their
 * distance.
 */
export function ladderOf(terms: LadderTerms, calendar: WorkCalendar): { next(rule: Rule): Rung } {
  const { dueOn, graceUntil = dueOn, holds = [] } = terms;
  const from = graceUntil > dueOn ? graceUntil : dueOn;
  const reviews = holds.filter((hold) => 'claimedOn' in hold);
  const notCounted = ({ claimedOn, returnedOn }: ReviewHold, until: LocalDate): number => {
    const end = until < returnedOn ? until : returnedOn;
    return Math.max(0, calendar.workingDaysBetween(claimedOn > from ? claimedOn : from, end));
  };

  function dateOf(count: number): LocalDate {
    let days = count;
    for (const review of reviews) {
      if (after(days) > review.claimedOn) days += notCounted(review, review.returnedOn);
    }
    return after(days);
  }
  const after = (days: number): LocalDate => shift(calendar, from, { days, unit: 'wd' });
  const countAt = (date: LocalDate): number =>
    reviews.reduce(
      (count, review) => count - notCounted(review, date),
      calendar.workingDaysBetween(from, date),
    );

  /** The first day from `date` on that nothing holds. */
  function free(rank: number, date: LocalDate): LocalDate {
    const ends = holds.map((hold) => heldUntil(hold, { rank, date, calendar }));
    const latest = ends.reduce((a, b) => (a > b ? a : b), date);
    return latest === date ? date : free(rank, latest);
  }

  /** By how much what was placed so far came later than its offset. */
  let delay = 0;
  return {
    next({ form, offset }) {
      const placed = free(rankOf(form), dateOf(offset.days + delay));
      delay = Math.max(delay, countAt(placed) - offset.days);
      const held = delay;
      return (days) => free(rankOf(form), dateOf(days + held));
    },
  };
}

type Asked = {
  readonly rank: number;
  readonly date: LocalDate;
  readonly calendar: WorkCalendar;
};

/** The first working day that this hold leaves to a rung that would come on `date`: `date` where it does not hold it. */
function heldUntil(hold: Hold, { rank, date, calendar }: Asked): LocalDate {
  if ('level' in hold) {
    const holds = rank > rankOf(hold.level) && date <= hold.until;
    return holds ? shift(calendar, hold.until, { days: 1, unit: 'wd' }) : date;
  }
  if (date < hold.claimedOn) return date;
  const earliest = shift(calendar, hold.returnedOn, AFTER_RETURN);
  return earliest > date ? earliest : date;
}
