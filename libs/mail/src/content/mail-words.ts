import { words } from '#contract';
import { type LocalDate, yearOf } from '#kernel';
import { type MailContent, type MailBucket, type MailLine } from '../mail-content.ts';

/** From the most to the least pressing; a mail shows its groups in this order, whatever order they came in. */
export const BUCKETS: readonly MailBucket[] = [
  'overdue',
  'within3',
  'within10',
  'later',
  'review',
  'items',
];

export const BUCKET_NAMES = words.inChinese(words.letterGroups);

export const LEVEL_NAMES = words.inChinese(words.levels);

/** `12月17日`, with the year where it is another than that of `today`. */
export function shortDate(date: LocalDate, today: LocalDate): string {
  const monthAndDay = `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
  return yearOf(date) === yearOf(today) ? monthAndDay : `${yearOf(date)}年${monthAndDay}`;
}

export const longDate = (date: LocalDate): string =>
  `${yearOf(date)}年${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;

/** What is left until the end of the due day, in working days: a due date on a Sunday may be near with none left. */
export function timeLeft(line: MailLine, today: LocalDate): string {
  const { dueOn, workingDaysLeft } = line;
  if (dueOn < today) {
    return workingDaysLeft < 0 ? `已逾期${-workingDaysLeft}个工作日` : '已逾期';
  }
  if (dueOn === today) return '今日到期';
  return workingDaysLeft > 0 ? `剩余${workingDaysLeft}个工作日` : '到期前已无工作日';
}

type Counts = ReadonlyMap<MailBucket, number>;

const countsInWords = (counts: Counts): string =>
  [...counts]
    .map(([bucket, n]) => `${n}项${bucket === 'overdue' ? '逾期' : BUCKET_NAMES[bucket]}`)
    .join('、');

const total = (counts: Counts): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

const STATE_OF_ALL: Readonly<Record<MailBucket, string>> = {
  overdue: '已逾期',
  within3: '于3个工作日内到期',
  within10: '于10个工作日内到期',
  later: '尚未到期',
  review: '待审核',
  items: '请办理',
};

function summary(counts: Counts): string {
  const n = total(counts);
  const [only, ...others] = counts.keys();
  if (only === undefined || others.length > 0) return `共${n}项：${countsInWords(counts)}`;
  return `共${n}项，${n > 1 ? '均' : ''}${STATE_OF_ALL[only]}`;
}

/** What is due later has no place in a subject while something else is due. */
const pressing = (counts: Counts): Counts =>
  counts.size > 1 ? new Map([...counts].filter(([bucket]) => bucket !== 'later')) : counts;

/** One thing is named; of several the number says more. */
const subjectMatter = (mail: MailContent, counts: Counts, title: string): string =>
  `${total(counts) === 1 ? title : `${total(counts)}项`}（${shortDate(mail.on, mail.on)}）`;

/** Chinese mail programs show about this many characters of a subject. */
export const SUBJECT_TITLE_LENGTH = 24;

/** @param title that of the first line, shortened */
export function subjectOf(mail: MailContent, counts: Counts, title: string): string {
  const kind = `【${words.zh(words.letterKinds, mail.kind)}】`;
  if (mail.kind === 'digest')
    return `${kind}${countsInWords(pressing(counts))}（${shortDate(mail.on, mail.on)}）`;
  const asked = mail.kind === 'assignment' ? '请签收：' : '';
  return kind + asked + subjectMatter(mail, counts, title);
}

export function openingOf(mail: MailContent, counts: Counts): string {
  const n = total(counts);
  const today = shortDate(mail.on, mail.on);
  switch (mail.kind) {
    case 'digest':
      return `截至${today}，需您办理或跟进的事项${summary(counts)}。请于各项所列时限前办结，已办结的请申请办结。`;
    case 'assignment':
      return `以下${n}项任务由贵单位承办或配合，请核对任务内容和时限，尽快签收；对责任分工有异议的，请在3个工作日内提出。`;
    case 'return':
      return `以下${n}项的办结申请经审核退回，请按退回意见补充办理，于所列时限前重新申请办结。`;
    case 'red-draft':
      return `以下${n}项逾期较久，已拟红色督办单，请审签。签发之前，不通知承办单位主要负责人。`;
    case 'red':
      return `以下${n}项逾期未办结，经批准列入红色督办。请您研究推动，明确办结日期并回复督办。`;
  }
}

export const NOTE_NAMES = words.inChinese(words.letterNotes);

/** What stands before what is said of an item. */
export const FIELD_NAMES = words.inChinese(words.letterFields);

const FOOTERS = words.inChinese(words.letterFooters);

export const footerOf = (mail: MailContent): string =>
  mail.kind === 'digest' ? FOOTERS.digest + FOOTERS.every : FOOTERS.every;
