import { type Recorded } from '#following';
import { dateIn, type Event, type LocalDate } from '#kernel';
import { type Contact } from '#obligations';
import { type Letter } from '../domain/letter.events.ts';
import { type MailEvent, type NoticeRef } from '../domain/mail.events.ts';
import { type MailCommand, mailStream } from '../domain/mail.ts';
import { MAIL_ZONE } from '../sending/mail-time.ts';
import { refreshed, stillOpen } from '../sending/still-open.ts';
import { holderOf, roleFor, takerOf } from '../sending/taker-of.ts';
import { type MailRow } from '../views/mail-list.ts';
import { type ReachTools } from './reach-tools.ts';

/** Letters of a region that reached nobody, at most. */
const MANY = 10_000;

type Reachable = { readonly mail: MailRow; readonly contact: Contact };

/** What is asked of each letter that reached nobody and somebody can take after this fact. */
export async function reachableLetters(
  fact: Recorded<Event>,
  tools: ReachTools,
): Promise<readonly MailCommand[]> {
  const { region } = fact.data as { readonly region: string };
  const where = { region, undelivered: 1 };
  const { rows } = await tools.ops.find<MailRow>('mail-list', { where, limit: MANY });
  const found: Reachable[] = [];
  for (const mail of rows) {
    const contact = await whoTakes(mail, fact, tools);
    if (contact) found.push({ mail, contact });
  }
  const open = await stillOpen(
    found.map(({ mail }) => mail),
    tools.ops,
  );
  const commands: MailCommand[] = [];
  for (const { mail, contact } of found) {
    const letter = open.get(mail.mailId);
    if (letter) commands.push(await commandFor({ mail, contact }, letter, tools));
  }
  return commands;
}

/** Who holds the role that nobody held; or the person it was written to, whose address the fact has changed. */
async function whoTakes(
  mail: MailRow,
  fact: Recorded<Event>,
  tools: ReachTools,
): Promise<Contact | undefined> {
  if (mail.status === 'unaddressed') return takerOf(mail, tools.contacts);
  const { contactId, email } = fact.data as {
    readonly contactId?: string;
    readonly email?: string;
  };
  const isAddress = fact.type === 'ContactChanged' ? email !== undefined : contactId !== undefined;
  if (!isAddress || !(await failedBefore(mail, fact, tools))) return undefined;
  const receiver = await tools.contacts.get(mail.contactId);
  if (receiver) return receiver.contactId === contactId ? receiver : undefined;
  if (isDigest(mail)) return undefined; // its notices were that person's
  return holderOf(roleFor(mail.kind), mail, tools.contacts);
}

const isDigest = ({ kind }: MailRow): boolean => kind === 'digest' || kind === 'red-draft';

/** What failed after somebody was registered was sent to that address already. */
async function failedBefore(
  { mailId }: MailRow,
  fact: Recorded<Event>,
  { runner: { store } }: ReachTools,
): Promise<boolean> {
  const { events } = await store.load(mailStream(mailId));
  const last = events.at(-1);
  return last !== undefined && store.compare(last.position, fact.position) < 0;
}

async function commandFor(
  { mail, contact }: Reachable,
  letter: Letter,
  tools: ReachTools,
): Promise<MailCommand> {
  const { runner, ops, calendar } = tools;
  const at = runner.clock.now();
  const on = dateIn(MAIL_ZONE, at);
  const { mailId } = mail;
  if (isDigest(mail) && mail.on !== on && !hasAnswers(letter)) return restoring(mail, on, tools);
  const { contactId, name: recipientName } = contact;
  const said = { ...(await refreshed(letter, ops, { on, calendar })), recipientName };
  const why = { because: 'contact', reason: '' } as const;
  return { type: 'ResendLetter', data: { mailId, contactId, on, at, ...why, letter: said } };
}

/** The next digest does not tell them. */
const hasAnswers = ({ groups }: Letter): boolean =>
  groups.some(({ lines }) => lines.some(({ answer }) => answer !== undefined));

/** A digest of another day is not sent again: what it told stands in the next one. */
async function restoring(
  { mailId, contactId }: MailRow,
  on: LocalDate,
  { runner }: ReachTools,
): Promise<MailCommand> {
  const { events } = await runner.store.load(mailStream(mailId));
  const notices = (events as unknown as readonly MailEvent[]).flatMap(
    (event): readonly NoticeRef[] => (event.type === 'LetterIssued' ? event.data.notices : []),
  );
  return { type: 'RestoreNotices', data: { mailId, contactId, on, notices } };
}
