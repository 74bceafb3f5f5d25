import { type WorkCalendar } from '#calendar';
import { words } from '#contract';
import { dateIn, dayOfWeek, type Instant, type LocalDate, timeIn, yearOf } from '#kernel';
import { type Form, type Level, type PolicyRef, type ObligationKind } from '#policies/rules';
import { type Bilingual } from './sentence.ts';

const english = (parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat('en-GB', { ...parts, timeZone: 'UTC' });
const ENGLISH_DAY = english({ dateStyle: 'long' });
const ENGLISH_WEEKDAY = english({ weekday: 'long' });

const monthOf = (date: LocalDate): number => Number(date.slice(5, 7));
const dayOf = (date: LocalDate): number => Number(date.slice(8));

/** 2025年12月31日; 31 December 2025. */
export const dayText = (date: LocalDate): Bilingual => ({
  zh: `${yearOf(date)}年${monthOf(date)}月${dayOf(date)}日`,
  en: ENGLISH_DAY.format(Date.parse(date)),
});

/** 2025年12月31日（星期三）; Wednesday 31 December 2025. */
export function dateText(date: LocalDate): Bilingual {
  const { zh, en } = dayText(date);
  return {
    zh: `${zh}（星期${'日一二三四五六'.charAt(dayOfWeek(date))}）`,
    en: `${ENGLISH_WEEKDAY.format(Date.parse(date))} ${en}`,
  };
}

/** 2025年12月17日（星期三）8:30; 8:30 on Wednesday 17 December 2025. */
export function momentText(timeZone: string, at: Instant): Bilingual {
  const { zh, en } = dateText(dateIn(timeZone, at));
  const time = timeIn(timeZone, at).replace(/^0/, '');
  return { zh: `${zh}${time}`, en: `${time} on ${en}` };
}

/** 3个工作日; 3 working days. */
export const workingDays = (count: number): Bilingual => ({
  zh: `${count}个工作日`,
  en: count === 1 ? '1 working day' : `${count} working days`,
});

/** An offset of a policy from the due date: 时限前10个工作日, 逾期第5个工作日. */
export const ruleText = (rule: string): Bilingual => words.moment(rule);

export const levelText = (level: Level): Bilingual => words.levels[level];

/** What a notice is. */
export function formText(form: Form): Bilingual {
  if (form === 'list') return { zh: words.ledger.zh, en: 'line in the ledger' };
  const { zh, en } = words.noticeForms[form];
  return form === 'reminder' ? { zh, en } : { zh, en: `${en} notice` };
}

export const policyText = ({ name, version }: PolicyRef): Bilingual => ({
  zh: `督办规则“${name}”第${version}版`,
  en: `the rules (${name}, version ${version})`,
});

const DONE: Readonly<Partial<Record<ObligationKind, Bilingual>>> = {
  'sign-off': { zh: '签收', en: 'signed for' },
  'check-in': { zh: '报送', en: 'reported' },
};

/** What it is to have done it: 办结, of a sign-off 签收, of a check-in 报送. */
export const doneText = (kind: ObligationKind): Bilingual =>
  DONE[kind] ?? { zh: '办结', en: 'done' };

/** Why no work is done on a day; null on a working day. */
export function dayOffText(calendar: WorkCalendar, date: LocalDate): Bilingual | null {
  if (calendar.isWorkingDay(date)) return null;
  const name = calendar.holidayName(date);
  if (name === undefined) return { zh: '双休日', en: 'a weekend' };
  return { zh: `${name}假期`, en: `the ${holidayText(name)} holiday` };
}

const HOLIDAYS: Readonly<Record<string, string>> = {
  元旦: "New Year's Day",
  春节: 'Spring Festival',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午节: 'Dragon Boat',
  中秋节: 'Mid-Autumn',
  国庆节: 'National Day',
};

/** Names of holidays in English; one that is not known stays as it is. */
export const holidayText = (names: string): string =>
  names
    .split('、')
    .map((name) => HOLIDAYS[name] ?? name)
    .join(' and ');
