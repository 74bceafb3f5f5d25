import { words } from '#contract';
import { type NoticeText } from '#escalations';
import { type WorkCalendar } from '#calendar';
import { type LocalDate } from '#kernel';
import { type CaseRow } from './cases.ts';

/** Working days in which a paper is answered; the day it is issued on is day zero. */
const REPLY_DAYS = 3;

type Issuing = {
  readonly on: LocalDate;
  readonly calendar: WorkCalendar;
  /** 办理要求; left out: the usual one of the level, of red what was said when it was signed. */
  readonly demand?: string | undefined;
  /** Who issues a blue or a yellow one; a red one is signed by the approving official. */
  readonly signatory: string;
  readonly contact: NoticeText['contact'];
};

/** What a paper on a case says if it is issued on a day. */
export function noticeText(
  row: CaseRow,
  { on, calendar, demand, signatory, contact }: Issuing,
): NoticeText {
  const { title, clause, planTitle, documentNumber, supports, originallyDueOn } = row;
  const { dueOn, extensions, promisedOn, level, levels, decision } = row;
  // What was drafted earlier is red from its signature on.
  const redOn = decision?.approved ? decision.decidedOn : on;
  const said = level === 'red' && decision?.approved ? decision.note : '';
  return {
    title,
    itemNumber: row.number,
    clause,
    planTitle,
    documentNumber,
    supports,
    originallyDueOn,
    dueOn,
    extensions,
    workingDaysOverdue: Math.max(0, calendar.workingDaysBetween(dueOn, on)),
    promisedOn,
    levels: levels.map((one) => (one.level === 'red' ? { ...one, levelOn: redOn } : one)),
    urges: row.urges.length,
    demand: demand ?? (said === '' ? words.paperDemands[level].zh : said),
    replyBy: calendar.addWorkingDays(on, REPLY_DAYS),
    signatory,
    contact,
  };
}

/** 督办事由: how late it is, what was done about it, and what the unit answered. */
export function noticeReason(text: NoticeText, on: LocalDate): string {
  const { late, raised, urged, promised, silent } = words.paperReasons;
  const day = (date: LocalDate): string => words.shortDate(date, on);
  const levels = text.levels.map((one) =>
    words.filled(raised.zh, { on: day(one.levelOn), level: words.levels[one.level].zh }),
  );
  return [
    words.filled(late.zh, { on: words.longDate(on), n: text.workingDaysOverdue }),
    `${levels.join('，')}。`,
    text.urges > 0 ? words.filled(urged.zh, { n: text.urges }) : '',
    text.promisedOn ? words.filled(promised.zh, { on: day(text.promisedOn) }) : silent.zh,
  ].join('');
}

/** 办理时限: the date in force, and where it was moved the one before. */
export function noticeDue({ dueOn, originallyDueOn, extensions }: NoticeText): string {
  const [due, original] = [words.longDate(dueOn), words.longDate(originallyDueOn)];
  if (dueOn === originallyDueOn) return due;
  const { moved, movedOnly } = words.paperReasons;
  return words.filled((extensions > 0 ? moved : movedOnly).zh, { due, original, n: extensions });
}

/** 任务来源: the plan, its document number and the item as printed. */
export function noticeSource({ planTitle, documentNumber, itemNumber }: NoticeText): string {
  const number = documentNumber === null ? '' : `（${documentNumber}）`;
  return `《${planTitle}》${number}${itemNumber}`;
}
