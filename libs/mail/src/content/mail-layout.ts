import { type MailContent, type MailBucket, type MailLine } from '../mail-content.ts';
import { answerText } from './answer-text.ts';
import {
  BUCKETS,
  FIELD_NAMES,
  footerOf,
  longDate,
  LEVEL_NAMES,
  lostText,
  NOTE_NAMES,
  dueText,
  pendingText,
  notDeliveredText,
  promisedText,
  saysWhenBesideDue,
  timeLeft,
  waitsText,
} from './mail-words.ts';
import { headingOf, openingOf, subjectOf } from './mail-summary.ts';
import { cutClause, oneLine } from './plain.ts';
import { shownOf } from './shown-lines.ts';
import { words } from '#contract';
import { defined, type LocalDate } from '#kernel';

export type Fact = { readonly name: string; readonly value: string };

export type ShownLine = {
  readonly number: string;
  readonly title: string;
  /** Empty where the title says it all. */
  readonly clause: string;
  /** Empty, like what is left, where it is done. */
  readonly due: string;
  readonly left: string;
  readonly late: boolean;
  readonly level?: { readonly color: NonNullable<MailLine['level']>; readonly name: string };
  readonly facts: readonly Fact[];
  readonly obligationId: string;
  readonly url?: string;
};

/** The lines of one plan in a group; what is the same for all of them is said once. */
export type Block = {
  /** 《…》（文号）. */
  readonly plan: string;
  readonly shared: readonly Fact[];
  readonly lines: readonly ShownLine[];
};

export type Group = {
  readonly bucket: MailBucket;
  readonly heading: string;
  readonly blocks: readonly Block[];
  /** Of what is of no plan: a sentence each. */
  readonly sentences: readonly string[];
};

/** A mail ready to be set as HTML or as text: plain words in their order, nothing escaped. */
export type Layout = {
  readonly subject: string;
  readonly salutation: string;
  readonly opening: string;
  readonly note?: Fact;
  readonly groups: readonly Group[];
  /** How many lines are left out, and where they are. */
  readonly rest?: string;
  /** Whom to call. */
  readonly contact?: Fact;
  readonly office: string;
  readonly date: string;
  readonly footer: string;
};

const CLAUSE_LENGTH = 60;

/** Where a mail leads to. An injection token. */
export class MailLinks {
  /** @param publicUrl address of the pages, without a slash at its end; null: there is none that a mail could name */
  constructor(readonly publicUrl: string | null = null) {}

  /** The page of the item where one organization owes it once; else, of a year or a day, that of what is owed. */
  to({ obligationId, itemId, organization }: MailLine): string | undefined {
    if (this.publicUrl === null) return undefined;
    return obligationId === `${itemId}.${organization}`
      ? `${this.publicUrl}/t/${encodeURIComponent(itemId)}`
      : `${this.publicUrl}/i/${encodeURIComponent(obligationId)}`;
  }
}

export function layOut(mail: MailContent, links: MailLinks): Layout {
  const filled = BUCKETS.map((bucket) => ({
    bucket,
    lines: mail.groups.filter((group) => group.bucket === bucket).flatMap(({ lines }) => lines),
  })).filter(({ lines }) => lines.length > 0);
  const counts = new Map(filled.map(({ bucket, lines }) => [bucket, lines.length]));
  const lost = mail.lost ?? [];
  if (lost.length > 0) counts.set('lost', lost.length);
  const shown = shownOf(filled);
  const note = oneLine(mail.note ?? '');
  const organization = [mail, ...(mail.alsoOf ?? [])]
    .map((one) => oneLine(one.organization))
    .join('、');
  const name = oneLine(mail.recipientName);
  return {
    subject: subjectOf(mail, counts, filled[0]?.lines[0]),
    salutation: name === '' ? `${organization}：` : `${organization}　${name}同志：`,
    opening: openingOf(mail, counts),
    ...(note === '' ? {} : { note: { name: NOTE_NAMES[mail.kind], value: note } }),
    groups: BUCKETS.flatMap((bucket): readonly Group[] => {
      const lines = shown.groups.find((group) => group.bucket === bucket)?.lines ?? [];
      const sentences = bucket === 'lost' ? lost.map((one) => lostText(one, mail.on)) : [];
      if (lines.length + sentences.length === 0) return [];
      const heading = headingOf(bucket, counts.get(bucket) ?? 0);
      return [{ bucket, heading, blocks: blocksOf(lines, mail, links), sentences }];
    }),
    ...(shown.left > 0 && { rest: restOf(shown.left, mail, links) }),
    ...contactOf(mail),
    office: oneLine(mail.office),
    date: longDate(mail.on),
    footer: footerOf(mail, links.publicUrl !== null),
  };
}

/** Tasks that a letter ends are in no to-do list. */
const commandFor = (kind: MailContent['kind']): string =>
  kind === 'ended' || kind === 'transferred' ? 'duban tasks' : 'duban todo';

function restOf(n: number, { kind }: MailContent, { publicUrl }: MailLinks): string {
  const { linked, command } = words.letterRest;
  if (publicUrl === null) return words.filled(command.zh, { n, command: commandFor(kind) });
  return words.filled(linked.zh, { n, url: `${publicUrl}/` });
}

function contactOf({ office, officeContact }: MailContent): Pick<Layout, 'contact'> {
  if (!officeContact) return {};
  const { name, phone } = officeContact;
  const places = { office: oneLine(office), name: oneLine(name), phone: oneLine(phone) };
  const value = words.filled(words.letterContact.zh, places);
  return { contact: { name: FIELD_NAMES.contact, value } };
}

function blocksOf(lines: readonly MailLine[], mail: MailContent, links: MailLinks): Block[] {
  const byPlan = Map.groupBy(lines, planOf);
  return [...byPlan].map(([plan, ofPlan]) => {
    const facts = ofPlan.map((line) => factsOf(line, mail));
    const shared = ofPlan.length > 1 ? sharedBy(facts) : [];
    const isShared = ({ name }: Fact): boolean => shared.some((fact) => fact.name === name);
    return {
      plan,
      shared,
      lines: ofPlan.map((line, i) => ({
        ...shownLine(line, mail, links),
        facts: (facts[i] ?? []).filter((fact) => !isShared(fact)),
      })),
    };
  });
}

/** A title that brings its own marks gets no second pair; for several organizations it is said for which. */
function planOf({ planTitle, documentNumber, toldFor }: MailLine): string {
  const title = `《${oneLine(planTitle).replace(/^《(.*)》$/, '$1')}》`;
  const plan = documentNumber ? `${title}（${oneLine(documentNumber)}）` : title;
  return toldFor === undefined ? plan : `${oneLine(toldFor)}：${plan}`;
}

const factsOf = (line: MailLine, { on }: MailContent): Fact[] =>
  [
    ...answerFacts(line, on),
    { name: FIELD_NAMES.pending, value: pendingText(line, on) },
    { name: FIELD_NAMES.promised, value: promisedText(line, on) },
    { name: FIELD_NAMES.notDelivered, value: notDeliveredText(line) },
    { name: FIELD_NAMES.waits, value: saysWhenBesideDue(line) ? '' : waitsText(line, on) },
    { name: FIELD_NAMES.reason, value: oneLine(line.waits?.reason ?? '') },
    {
      name: FIELD_NAMES.organization,
      value: oneLine([line.organization, ...(line.alsoOwedBy ?? [])].join('、')),
    },
    { name: FIELD_NAMES.toDo, value: oneLine(line.toDo) },
    { name: FIELD_NAMES.why, value: oneLine(line.why) },
  ].filter(({ value }) => value !== '');

function answerFacts({ answer }: MailLine, on: LocalDate): Fact[] {
  if (!answer) return [];
  const { said, by } = answerText(answer, on);
  return [
    { name: FIELD_NAMES.answer, value: oneLine(said) },
    { name: FIELD_NAMES.answeredBy, value: oneLine(by) },
  ];
}

/** Of what was answered the date is in the answer, once it is done. */
const isDone = ({ answer }: MailLine): boolean => answer?.answered === 'completion-accepted';

const sharedBy = (facts: readonly (readonly Fact[])[]): Fact[] =>
  (facts[0] ?? []).filter(({ name, value }) =>
    facts.every((others) => others.some((other) => other.name === name && other.value === value)),
  );

function shownLine(
  line: MailLine,
  { on }: MailContent,
  links: MailLinks,
): Omit<ShownLine, 'facts'> {
  const title = oneLine(line.title);
  const { obligationId } = line;
  const url = links.to(line);
  return {
    number: oneLine(line.number),
    title,
    clause: line.answer ? '' : cutClause(withoutTitle(oneLine(line.clause), title), CLAUSE_LENGTH),
    due: isDone(line) ? '' : dueText(line, on),
    left: isDone(line) ? '' : timeLeft(line, on),
    late: line.claimedOn === undefined && line.waits?.what !== 'ruling' && line.dueOn < on,
    ...(line.level ? { level: { color: line.level, name: levelName(line, line.level) } } : {}),
    obligationId,
    ...defined({ url }),
  };
}

const levelName = ({ drafted }: MailLine, level: NonNullable<MailLine['level']>): string =>
  drafted ? words.redProposed.zh : LEVEL_NAMES[level];

/** A clause that begins with its own heading (`标题。正文…`) would say it twice. */
function withoutTitle(clause: string, title: string): string {
  if (title === '' || !clause.startsWith(title)) return clause;
  const rest = clause.slice(title.length);
  return rest === ''
    ? ''
    : /^[。．.：:\s]/.test(rest)
      ? rest.replace(/^[。．.：:\s]+/, '')
      : clause;
}
