import { smallNumber } from './numerals.ts';
import type { Rhythm } from './outline.ts';

type Every = Rhythm['every'];

const RHYTHM = /^每(年度?|季度?|个?月|半年)/;
const EVERY: Readonly<Record<string, Every>> = {
  年: 'year',
  季: 'quarter',
  月: 'month',
  半: 'half-year',
};
const MONTHS: Readonly<Record<Every, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };
const LAST_DAY = 31;
const NUMBER = '[\\d一二三四五六七八九十]{1,3}';
const MONTH = new RegExp(`^第?(?:(${NUMBER})个?|首个?|末个?)月`);
const DAY = new RegExp(`^(${NUMBER})[日号](?:[之以]?前)?$`);
const AFTER = new RegExp(`^(?:结束)?后(${NUMBER})个?日内$`);

/**
 * How often, and by which day of each period: `每月28日前`, `每季度末`, `每季度结束后10日内`. Words that leave the day open
 * (每年, 每周, 结束后10个工作日内) give null.
 * @param words of a date that recurs; behind another one of the same sentence without 每: `3月底前`
 */
export function rhythmOf(words: string): Rhythm | null {
  const [said, unit = '年'] = RHYTHM.exec(words) ?? [];
  const every = EVERY[unit.replace('个', '').charAt(0)] ?? 'year';
  const moment = momentIn(words.slice(said?.length ?? 0), MONTHS[every]);
  return moment && { every, ...moment };
}

type Moment = Pick<Rhythm, 'month' | 'day'>;

/** @param months of the period */
function momentIn(words: string, months: number): Moment | null {
  const after = AFTER.exec(words);
  if (after) return inRange({ month: months + 1, day: numberIn(after[1]) }, months + 1);
  const named = MONTH.exec(words);
  const day = dayIn(words.slice(named?.[0].length ?? 0));
  if (!named)
    return day === LAST_DAY || months === 1 ? inRange({ month: months, day }, months) : null;
  const month = named[1] ? numberIn(named[1]) : named[0].includes('末') ? months : 1;
  return inRange({ month, day }, months);
}

function dayIn(words: string): number {
  if (/^(?:[底末]|结束|下旬)(?:[之以]?前)?$/.test(words)) return LAST_DAY;
  if (words.startsWith('上旬')) return 10;
  if (words.startsWith('中旬')) return 20;
  return numberIn(DAY.exec(words)?.[1]);
}

const numberIn = (text = ''): number => smallNumber(text) ?? 0;

const inRange = (moment: Moment, months: number): Moment | null => {
  const { month, day } = moment;
  return month >= 1 && month <= months && day >= 1 && day <= LAST_DAY ? moment : null;
};
