import { yearOf } from '#kernel';
import { dateRange, fullDate, runsOf, shortDate, weekdayName } from './chinese-dates.ts';
import {
  countsWorkingDays,
  landing,
  type CalendarYear,
  type ExplainedDay,
  type ShiftExplanation,
} from './shift.ts';

/** More stretches or days than this are counted, not dated: a line must stay readable. */
const DATED = 6;

/**
 * Short lines of Chinese for people: the result, the days left out, the make-up days counted, and on what ground.
 * Lines with nothing to say are left out; long stretches are summed up, and stand in full in the explanation itself.
 */
export function explanationText(explanation: ShiftExplanation): readonly string[] {
  return [
    resultLine(explanation),
    ...skippedLines(explanation),
    ...makeUpLines(explanation),
    ...groundLines(explanation.years),
  ];
}

function resultLine({ start, offset, result }: ShiftExplanation): string {
  const distance = Math.abs(offset.days);
  if (countsWorkingDays(offset)) {
    const direction = offset.days < 0 ? '向前' : '向后';
    return `自${fullDate(start)}起${direction}推算${distance}个工作日（当日不计），为${fullDate(result)}。`;
  }
  const landed = landing(start, offset);
  const reached =
    offset.days === 0
      ? fullDate(start)
      : `${fullDate(start)}${offset.days < 0 ? '前' : '后'}${distance}天为${fullDate(landed)}，`;
  if (landed === result) return `${reached}系工作日。`;
  return `${reached}系非工作日，${offset.days > 0 ? '顺延' : '提前'}至${fullDate(result)}。`;
}

function skippedLines({ start, skipped }: ShiftExplanation): readonly string[] {
  if (skipped.length === 0) return [];
  const groups = [...Map.groupBy(skipped, labelOf)].map(([label, days]) => ({
    label,
    days: days.length,
    runs: runsOf(days.map(({ date }) => date)),
  }));
  const dated = groups.reduce((total, { runs }) => total + runs.length, 0) <= DATED;
  const parts = groups.map(({ label, days, runs }) => {
    const dates = runs.map((run) => dateRange(run, yearOf(start))).join('、');
    return `${label}${days}天${dated ? `（${dates}）` : ''}`;
  });
  return [`不计${parts.join('，')}。`];
}

const labelOf = ({ kind, name = '节日' }: ExplainedDay): string =>
  kind === 'weekend' ? '双休日' : `${name}假期`;

function makeUpLines({ start, makeUpDaysUsed: days }: ShiftExplanation): readonly string[] {
  if (days.length === 0) return [];
  if (days.length > DATED) return [`调休上班${days.length}天，按工作日计。`];
  const parts = days.map(
    ({ date, name = '' }) =>
      `${shortDate(date, yearOf(start))}（${weekdayName(date)}）${name}调休上班`,
  );
  return [`${parts.join('，')}，按工作日计。`];
}

function groundLines(years: readonly CalendarYear[]): readonly string[] {
  const provisional = years.filter((year) => year.provisional);
  const published = years.filter((year) => !year.provisional);
  return [
    ...(published.length > 0 ? [`依据国务院办公厅${yearList(published)}节假日安排。`] : []),
    ...(provisional.length > 0
      ? [
          `暂无${yearList(provisional)}节假日安排，先按双休日和法定节假日推算，未计补假和调休，公布后重新核定。`,
        ]
      : []),
  ];
}

/** 2025年至2026年, with 、 where a year is left out between. */
function yearList(years: readonly CalendarYear[]): string {
  const runs: { from: number; to: number }[] = [];
  for (const { year } of years) {
    const last = runs.at(-1);
    if (last?.to === year - 1) last.to = year;
    else runs.push({ from: year, to: year });
  }
  return runs.map(({ from, to }) => (from === to ? `${from}年` : `${from}年至${to}年`)).join('、');
}
