import { workingDaysLeft, type WorkCalendar } from '#calendar';
import {
  atTime,
  dateIn,
  defined,
  type Instant,
  timeIn,
  toEpochMs,
  toInstant,
  yearOf,
} from '#kernel';
import { type Contacts, type ObligationRow } from '#obligations';
import type { PolicyRegistry } from '#policies';
import { type Audience } from '#policies/rules';
import type { OpsModels } from '#views';
import { type LetterAnswer } from '../domain/letter.events.ts';
import { type AnswerRef } from '../domain/mail.events.ts';
import { type AnswerRow, type GivenAnswer } from '../views/answer-list.ts';
import { MAIL_ZONE } from './mail-time.ts';

/** An answer that one person is still to be told of. */
export type AnswerDue = AnswerRef & {
  readonly contactId: string;
  readonly role: Audience;
  readonly row: ObligationRow;
  readonly answer: LetterAnswer;
  /** `HH:MM` at which the policy of its item sends mail. */
  readonly time: string;
};

type Tools = {
  readonly ops: OpsModels;
  readonly contacts: Contacts;
  readonly calendar: WorkCalendar;
  readonly policies: Pick<PolicyRegistry, 'find'>;
};

/** Older answers are told nobody any more: their items show them, and who comes new did not ask. */
const LAPSE_MS = 30 * 24 * 3_600_000;
const MANY = 10_000;

/** Answers given before this day's mail, for everybody who is still to be told. What nobody can receive yet waits. */
export async function answersDue(tools: Tools, now: Instant): Promise<readonly AnswerDue[]> {
  const { contacts, calendar } = tools;
  const today = dateIn(MAIL_ZONE, now);
  const waiting = await waitingIn(tools, now);
  const due = waiting.filter(({ at, time }) => at < atTime(MAIL_ZONE, today, time));
  const told = await Promise.all(
    due.map(async ({ key, answer, row, time, ...soFar }) => {
      const to = soFar.to ?? (await peopleFor(answer, row, contacts));
      const role = roleIn(answer, row);
      const about = { row, time, role, answer: completed(answer, row, calendar) };
      return to
        .filter((contactId) => !soFar.told.includes(contactId))
        .map((contactId) => ({ key, factId: answer.factId, to, contactId, ...about }));
    }),
  );
  return told.flat();
}

/** `HH:MM` at which answers that are still to be told go, some day. */
export async function answerTimes(
  tools: Omit<Tools, 'contacts'>,
  now: Instant,
): Promise<readonly string[]> {
  return (await waitingIn(tools, now)).map(({ time }) => time);
}

type Waiting = Pick<AnswerRow, 'to' | 'told'> & {
  readonly key: string;
  readonly at: Instant;
  readonly answer: GivenAnswer;
  readonly row: ObligationRow;
  readonly time: string;
};

async function waitingIn(
  { ops, policies }: Omit<Tools, 'contacts'>,
  now: Instant,
): Promise<readonly Waiting[]> {
  const { rows: answered } = await ops.find<AnswerRow>('answer-list', {
    where: { status: 'answered', at: { gt: toInstant(toEpochMs(now) - LAPSE_MS) } },
    orderBy: [['at', 'asc']],
    limit: MANY,
  });
  const given = answered.flatMap(({ answer, at, ...row }) =>
    answer && at ? [{ ...row, at, answer }] : [],
  );
  const items = await itemsOf(given, ops);
  const waiting = given.map(async (one): Promise<readonly Waiting[]> => {
    const row = rowFor(one.answer, items);
    if (!row || !isToBeTold(one.answer, row)) return [];
    const { timeZone, sendAt } = await policies.find(row.policy);
    const time = timeIn(MAIL_ZONE, atTime(timeZone, dateIn(MAIL_ZONE, now), sendAt));
    return [{ ...one, row, time }];
  });
  return (await Promise.all(waiting)).flat();
}

/** By the id of their obligation, and of what that stands on. */
type Items = ReadonlyMap<string, readonly ObligationRow[]>;

async function itemsOf(
  answered: readonly Pick<Waiting, 'answer'>[],
  ops: OpsModels,
): Promise<Items> {
  if (answered.length === 0) return new Map();
  const ids = [...new Set(answered.map(({ answer }) => answer.itemId))];
  const own = await ops.getMany<ObligationRow>('obligation-list', ids);
  const { rows } = await ops.find<ObligationRow>('obligation-list', {
    where: { subjectId: { in: ids } },
    limit: MANY,
  });
  const items = new Map<string, readonly ObligationRow[]>(
    Map.groupBy(rows, ({ subjectId }) => subjectId),
  );
  for (const [id, row] of own) items.set(id, [row]);
  return items;
}

/** Its own; whoever only supports, or reported the figure, is told about the lead's. */
function rowFor(
  { itemId, organization, said, step }: GivenAnswer,
  items: Items,
): ObligationRow | undefined {
  const whole = items.get(itemId) ?? [];
  const ofStep = whole.filter((row) => row.step === step);
  const all = ofStep.length > 0 ? ofStep : whole;
  const year = said.figure && String(yearOf(said.figure.asOf));
  const ofYear = all.filter(({ obligationId }) => obligationId.startsWith(`${itemId}.${year}.`));
  const about = ofYear.length > 0 ? ofYear : all;
  return about.find((row) => row.organization === organization) ?? about[0];
}

/** What is over needs no other answer than that it is; the office was not asked by itself. */
function isToBeTold(
  { organization, said }: GivenAnswer,
  { status, office }: ObligationRow,
): boolean {
  if (organization === office || status === 'waived') return false;
  if (said.answered === 'completion-accepted') return status === 'met';
  return said.answered === 'figure-rejected' || (status !== 'met' && status !== 'missed');
}

const roleIn = ({ side, organization }: GivenAnswer, row: ObligationRow): Audience =>
  side === 'lead' && organization === row.organization ? 'lead.liaison' : 'support.liaison';

async function peopleFor(
  { side, organization, region }: GivenAnswer,
  { supports, office }: ObligationRow,
  contacts: Contacts,
): Promise<readonly string[]> {
  const role = `${side}.liaison` as const;
  const held = await contacts.holding([role], { region, organization, supports, office });
  return held[role]?.contactIds ?? [];
}

/** With what the item says of it. */
function completed(
  { said, organization }: GivenAnswer,
  row: ObligationRow,
  calendar: WorkCalendar,
): LetterAnswer {
  const whole = { ...said, by: row.office };
  switch (said.answered) {
    case 'extension-granted':
      return { ...whole, extensions: extensionsWith(said, row) };
    case 'extension-declined':
      return { ...whole, dueOn: row.dueOn };
    case 'dispute-dismissed': {
      const part = row.leadless ? 'responsible' : 'lead';
      return { ...whole, part: organization === row.organization ? part : 'support' };
    }
    case 'completion-accepted': {
      const late = said.doneOn ? -workingDaysLeft(calendar, said.doneOn, row.dueOn) : 0;
      return { ...whole, ...defined({ workingDaysLate: late > 0 ? late : undefined }) };
    }
    default:
      return whole;
  }
}

/** Which one it is of those that were granted. */
function extensionsWith({ dueOn }: GivenAnswer['said'], { dueHistory }: ObligationRow): number {
  const granted = dueHistory.filter(({ because }) => because === 'extension');
  const place = granted.findLastIndex((one) => one.dueOn === dueOn);
  return place < 0 ? granted.length : place + 1;
}
