import { stateCouncilCalendar } from '#calendar';
import { addDays, type LocalDate } from '#kernel';
import { monthsAfter } from './dates.ts';
import { smallNumber } from './numerals.ts';
import type { Years } from './years.ts';

/** `印发后3个月内`, `目录更新后30天内`: so long after something. */
export type RelativeDate = {
  /** Offsets of the words in the clause. */
  start: number;
  end: number;
  /** Null where it does not count from the day of issue, or that is unknown. */
  on: LocalDate | null;
};

const NUMBER = '(?<count>\\d{1,3}|[一二三四五六七八九十两]{1,3})';
const WORDS = new RegExp(
  `(?<event>[\\u4e00-\\u9fa5《》“”]{1,12}?)(?:之日起|之日后|之后|以后|后)(?:的)? ?${NUMBER} ?(?<unit>个工作日|个?月|个?周|日|天|年)(?:之|以)?内`,
);
/** The plan itself is issued; the verb may stand alone. */
const ISSUE =
  /(?:^|自|于|在|从)?(?:本)?(?:方案|意见|通知|办法|计划|措施|规划|文件|要点)?(?:印发|发布|公布|下发|发文)$/;

/** Most clauses are told apart before the pattern is tried. */
const matchIn = (clause: string): RegExpExecArray | null =>
  clause.includes('内') && /后|之日起/.test(clause) ? WORDS.exec(clause) : null;

/** The first of the normalised clause. */
export function relativeDateIn(clause: string, { issuedOn }: Years): RelativeDate | null {
  const match = matchIn(clause);
  if (!match) return null;
  const { event = '', count = '', unit = '' } = match.groups ?? {};
  const anchor = ISSUE.exec(event);
  const distance = smallNumber(count.replace('两', '二'));
  return {
    start: match.index + (anchor?.index ?? 0),
    end: match.index + match[0].length,
    on: anchor && issuedOn && distance !== null ? dayAfter(issuedOn, distance, unit) : null,
  };
}

function dayAfter(issuedOn: LocalDate, count: number, unit: string): LocalDate {
  if (unit === '个工作日') return stateCouncilCalendar.addWorkingDays(issuedOn, count);
  if (unit.endsWith('月')) return monthsAfter(issuedOn, count);
  if (unit === '年') return monthsAfter(issuedOn, 12 * count);
  return addDays(issuedOn, unit.endsWith('周') ? 7 * count : count);
}
