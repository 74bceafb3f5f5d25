import pMap from 'p-map';
import { missingNotices, workingDaysLeft, type WorkCalendar } from '#calendar';
import { type CommandRunner } from '#event-store';
import { dateIn, defined, type Instant, type LocalDate, timeIn } from '#kernel';
import type { PolicyRegistry } from '#policies';
import type { OpsModels } from '#views';
import { composeDigest, lineOf } from '../domain/digest.ts';
import { type Letter, type OfficeContact } from '../domain/letter.events.ts';
import { mailDecider, mailStream } from '../domain/mail.ts';
import { type Contact, type Contacts } from '#obligations';
import { type MailRow } from '../views/mail-list.ts';
import { type NoticeRow } from '../views/notice-list.ts';
import { refsOf, withAnswers } from './answer-batches.ts';
import { answersDue, answerTimes } from './answers-due.ts';
import { type Line, linesFor, type DigestBatch } from './digest-lines.ts';
import { officeContact } from './office-contact.ts';
import { endOf, MAIL_ZONE, mailTimeOf, nextMailMoment } from './mail-time.ts';

export type DigestTools = {
  readonly runner: CommandRunner;
  readonly ops: OpsModels;
  readonly contacts: Contacts;
  readonly calendar: WorkCalendar;
  readonly policies: Pick<PolicyRegistry, 'find'>;
};

/** All that is waited for is the log, and each of its commits should carry many letters. */
const AT_ONCE = 128;

/**
 * Puts pending notices and the office's answers into mails: one digest a person and working day, red drafts apart. It goes
 * at the earliest hour of the policies of what is due to that person.
 * Call it when everything due until {@link evaluatedUntil} has been evaluated, else a digest leaves without its last lines.
 * @param onError told of every mail that could not be written; the others are
 * @returns how many mails were written; 0 on a day or at an hour without mail
 */
export async function writeDigests(
  tools: DigestTools,
  now: Instant,
  onError: (error: unknown) => void,
): Promise<number> {
  const waiting = await batchesOn(now, tools);
  if (!waiting.some((batch) => isTime(batch, now))) return 0;
  const today = dateIn(MAIL_ZONE, now);
  const addressed = await byReceiver(waiting, tools, onError);
  const batches = addressed.filter(({ batch }) => isTime(batch, now));
  const morning = { ...tools, officeContact: askedOnce(tools.contacts) };
  let written = 0;
  await pMap(
    batches,
    async (batch) => {
      try {
        if (await writeOne(batch, today, morning)) written++;
      } catch (error) {
        onError(error);
      }
    },
    { concurrency: AT_ONCE },
  );
  return written;
}

/**
 * Until when obligations must have been evaluated before digests are written: `now`; while one is to leave, the end of
 * the day, for what a policy with a later hour has for the same person today goes in the same mail.
 */
export async function evaluatedUntil(tools: DigestTools, now: Instant): Promise<Instant> {
  const waiting = await batchesOn(now, tools);
  return waiting.some((batch) => isTime(batch, now)) ? endOf(dateIn(MAIL_ZONE, now)) : now;
}

/**
 * The next moment after `now` at which a digest may leave; undefined when no notice and no answer waits for one (a night,
 * a holiday, today's is out).
 */
export async function nextDigestAt(
  tools: Pick<DigestTools, 'ops' | 'calendar' | 'policies'>,
  now: Instant,
): Promise<Instant | undefined> {
  const batches = await pendingBatches(tools.ops);
  const noticed = batches.flatMap(({ notices }) => notices.map(mailTimeOf));
  const times = new Set([...noticed, ...(await answerTimes(tools, now))]);
  return [...times].map((time) => nextMailMoment(tools.calendar, time, now)).sort()[0];
}

/** The earliest hour of the policies of what is due counts for all of it. */
const isTime = ({ notices, answers }: DigestBatch, now: Instant): boolean =>
  [...notices.map(mailTimeOf), ...answers.map(({ time }) => time)].some(
    (time) => time <= timeIn(MAIL_ZONE, now),
  );

/** None on a day off. */
async function batchesOn(now: Instant, tools: DigestTools): Promise<readonly DigestBatch[]> {
  const today = dateIn(MAIL_ZONE, now);
  if (!tools.calendar.isWorkingDay(today)) return [];
  const answers = await answersDue(tools, now);
  const pending = withAnswers(await pendingBatches(tools.ops), answers);
  return stillToSend(pending, today, tools.ops);
}

async function pendingBatches(ops: OpsModels): Promise<readonly DigestBatch[]> {
  const batches = new Map<string, DigestBatch & { readonly notices: NoticeRow[] }>();
  let cursor: string | undefined;
  do {
    const page = await ops.find<NoticeRow>('notice-list', {
      where: { status: 'pending' },
      limit: 10_000,
      ...defined({ cursor }),
    });
    for (const notice of page.rows) {
      const kind = notice.draft ? 'red-draft' : 'digest';
      const key = `${kind}.${notice.contactId}`;
      const { contactId } = notice;
      const batch = batches.get(key) ?? { contactId, kind, notices: [], answers: [] };
      batch.notices.push(notice);
      batches.set(key, batch);
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return [...batches.values()];
}

/** Without those whose mail of today is out: what came since waits for tomorrow. */
async function stillToSend(
  batches: readonly DigestBatch[],
  on: LocalDate,
  ops: OpsModels,
): Promise<readonly DigestBatch[]> {
  const ids = batches.map((batch) => mailIdOf(batch, on));
  const out = await ops.getMany<MailRow>('mail-list', ids);
  return batches.filter((batch) => !out.has(mailIdOf(batch, on)));
}

const mailIdOf = ({ kind, contactId }: DigestBatch, on: LocalDate): string =>
  digestId({ contactId, draft: kind === 'red-draft' }, on);

/** Of the mail that takes up a notice on that day. */
export const digestId = (
  { contactId, draft }: Pick<NoticeRow, 'contactId' | 'draft'>,
  on: LocalDate,
): string => `${draft ? 'red-draft' : 'digest'}.${on}.${contactId}`;

/** A batch, and who receives it today: the person itself, a deputy, a successor; undefined when nobody does. */
type AddressedBatch = { readonly batch: DigestBatch; readonly contact: Contact | undefined };

/** One mail a person, also for those who stand in for others. */
async function byReceiver(
  batches: readonly DigestBatch[],
  { contacts }: DigestTools,
  onError: (error: unknown) => void,
): Promise<readonly AddressedBatch[]> {
  const addressed = new Map<string, AddressedBatch>();
  await pMap(
    batches,
    async (batch) => {
      try {
        const contact = await contacts.get(batch.contactId);
        const contactId = contact?.contactId ?? batch.contactId;
        const key = `${batch.kind}.${contactId}`;
        const known = addressed.get(key)?.batch;
        const notices = [...(known?.notices ?? []), ...batch.notices];
        const answers = [...(known?.answers ?? []), ...batch.answers];
        addressed.set(key, { contact, batch: { kind: batch.kind, contactId, notices, answers } });
      } catch (error) {
        onError(error);
      }
    },
    { concurrency: AT_ONCE },
  );
  return [...addressed.values()];
}

type Signing = { readonly region: string; readonly office: string };
type Morning = DigestTools & {
  readonly officeContact: (of: Signing) => Promise<OfficeContact | undefined>;
};

/** Most letters of a morning are signed by the same office. */
function askedOnce(contacts: Contacts): Morning['officeContact'] {
  const known = new Map<string, Promise<OfficeContact | undefined>>();
  return ({ region, office }) => {
    const key = JSON.stringify([region, office]);
    const answer = known.get(key) ?? officeContact(contacts, { region, office });
    known.set(key, answer);
    return answer;
  };
}

async function writeOne(
  { batch, contact }: AddressedBatch,
  on: LocalDate,
  tools: Morning,
): Promise<boolean> {
  const { runner, ops } = tools;
  const mailId = mailIdOf(batch, on);
  if (await ops.get<MailRow>('mail-list', mailId)) return false; // today's is out: the rest waits for tomorrow
  const lines = contact ? await linesFor(batch, contact, ops) : [];
  const { region, notices, answers } = refsOf(batch);
  const base = { region, contactId: batch.contactId, on, notices };
  const origin = { actor: 'duban.letters', commandId: mailId };
  if (!contact || lines.length === 0) {
    if (notices.length === 0) return false; // an answer waits for who can receive it
    const withdrawnId = `withdrawn.${mailId}`;
    const because = contact ? ('closed' as const) : ('no-contact' as const);
    const data = { ...base, mailId: withdrawnId, because };
    const command = { type: 'WithdrawNotices', data } as const;
    await runner.run(mailStream(withdrawnId), mailDecider, command, origin);
    return false;
  }
  const office = lines[0]?.row.office ?? '';
  const calls = await tools.officeContact({ region, office });
  const signed = { office, ...defined({ officeContact: calls }) };
  const letter = compose(batch, { contact, lines, signed }, { on, calendar: tools.calendar });
  const planIds = [...new Set(lines.map(({ row }) => row.planId))];
  const data = { ...base, mailId, planIds, letter, ...defined({ answers }) };
  const command = { type: 'IssueLetter', data } as const;
  const { written } = await runner.run(mailStream(mailId), mailDecider, command, origin);
  return written > 0;
}

type Writing = {
  readonly contact: Contact;
  readonly lines: readonly Line[];
  readonly signed: Pick<Letter, 'office' | 'officeContact'>;
};

function compose(
  batch: DigestBatch,
  { contact, lines, signed }: Writing,
  { on, calendar }: { on: LocalDate; calendar: WorkCalendar },
): Letter {
  const { name: recipientName, organization, organizationId } = contact;
  const head = { on, recipientName, organization, organizationId, ...signed };
  const items = lines.map(({ row, reason }) => ({ subject: row, reason }));
  if (batch.kind === 'digest') {
    // Who enters the notice of a year is asked for it.
    const missing = organization === signed.office ? missingNotices(calendar, on) : [];
    const note = missing.length > 0 && { note: missing.join('') };
    return composeDigest({ ...head, ...note }, items, calendar);
  }
  const drafts = items.map(({ subject, reason }) =>
    lineOf(subject, reason, workingDaysLeft(calendar, on, subject.dueOn)),
  );
  return { ...head, kind: 'red-draft', groups: [{ bucket: 'items', lines: drafts }] };
}
