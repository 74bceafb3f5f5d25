import { explanationText, type CalendarYear, type ShiftExplanation } from '#calendar';
import { addDays, type LocalDate } from '#kernel';
import { type Bilingual, type Sentence, sentencesOn } from './sentence.ts';
import { dateText, dayText, holidayText, workingDays } from './words.ts';

/** More stretches than this are counted, not dated: as the Chinese text does. */
const DATED = 6;

/**
 * How a date was counted: result, days left out, make-up days, ground. The Chinese lines are the calendar's own;
 * the English ones say the same in as many words.
 */
export function shiftSentences(explanation: ShiftExplanation): readonly Sentence[] {
  const zh = explanationText(explanation).join('');
  return sentencesOn('date', { zh, en: inEnglish(explanation) });
}

/** The same in one breath, for use within another explanation. */
export const shiftText = (explanation: ShiftExplanation): Bilingual => ({
  zh: explanationText(explanation).join(''),
  en: inEnglish(explanation),
});

function inEnglish(explanation: ShiftExplanation): string {
  const parts = [
    resultOf(explanation),
    skippedOf(explanation),
    makeUpOf(explanation),
    ...groundsOf(explanation.years),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function resultOf({ start, offset, result }: ShiftExplanation): string {
  const [from, to] = [dateText(start).en, dateText(result).en];
  const count = Math.abs(offset.days);
  if (offset.unit === 'wd' && count > 0) {
    const way = offset.days < 0 ? 'back' : 'forward';
    return `Counting ${workingDays(count).en} ${way} from ${from}, which does not count itself, gives ${to}.`;
  }
  const landed = addDays(start, offset.days);
  const days = count === 1 ? '1 day' : `${count} days`;
  const reached =
    count === 0
      ? from
      : `${days} ${offset.days < 0 ? 'before' : 'after'} ${from} is ${dateText(landed).en}`;
  if (landed === result) return `${reached}${count === 0 ? ' is' : ','} a working day.`;
  const moved = offset.days > 0 ? 'on' : 'back';
  return `${reached}${count === 0 ? ' is' : ','} not a working day; it moves ${moved} to ${to}.`;
}

function skippedOf({ skipped }: ShiftExplanation): string {
  if (skipped.length === 0) return '';
  const groups = [
    ...Map.groupBy(skipped, ({ kind, name = 'public' }) =>
      kind === 'weekend' ? 'weekend' : `the ${holidayText(name)} holiday`,
    ),
  ].map(([label, days]) => ({
    label,
    count: days.length,
    runs: runsOf(days.map((day) => day.date)),
  }));
  const dated = groups.reduce((sum, { runs }) => sum + runs.length, 0) <= DATED;
  const parts = groups.map(({ label, count, runs }) => {
    const unit = count === 1 ? 'day' : 'days';
    const days = label === 'weekend' ? `${count} weekend ${unit}` : `${count} ${unit} of ${label}`;
    return dated ? `${days} (${runs.join(', ')})` : days;
  });
  return `Not counted: ${parts.join('; ')}.`;
}

function makeUpOf({ makeUpDaysUsed: days }: ShiftExplanation): string {
  if (days.length === 0) return '';
  if (days.length > DATED) return `${days.length} make-up days count as working days.`;
  const parts = days.map(({ date }) => dateText(date).en);
  return `Worked to make up for a holiday, and counted: ${parts.join(', ')}.`;
}

function groundsOf(years: readonly CalendarYear[]): readonly string[] {
  const listOf = (provisional: boolean): string =>
    years
      .filter((year) => year.provisional === provisional)
      .map(({ year }) => String(year))
      .join(', ');
  const [published, provisional] = [listOf(false), listOf(true)];
  return [
    ...(published === '' ? [] : [`By the State Council's holiday notice for ${published}.`]),
    ...(provisional === ''
      ? []
      : [
          `No notice for ${provisional} yet: counted by weekends and statutory holidays, to be checked when it is published.`,
        ]),
  ];
}

/** Days that follow each other, as "20 December 2025 to 21 December 2025". @param dates in order */
function runsOf(dates: readonly LocalDate[]): readonly string[] {
  const runs: { from: LocalDate; to: LocalDate }[] = [];
  for (const date of dates) {
    const last = runs.at(-1);
    if (last && addDays(last.to, 1) === date) last.to = date;
    else runs.push({ from: date, to: date });
  }
  return runs.map(({ from, to }) =>
    from === to ? dayText(from).en : `${dayText(from).en} to ${dayText(to).en}`,
  );
}
