import published from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { addDays, parseLocalDate, yearOf, type LocalDate } from '#kernel';
import { type NamedDay } from './work-calendar.ts';

/**
 * The data of chinese-days, and not its functions: they read a date in the machine's time zone and
 * answer for the day before west of Greenwich.
 */
const DATA: Readonly<Record<'holidays' | 'workdays', Readonly<Record<string, string>>>> = published;

/** As the notices write them; names not listed are already so. */
const FULL_NAMES: Readonly<Record<string, string>> = {
  清明: '清明节',
  端午: '端午节',
  中秋: '中秋节',
};

/** @param entry as the library keeps it: `Spring Festival,春节,4` */
function chineseName(entry: string): string {
  const name = entry.split(',')[1] ?? '';
  return FULL_NAMES[name] ?? name;
}

const daysOf = (entries: Readonly<Record<string, string>>) =>
  Object.entries(entries)
    .map(([date, entry]) => ({ date: parseLocalDate(date), name: chineseName(entry) }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));

/** Splits days in order of date where one does not follow the other. */
function runsOf(days: readonly { date: LocalDate; name: string }[]) {
  const runs: { date: LocalDate; name: string }[][] = [];
  for (const day of days) {
    const run = runs.at(-1);
    const previous = run?.at(-1)?.date;
    if (previous !== undefined && addDays(previous, 1) === day.date) run?.push(day);
    else runs.push([day]);
  }
  return runs;
}

/** Holidays without a gap between them bear their names together, as in the notices: 国庆节、中秋节. */
function withJointNames(holidays: readonly { date: LocalDate; name: string }[]) {
  const jointNames = new Map<string, string>();
  const key = ({ date, name }: { date: LocalDate; name: string }) => `${yearOf(date)} ${name}`;
  const days = runsOf(holidays).flatMap((run) => {
    const name = [...new Set(run.map((day) => day.name))].join('、');
    for (const day of run) jointNames.set(key(day), name);
    return run.map(({ date }): NamedDay => ({ date, name }));
  });
  return {
    days,
    rename: (day: { date: LocalDate; name: string }): NamedDay => ({
      date: day.date,
      name: jointNames.get(key(day)) ?? day.name,
    }),
  };
}

/** What a year's notice names, also where it reaches over the year's ends. */
export type CalendarNotice = {
  readonly year: number;
  readonly holidays: readonly NamedDay[];
  readonly makeUpDays: readonly NamedDay[];
};

/** 元旦 in December stands in the notice of the year that it begins (2022-12-31 in that of 2023). */
const noticeYear = ({ date, name = '' }: NamedDay): number =>
  yearOf(date) + (date.slice(5, 7) === '12' && name.includes('元旦') ? 1 : 0);

/** By year, also of years that are known in part. */
export const bundled: ReadonlyMap<number, CalendarNotice> = (() => {
  const holidays = withJointNames(daysOf(DATA.holidays));
  const makeUpDays = daysOf(DATA.workdays).map(holidays.rename);
  const of = (days: readonly NamedDay[], year: number): readonly NamedDay[] =>
    days.filter((day) => noticeYear(day) === year);
  const years = new Set([...holidays.days, ...makeUpDays].map(noticeYear));
  return new Map(
    [...years].map((year) => {
      return [year, { year, holidays: of(holidays.days, year), makeUpDays: of(makeUpDays, year) }];
    }),
  );
})();

/** What the installed library knows of a year's notice; undefined of a year that is provisional to it. */
export const bundledNotice = (year: number): CalendarNotice | undefined => {
  const notice = bundled.get(year);
  return notice && isWhole(notice) ? notice : undefined;
};

/** A year's notice names its National Day; a stray day at either end of it may come from a neighbour's. */
export const isWhole = ({ year, holidays }: CalendarNotice): boolean =>
  holidays.some(({ date }) => date === `${year}-10-01`);
