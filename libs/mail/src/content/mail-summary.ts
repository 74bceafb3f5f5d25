import { words } from '#contract';
import { defined } from '#kernel';
import { type MailContent, type MailBucket, type MailLine } from '../mail-content.ts';
import { BUCKET_NAMES, LEVEL_NAMES, shortDate, timeLeft } from './mail-words.ts';
import { oneLine, shorten } from './plain.ts';

/** How many lines each group has, the most pressing first; groups without lines are not there. */
export type Counts = ReadonlyMap<MailBucket, number>;

/** What waits for the office is asked for in these groups. */
const WAITING = ['claim', 'extension', 'dispute', 'figure', 'ruling', 'promise'] as const;
/** What the reader does itself, or follows. */
const OWN = ['overdue', 'today', 'within3', 'within10', 'later'] as const;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);

const total = (counts: Counts): number => sum([...counts.values()]);

const only = (counts: Counts, buckets: readonly MailBucket[]): Counts =>
  new Map([...counts].filter(([bucket]) => buckets.includes(bucket)));

const counted = (counts: Counts): readonly string[] =>
  [...counts].map(([bucket, n]) => `${n}项${words.zh(words.letterGroupsStand, bucket)}`);

/** 待审核2项: what waits is named before its number. */
const named = (counts: Counts): readonly string[] =>
  [...counts].map(([bucket, n]) => `${BUCKET_NAMES[bucket]}${n}项`);

/** Heading of a group of `n` lines. */
export function headingOf(bucket: MailBucket, n: number): string {
  const asked = words.zh(words.letterWaiting, bucket);
  const inBrackets = asked === bucket ? `${n}项` : words.filled(asked, { n });
  return `${BUCKET_NAMES[bucket]}（${inBrackets}）`;
}

/** 共3项：1项已逾期，2项今日到期. */
function summary(counts: Counts): string {
  const n = total(counts);
  const [first, ...others] = counts.keys();
  if (first === undefined || others.length > 0) return `共${n}项：${counted(counts).join('，')}`;
  return `共${n}项，${n > 1 ? '均' : ''}${words.zh(words.letterGroupsStand, first)}`;
}

/** Chinese mail programs show some 36 characters of a subject, and its end is a date. */
const TITLE_LENGTH = 24;
/** Of the one item that a digest is about: its date stands behind it. */
const ONE_TITLE_LENGTH = 14;
/** Parts of the subject of a digest at most. */
const MOST_PARTS = 3;
/** Kinds of what waits, in the subject of the office's digest. */
const MOST_KINDS = 2;

const titleOf = (line: MailLine | undefined, length: number): string =>
  shorten(oneLine(line?.title ?? ''), length);

/** @param first its first line */
export function subjectOf(mail: MailContent, counts: Counts, first: MailLine | undefined): string {
  const today = `（${shortDate(mail.on, mail.on)}）`;
  if (mail.kind === 'digest') return digestSubject(mail, counts) + today;
  const tag = tagOf(words.letterKinds[mail.kind]);
  if (mail.planTitle !== undefined) return `${tag}《${mail.planTitle}》`;
  const asked = mail.kind === 'assignment' ? words.pleaseSign.zh : '';
  const n = total(counts);
  return `${tag}${asked}${n === 1 ? titleOf(first, TITLE_LENGTH) : `${n}项`}${today}`;
}

const tagOf = ({ zh }: words.Word): string => `【${zh}】`;

/** All but the answers. */
const linesOf = ({ groups }: MailContent): readonly MailLine[] =>
  groups.filter(({ bucket }) => bucket !== 'answers').flatMap(({ lines }) => lines);

/** How many fell overdue since the last letter: where something else is asked about one, its line says so. */
const newlyLate = ({ groups }: MailContent): number =>
  sum(
    groups.map(({ bucket, lines }) =>
      bucket === 'lapsed' ? lines.length : lines.filter(({ waits }) => waits?.lapsed).length,
    ),
  );

const lostIn = (counts: Counts): string => {
  const n = counts.get('lost');
  return n === undefined
    ? ''
    : BUCKET_NAMES.lost + words.filled(words.letterWaiting.lost.zh, { n });
};

function digestSubject(mail: MailContent, counts: Counts): string {
  const waiting = named(only(counts, WAITING)).slice(0, MOST_KINDS).join('，');
  const fallen = newlyLate(mail);
  const lapsed = fallen === 0 ? '' : `${BUCKET_NAMES.lapsed}${fallen}项`;
  const lost = lostIn(counts);
  const desk = [waiting, lapsed, lost].filter((part) => part !== '').join('；');
  const { alone, also } = words.letterAnswersCounted;
  const n = counts.get('answers') ?? 0;
  const answered = n === 0 ? '' : words.filled(also.zh, { n });
  if (desk !== '') return tagOf(words.letterKinds.desk) + desk + answered;
  const tag = tagOf(words.letterKinds.digest);
  if (n > 0 && n === total(counts)) return tag + words.filled(alone.zh, { n });
  const [line, ...others] = linesOf(mail);
  const isOne = line !== undefined && others.length === 0;
  return tag + (isOne ? oneMatter(line, mail) : parts(mail, counts)) + answered;
}

/** The one thing that a digest is about: what became of it this morning, or by when it is due. */
function oneMatter(line: MailLine, { on }: MailContent): string {
  const { oneRaised, oneLate, oneAhead } = words.letterSubjects;
  const level = raisedTo(line);
  const isLate = line.dueOn <= on;
  const sentence = level === undefined ? (isLate ? oneLate : oneAhead) : oneRaised;
  return words.filled(sentence.zh, {
    title: titleOf(line, ONE_TITLE_LENGTH),
    left: timeLeft(line, on),
    date: shortDate(line.dueOn, on),
    ...defined({ level }),
  });
}

/** The colour it was put under this morning. */
function raisedTo({ notice, level }: MailLine): string | undefined {
  const isColour = notice === 'blue' || notice === 'yellow' || notice === 'red';
  return isColour && level === notice ? LEVEL_NAMES[notice] : undefined;
}

/** What is new this morning, then what presses; what is due later only where it is new, or all there is. */
function parts(mail: MailContent, counts: Counts): string {
  const lines = linesOf(mail);
  const raised = Map.groupBy(lines, raisedTo);
  raised.delete(undefined);
  const coloured = sum([...raised.values()].map(({ length }) => length));
  const pressing = new Map(only(counts, OWN));
  const overdue = (counts.get('overdue') ?? 0) - coloured;
  if (overdue > 0) pressing.set('overdue', overdue);
  else pressing.delete('overdue');
  pressing.delete('later');
  const later = mail.groups.find(({ bucket }) => bucket === 'later')?.lines ?? [];
  const fresh = later.filter(({ notice }) => notice !== undefined).length;
  const { raised: turned, fresh: newly } = words.letterSubjects;
  const all = [
    ...[...raised].map(([level, some]) =>
      words.filled(turned.zh, { n: some.length, level: level ?? '' }),
    ),
    ...counted(pressing),
    ...(fresh > 0 ? [words.filled(newly.zh, { n: fresh })] : []),
  ];
  return (all.length > 0 ? all : counted(counts)).slice(0, MOST_PARTS).join('，');
}

export function openingOf(mail: MailContent, counts: Counts): string {
  const { kind, planTitle: plan } = mail;
  const places = { n: total(counts), today: shortDate(mail.on, mail.on) };
  if (plan !== undefined) return words.filled(words.planEnded.zh, { ...places, plan });
  if (mail.copied) return words.filled(words.redCopied.zh, places);
  if (kind !== 'digest') {
    return words.filled(words.letterOpenings[kind].zh, { ...places, items: itemsOf(mail) });
  }
  const own = only(counts, [...OWN, 'review']);
  const answered = counts.get('answers') ?? 0;
  if (answered === total(counts))
    return words.filled(words.answersOnly.zh, { ...places, n: answered });
  if (total(own) + answered < total(counts)) return deskOpening(mail, counts, own);
  const { late, ahead } = words.letterAsks;
  const ask = counts.has('overdue') ? late.zh : ahead.zh;
  const said = summary(own) + alsoAnswered(counts);
  return words.filled(words.letterOpenings.digest.zh, { ...places, counts: said, ask });
}

const alsoAnswered = (counts: Counts): string => {
  const n = counts.get('answers') ?? 0;
  return n === 0 ? '' : words.filled(words.letterAnswersCounted.inOpening.zh, { n });
};

function deskOpening(mail: MailContent, counts: Counts, own: Counts): string {
  const { on, cases = { red: 0, yellow: 0, blue: 0 } } = mail;
  const { waiting, cases: coloured, lapsed, own: ours } = words.deskOpening;
  const asked = only(counts, WAITING);
  const n = cases.red + cases.yellow + cases.blue;
  const fallen = newlyLate(mail);
  const news = [
    ...(n > 0 ? [words.filled(coloured.zh, { n, ...cases })] : []),
    ...(fallen === 0 ? [] : [words.filled(lapsed.zh, { n: fallen })]),
  ];
  const sentences = [
    ...(asked.size > 0
      ? [words.filled(waiting.zh, { n: total(asked), counts: named(asked).join('，') })]
      : []),
    ...(news.length > 0 ? [news.join('，')] : []),
    ...(counts.has('lost') ? [lostIn(counts) + words.deskOpening.lost.zh] : []),
    ...(own.size > 0
      ? [words.filled(ours.zh, { counts: summary(own) + alsoAnswered(counts) })]
      : []),
  ];
  return `截至${shortDate(on, on)}，${sentences.map((sentence) => `${sentence}。`).join('')}`;
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
