import { words } from '#contract';
import { type LocalDate } from '#kernel';
import {
  type MailContent,
  type MailBucket,
  type MailLine,
  type MailLost,
  type MailRequest,
} from '../mail-content.ts';
import { oneLine } from './plain.ts';

/** From the most to the least pressing; a mail shows its groups in this order, whatever order they came in. */
export const BUCKETS: readonly MailBucket[] = [
  'claim',
  'extension',
  'dispute',
  'figure',
  'ruling',
  'promise',
  'lapsed',
  'lost',
  'overdue',
  'today',
  'within3',
  'within10',
  'later',
  'review',
  'answers',
  'items',
];

export const BUCKET_NAMES = words.inChinese(words.letterGroups);

export const LEVEL_NAMES = words.inChinese(words.levels);

export const { longDate, shortDate } = words;

/** What is left until the end of the due day, in working days: a due date on a Sunday may be near with none left. */
export function timeLeft(line: MailLine, today: LocalDate): string {
  const { dueOn, workingDaysLeft: days, claimedOn, waits } = line;
  if (saysWhenBesideDue(line)) return waitsText(line, today);
  if (claimedOn && !waits)
    return words.filled(words.letterClaimed.zh, { on: shortDate(claimedOn, today) });
  if (dueOn === today) return words.timesLeft.today.zh;
  const [some, none] =
    dueOn < today
      ? (['late', 'lateNoWorkingDay'] as const)
      : (['ahead', 'aheadNoWorkingDay'] as const);
  const n = dueOn < today ? -days : days;
  const left = words.filled(words.timesLeft[n > 0 ? some : none].zh, { n });
  return waits?.lapsed ? words.filled(words.newlyLate.zh, { left }) : left;
}

/** How many days are left to its date, or behind it, is nothing to whom it waits for. */
export const saysWhenBesideDue = ({ waits }: MailLine): boolean =>
  waits?.what === 'claim' || waits?.what === 'ruling';

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

/** Since when it waits for the reader; empty where another row says so. */
export function waitsText({ waits }: MailLine, today: LocalDate): string {
  if (!waits || waits.what === 'promise' || waits.what === 'lapsed') return '';
  const { since, newDueOn = today, workingDays: n = 0 } = waits;
  const places = { on: shortDate(since, today), date: shortDate(newDueOn, today) };
  const waited = n > 0 ? words.filled(words.letterWaited.zh, { n }) : '';
  return words.filled(words.letterWaits[waits.what].zh, places) + waited;
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

/** One line of what did not arrive. */
export function lostText({ because, kind, on, ...whom }: MailLost, today: LocalDate): string {
  const { organization, role = '', recipientName = '' } = whom;
  return words.filled(words.letterLost[because].zh, {
    unit: oneLine(organization),
    role: because === 'vacant' ? words.personOf(role) : '',
    name: oneLine(recipientName),
    kind: words.letterKinds[kind].zh,
    on: shortDate(on, today),
  });
}
