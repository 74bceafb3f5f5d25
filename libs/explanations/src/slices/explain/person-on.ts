import { type User, sees } from '#http';
import { Rejection } from '#contract';
import { type LocalDate } from '#kernel';
import { type OpsModels } from '#views';
import { type Audience } from '#policies/rules';
import { type Person } from '../../explain/who.ts';
import { roleOfWhy } from '../../explain/people.ts';
import { type Contacts, type ObligationRow } from '#obligations';
import { type MailRow, type NoticeRow } from '#notifications';

type PersonQuestion = {
  readonly contactId: string;
  readonly user: User;
  /** Whom the next notice is for. */
  readonly next: readonly Audience[];
  /** Names of those for whom it stands in today. */
  readonly absent: readonly string[];
};

/** Names of those for whom a person stands in on a day: the directory knows. */
export type StandsInFor = (contactId: string, on: LocalDate) => Promise<readonly string[]>;

/**
 * In which roles a person was told of an obligation, and will be.
 * @throws {Rejection} `contact-not-found` when there is no such person, or the user may not read of it
 */
export async function personOn(
  row: ObligationRow,
  { contactId, user, next, absent }: PersonQuestion,
  { ops, contacts }: { readonly ops: OpsModels; readonly contacts: Contacts },
): Promise<Person> {
  const { obligationId, region, organization, supports, office } = row;
  const contact = await contacts.get(contactId);
  if (contact && !sees(user, 'listContacts', contact)) throw notFound(contactId);
  const { rows } = await ops.find<NoticeRow>('notice-list', {
    where: { obligationId, contactId },
    limit: 1_000,
  });
  const written = await rolesInMails(row, contactId, ops);
  if (!contact && rows.length + written.length === 0) throw notFound(contactId);
  const sides = { region, organization, supports, office };
  const mailed = next.filter((audience) => !audience.endsWith('.board'));
  const holders = await contacts.holding(mailed, sides);
  return {
    contactId,
    name: contact?.name ?? contactId,
    told: [...new Set([...rows.map(({ role }) => role), ...written])],
    next: mailed.filter((role) => holders[role]?.contactIds.includes(contactId)),
    standsInFor: absent,
  };
}

const notFound = (contactId: string): Rejection =>
  new Rejection('contact-not-found', { id: contactId });

/** The latest mails of one person that are looked through. */
const LETTERS = 500;

/** Mails sent at once, such as an approved red card, follow no notice: their own lines name the role. */
async function rolesInMails(
  { number, subject, organization, planTitle }: ObligationRow,
  contactId: string,
  ops: OpsModels,
): Promise<readonly Audience[]> {
  const { rows } = await ops.find<MailRow>('mail-list', {
    where: { contactId, kind: { in: ['red', 'return', 'assignment'] } },
    orderBy: [['on', 'desc']],
    limit: LETTERS,
  });
  return rows
    .flatMap(({ letter }) => letter.groups.flatMap(({ lines }) => lines))
    .filter((line) => line.number === number && line.title === subject)
    .filter((line) => line.organization === organization && line.planTitle === planTitle)
    .map(({ why }) => roleOfWhy(why))
    .filter((role) => role !== undefined);
}
