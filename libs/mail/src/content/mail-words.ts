import { words } from '#contract';
import { type LocalDate, yearOf } from '#kernel';
import {
  type MailContent,
  type MailBucket,
  type MailLine,
  type MailRequest,
} from '../mail-content.ts';

/** From the most to the least pressing; a mail shows its groups in this order, whatever order they came in. */
export const BUCKETS: readonly MailBucket[] = [
  'overdue',
  'within3',
  'within10',
  'later',
  'review',
  'answers',
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
export function timeLeft(
  { dueOn, workingDaysLeft: days, claimedOn }: MailLine,
  today: LocalDate,
): string {
  if (claimedOn) return words.filled(words.letterClaimed.zh, { on: shortDate(claimedOn, today) });
  if (dueOn === today) return words.timesLeft.today.zh;
  const [some, none] =
    dueOn < today
      ? (['late', 'lateNoWorkingDay'] as const)
      : (['ahead', 'aheadNoWorkingDay'] as const);
  const n = dueOn < today ? -days : days;
  return words.filled(words.timesLeft[n > 0 ? some : none].zh, { n });
}

type Counts = ReadonlyMap<MailBucket, number>;

const countsInWords = (counts: Counts): string =>
  [...counts]
    .map(([bucket, n]) => `${n}项${bucket === 'overdue' ? '逾期' : BUCKET_NAMES[bucket]}`)
    .join('、');

const total = (counts: Counts): number => [...counts.values()].reduce((sum, n) => sum + n, 0);

const STATE_OF_ALL = words.inChinese(words.letterGroupsAlone);

function summary(counts: Counts): string {
  const n = total(counts);
  const [only, ...others] = counts.keys();
  if (only === undefined || others.length > 0) return `共${n}项：${countsInWords(counts)}`;
  return `共${n}项，${n > 1 ? '均' : ''}${STATE_OF_ALL[only]}`;
}

/** What is due later has no place in a subject while something else is due. */
const pressing = (counts: Counts): Counts =>
  counts.size > 1 ? new Map([...counts].filter(([bucket]) => bucket !== 'later')) : counts;

const withoutAnswers = (counts: Counts): Counts =>
  new Map([...counts].filter(([bucket]) => bucket !== 'answers'));

/** What is due, then how many answers. */
function digestMatter(counts: Counts): string {
  const { alone, also } = words.letterAnswersCounted;
  const n = counts.get('answers') ?? 0;
  const due = countsInWords(pressing(withoutAnswers(counts)));
  if (n === 0) return due;
  return due === '' ? words.filled(alone.zh, { n }) : due + words.filled(also.zh, { n });
}

function digestOpening(mail: MailContent, counts: Counts): string {
  const n = counts.get('answers') ?? 0;
  const today = shortDate(mail.on, mail.on);
  const others = withoutAnswers(counts);
  if (n > 0 && others.size === 0) return words.filled(words.answersOnly.zh, { today, n });
  const also = n > 0 ? words.filled(words.letterAnswersCounted.inOpening.zh, { n }) : '';
  return words.filled(words.letterOpenings.digest.zh, { today, counts: summary(others) + also });
}

/** One thing is named; of several the number says more. */
const subjectMatter = (mail: MailContent, counts: Counts, title: string): string =>
  `${total(counts) === 1 ? title : `${total(counts)}项`}（${shortDate(mail.on, mail.on)}）`;

/** Chinese mail programs show about this many characters of a subject. */
export const SUBJECT_TITLE_LENGTH = 24;

/** @param title that of the first line, shortened */
export function subjectOf(mail: MailContent, counts: Counts, title: string): string {
  const kind = `【${words.zh(words.letterKinds, mail.kind)}】`;
  if (mail.kind === 'digest')
    return `${kind}${digestMatter(counts)}（${shortDate(mail.on, mail.on)}）`;
  if (mail.planTitle !== undefined) return `${kind}《${mail.planTitle}》`;
  const asked = mail.kind === 'assignment' ? words.pleaseSign.zh : '';
  return kind + asked + subjectMatter(mail, counts, title);
}

export function openingOf(mail: MailContent, counts: Counts): string {
  const { kind, planTitle: plan } = mail;
  if (kind === 'digest') return digestOpening(mail, counts);
  const sentence = plan === undefined ? words.letterOpenings[kind] : words.planEnded;
  return words.filled(sentence.zh, {
    plan: plan ?? '',
    n: total(counts),
    items: itemsOf(mail),
    today: shortDate(mail.on, mail.on),
    counts: summary(counts),
  });
}

const COUNTED = ['task', 'target', 'phase'] as const;

/** 6项任务、3项指标: so many things, however many lines they have. */
function itemsOf({ groups }: MailContent): string {
  const lines = groups.flatMap((group) => group.lines);
  return COUNTED.flatMap((kind) => {
    const n = new Set(lines.flatMap((line) => (line.kind === kind ? line.itemId : []))).size;
    return n === 0 ? [] : words.filled(words.letterCounts[kind].zh, { n });
  }).join('、');
}

/** 3月31日（原定12月31日）. */
export const dueText = ({ dueOn, originallyDueOn: was }: MailLine, today: LocalDate): string =>
  shortDate(dueOn, today) +
  (was ? `（${FIELD_NAMES.originallyDueOn}${shortDate(was, today)}）` : '');

export const pendingText = ({ pending, alsoPending }: MailLine, today: LocalDate): string =>
  [pending, alsoPending]
    .flatMap((request) => (request ? requestText(request, today) : []))
    .join('；');

function requestText(request: MailRequest, today: LocalDate): string {
  const { asked, askedOn, newDueOn = today } = request;
  const places = { date: shortDate(newDueOn, today), on: shortDate(askedOn, today) };
  return words.filled(words.letterRequests[asked].zh, places);
}

export const promisedText = ({ promisedOn }: MailLine, today: LocalDate): string =>
  promisedOn
    ? words.filled(words.letterPromised[promisedOn < today ? 'unkept' : 'ahead'].zh, {
        date: shortDate(promisedOn, today),
      })
    : '';

export const notDeliveredText = ({ notDelivered = [] }: MailLine): string =>
  words.notDelivered(notDelivered).zh;

export const NOTE_NAMES = words.inChinese(words.letterNotes);

/** What stands before what is said of an item. */
export const FIELD_NAMES = words.inChinese(words.letterFields);

const FOOTERS = words.inChinese(words.letterFooters);

/** @param linked whether its lines lead to pages */
export const footerOf = ({ kind }: MailContent, linked: boolean): string =>
  [kind === 'digest' ? FOOTERS.digest : '', linked ? '' : FOOTERS.command, FOOTERS.every].join('');
