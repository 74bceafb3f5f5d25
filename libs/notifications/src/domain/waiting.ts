import { nextWorkingDay, type WorkCalendar } from '#calendar';
import { addDays, type LocalDate } from '#kernel';
import { type LetterWait } from './letter.events.ts';

/** Working days after which what still waits is asked for again. */
export const AGAIN_AFTER = 5;

/** The last letter in which a person was told of what waits. */
export type LastLetter = {
  readonly on: LocalDate;
  /** It named this. */
  readonly names: (matter: Waiting) => boolean;
};

/** What a person has to see to, and since which day. */
export type Matter = { readonly obligationId: string; readonly waits: LetterWait };

/** The same of what is no obligation: a letter that did not arrive (`lost`), by its id. */
export type Waiting = {
  readonly obligationId: string;
  readonly waits: Pick<LetterWait, 'since'> & { readonly what: LetterWait['what'] | 'lost' };
};

/** What was there on an earlier day stood in the letter; what came on its day may have come too late for it. */
const wasNamed = (matter: Waiting, last: LastLetter | undefined): boolean =>
  last !== undefined &&
  (matter.waits.since < last.on || (matter.waits.since === last.on && last.names(matter)));

/**
 * The first day, not before `from`, on which a letter goes out for what waits alone: the working day after something came
 * that no letter has named, or the fifth after the last letter. That something fell overdue is told once.
 * @param last undefined: there was none
 * @returns undefined when nothing waits
 */
export function askedOn(
  matters: readonly Waiting[],
  last: LastLetter | undefined,
  { from, calendar }: { readonly from: LocalDate; readonly calendar: WorkCalendar },
): LocalDate | undefined {
  const days = matters.flatMap((matter) => {
    if (!last || !wasNamed(matter, last)) return [addDays(matter.waits.since, 1)];
    const isNews = matter.waits.what === 'lapsed';
    return isNews ? [] : [calendar.addWorkingDays(last.on, AGAIN_AFTER)];
  });
  const first = days.sort()[0];
  return first && nextWorkingDay(calendar, first > from ? first : from);
}

/** What a letter of that day names: all that waits since an earlier one, and what fell overdue since the last letter. */
export const namedOn = <M extends Matter>(
  matters: readonly M[],
  last: LastLetter | undefined,
  on: LocalDate,
): readonly M[] =>
  matters.filter(
    (matter) =>
      (matter.waits.what !== 'lapsed' && matter.waits.since <= on) ||
      (matter.waits.since < on && !wasNamed(matter, last)),
  );

/**
 * Each obligation named once where it fell overdue and something is asked about it as well: under what is asked, which says
 * so. Two things asked about one stay two.
 */
export function lapsedOnce<M extends Matter>(matters: readonly M[]): readonly M[] {
  const lapsed = new Set(matters.filter(isLapse).map(({ obligationId }) => obligationId));
  const asked = matters.filter((matter) => !isLapse(matter));
  const names = new Set(asked.map(({ obligationId }) => obligationId));
  return matters.flatMap((matter): readonly M[] => {
    const { obligationId, waits } = matter;
    if (isLapse(matter)) return names.has(obligationId) ? [] : [matter];
    return [
      lapsed.delete(obligationId) ? { ...matter, waits: { ...waits, lapsed: true } } : matter,
    ];
  });
}

const isLapse = ({ waits }: Matter): boolean => waits.what === 'lapsed';
