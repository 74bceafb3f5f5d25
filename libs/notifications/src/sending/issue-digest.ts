import { missingNotices, workingDaysLeft, type WorkCalendar } from '#calendar';
import { type CommandRunner } from '#event-store';
import { defined, type LocalDate, type Of } from '#kernel';
import { type Contact, type Contacts } from '#obligations';
import type { OpsModels } from '#views';
import { composeDigest, lineOf } from '../domain/digest.ts';
import { type Cases, type Letter, type OfficeContact } from '../domain/letter.events.ts';
import { type MailCommand, mailDecider, mailStream } from '../domain/mail.ts';
import { type MailRow } from '../views/mail-list.ts';
import { mailIdOf, type Received } from './batches.ts';
import { refsOf } from './answer-batches.ts';
import { type Charge } from './charges.ts';
import { type DigestBatch, type Line, linesFor } from './digest-lines.ts';
import { officeContact } from './office-contact.ts';

/** A letter to write. */
export type Addressed = Received & {
  readonly charge: Charge | undefined;
  /** It goes out for what waits for an office alone. */
  readonly asked: boolean;
};

type Signing = { readonly region: string; readonly office: string };
/** What the letters of one morning are written with. */
export type Morning = {
  readonly runner: CommandRunner;
  readonly ops: OpsModels;
  readonly calendar: WorkCalendar;
  readonly officeContact: (of: Signing) => Promise<OfficeContact | undefined>;
};

/** Most letters of a morning are signed by the same office. */
export function askedOnce(contacts: Contacts): Morning['officeContact'] {
  const known = new Map<string, Promise<OfficeContact | undefined>>();
  return ({ region, office }) => {
    const key = JSON.stringify([region, office]);
    const answer = known.get(key) ?? officeContact(contacts, { region, office });
    known.set(key, answer);
    return answer;
  };
}

/**
 * Writes one letter, unless today's is out; notices that nothing is to be said about any more, or to nobody, are withdrawn.
 * @returns true when there is a mail
 */
export async function issueDigest(
  letter: Addressed,
  on: LocalDate,
  morning: Morning,
): Promise<boolean> {
  const mailId = mailIdOf(letter, on);
  if (await morning.ops.get<MailRow>('mail-list', mailId)) return false; // the rest waits for tomorrow
  const { contact, others, charge, asked, ...batch } = letter;
  const telling = contact && { batch, contact, others, charge, on, asked };
  const lines = telling ? await linesFor(telling, morning) : [];
  const { notices, answers, region = contact?.region ?? '' } = refsOf(batch);
  const base = { region, contactId: batch.contactId, on, notices };
  if (!contact || !saysAny(lines, letter)) {
    await withdraw({ ...base, mailId: `withdrawn.${mailId}` }, contact, morning);
    return false;
  }
  const office = officeOf(lines, charge);
  const calls = await morning.officeContact({ region, office });
  const signed = { office, ...defined({ officeContact: calls }) };
  const said = compose({ batch, contact, others, charge, lines, signed }, on, morning.calendar);
  const planIds = [...new Set(lines.map(({ row }) => row.planId))];
  const data = { ...base, mailId, planIds, letter: said, ...defined({ answers }) };
  const command = { type: 'IssueLetter', data } as const;
  const { written } = await morning.runner.run(
    mailStream(mailId),
    mailDecider,
    command,
    by(mailId),
  );
  return written > 0;
}

/** What did not arrive may be all that an office is asked about. */
const saysAny = (lines: readonly Line[], { asked, charge }: Addressed): boolean =>
  lines.length > 0 || (asked && charge !== undefined && charge.lost.length > 0);

const officeOf = ([first]: readonly Line[], charge: Charge | undefined): string =>
  first?.row.office ?? charge?.desks[0]?.office ?? '';

const by = (mailId: string) => ({ actor: 'duban.letters', commandId: mailId });

type Unsaid = Omit<Of<MailCommand, 'WithdrawNotices'>['data'], 'because'>;

async function withdraw(
  unsaid: Unsaid,
  contact: Contact | undefined,
  { runner }: Morning,
): Promise<void> {
  const [first] = unsaid.notices;
  if (!first) return; // an answer waits for who can receive it
  const because = contact ? ('closed' as const) : ('no-contact' as const);
  // Named by the first of them as well: more may have to be withdrawn on the same day.
  const { obligationId, dueVersion, rule } = first;
  const mailId = `${unsaid.mailId}.${obligationId}.${dueVersion}.${rule}`;
  const command = { type: 'WithdrawNotices', data: { ...unsaid, mailId, because } } as const;
  await runner.run(mailStream(mailId), mailDecider, command, by(mailId));
}

type Writing = Pick<Addressed, 'charge' | 'others'> & {
  readonly batch: DigestBatch;
  readonly contact: Contact;
  readonly lines: readonly Line[];
  readonly signed: Pick<Letter, 'office' | 'officeContact'>;
};

function compose(
  { batch, contact, others, charge, lines, signed }: Writing,
  on: LocalDate,
  calendar: WorkCalendar,
): Letter {
  const { name: recipientName, organization, organizationId } = contact;
  const alsoOf = otherOrganizations(contact, others);
  const head = { on, recipientName, organization, organizationId, ...alsoOf, ...signed };
  const items = lines.map(({ row, reason }) => ({ subject: row, reason }));
  if (batch.kind === 'digest') {
    // Who enters the notice of a year is asked for it.
    const isOffice = [contact, ...others].some((one) => one.organization === signed.office);
    const missing = isOffice ? missingNotices(calendar, on) : [];
    const note = missing.length > 0 && { note: missing.join('') };
    const desk = charge && deskOf(charge);
    return composeDigest({ ...head, ...note, ...desk }, items, calendar);
  }
  const drafts = items.map(({ subject, reason }) =>
    lineOf(subject, reason, workingDaysLeft(calendar, on, subject.dueOn)),
  );
  return { ...head, kind: 'red-draft', groups: [{ bucket: 'items', lines: drafts }] };
}

/** Of all its desks: what is under coloured supervision, and what did not arrive. */
function deskOf(charge: Charge): Pick<Letter, 'cases' | 'lost'> {
  const lost = charge.lost.map(({ letter }) => letter);
  return { cases: casesOf(charge), ...(lost.length > 0 && { lost }) };
}

/** Each once, beside its own. */
function otherOrganizations(
  { organization: own }: Contact,
  others: readonly Contact[],
): Pick<Letter, 'alsoOf'> {
  const named = new Map(
    others.map(({ organization, organizationId }) => [
      organization,
      { organization, organizationId },
    ]),
  );
  named.delete(own);
  return named.size === 0 ? {} : { alsoOf: [...named.values()] };
}

const casesOf = ({ desks }: Charge): Cases => {
  const count = (color: keyof Cases): number =>
    desks.reduce((sum, desk) => sum + desk.cases[color], 0);
  return { red: count('red'), yellow: count('yellow'), blue: count('blue') };
};
