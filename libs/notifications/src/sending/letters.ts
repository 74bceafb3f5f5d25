import { workingDaysLeft, type WorkCalendar } from '#calendar';
import { type Desk, eachOf } from '#event-store';
import { dateIn, type Instant, type LocalDate, timeIn } from '#kernel';
import type { Letter } from '#mail';
import type { OpsModels } from '#views';
import { composeDigest, lineOf } from '../domain/digest.ts';
import { letterDecider, letterStream } from '../domain/letter.ts';
import { type Contact, type Contacts } from '#obligations';
import { type MailRow } from '../views/mail-list.ts';
import { type NoticeRow } from '../views/notice-list.ts';
import { type Line, linesFor, type Pile } from './letter-lines.ts';

export type LetterTools = {
  readonly desk: Desk;
  readonly ops: OpsModels;
  readonly contacts: Contacts;
  readonly calendar: WorkCalendar;
};

/** Mail goes from this time of a working day, in this zone (domain.md §5). */
export const MAIL_TIME = { timeZone: 'Asia/Shanghai', sendAt: '08:30' };

/**
 * Puts pending notices into letters: one digest a person and working day, red drafts apart.
 * Call it when everything due by `now` has been looked at, else a digest leaves without its last lines.
 * @param onError told of every letter that could not be written; the others are
 * @returns how many letters were written; 0 on a day or at an hour without mail
 */
export async function writeLetters(
  tools: LetterTools,
  now: Instant,
  onError: (error: unknown) => void,
): Promise<number> {
  const today = dateIn(MAIL_TIME.timeZone, now);
  if (!tools.calendar.isWorkingDay(today)) return 0;
  if (timeIn(MAIL_TIME.timeZone, now) < MAIL_TIME.sendAt) return 0;
  const waiting = await stillToSend(await pendingPiles(tools.ops), today, tools.ops);
  const piles = await byReceiver(waiting, tools, onError);
  let written = 0;
  await eachOf(
    piles,
    async (pile) => {
      try {
        if (await writeOne(pile, today, tools)) written++;
      } catch (error) {
        onError(error);
      }
    },
    16,
  );
  return written;
}

/** True when notices wait for a letter that could not be written yet (a night, a holiday, today's digest is out). */
export async function lettersWait(ops: OpsModels): Promise<boolean> {
  const { rows } = await ops.find('notice-list', { where: { status: 'pending' }, limit: 1 });
  return rows.length > 0;
}

async function pendingPiles(ops: OpsModels): Promise<readonly Pile[]> {
  const piles = new Map<string, Pile>();
  let cursor: string | undefined;
  do {
    const page = await ops.find<NoticeRow>('notice-list', {
      where: { status: 'pending' },
      limit: 10_000,
      ...(cursor !== undefined && { cursor }),
    });
    for (const notice of page.rows) {
      const kind = notice.draft ? 'red-draft' : 'digest';
      const key = `${kind}.${notice.contactId}`;
      const pile = piles.get(key) ?? { contactId: notice.contactId, kind, notices: [] };
      pile.notices.push(notice);
      piles.set(key, pile);
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
  return [...piles.values()];
}

/** Without those whose letter of today is out: what came since waits for tomorrow. */
async function stillToSend(
  piles: readonly Pile[],
  on: LocalDate,
  ops: OpsModels,
): Promise<readonly Pile[]> {
  const ids = piles.map((pile) => mailIdOf(pile, on));
  const out = await ops.getMany<MailRow>('mail-list', ids);
  return piles.filter((pile) => !out.has(mailIdOf(pile, on)));
}

const mailIdOf = ({ kind, contactId }: Pile, on: LocalDate): string => `${kind}.${on}.${contactId}`;

/** A pile, and who receives it today: the person itself, a deputy, a successor; undefined when nobody does. */
type Post = { readonly pile: Pile; readonly contact: Contact | undefined };

/** One letter a person, also for those who stand in for others. */
async function byReceiver(
  piles: readonly Pile[],
  { contacts }: LetterTools,
  onError: (error: unknown) => void,
): Promise<readonly Post[]> {
  const posts = new Map<string, Post>();
  await eachOf(
    piles,
    async (pile) => {
      try {
        const contact = await contacts.get(pile.contactId);
        const contactId = contact?.contactId ?? pile.contactId;
        const key = `${pile.kind}.${contactId}`;
        const known = posts.get(key)?.pile.notices ?? [];
        const notices = [...known, ...pile.notices];
        posts.set(key, { contact, pile: { kind: pile.kind, contactId, notices } });
      } catch (error) {
        onError(error);
      }
    },
    16,
  );
  return [...posts.values()];
}

async function writeOne(
  { pile, contact }: Post,
  on: LocalDate,
  tools: LetterTools,
): Promise<boolean> {
  const { desk, ops } = tools;
  const mailId = mailIdOf(pile, on);
  if (await ops.get<MailRow>('mail-list', mailId)) return false; // today's is out: the rest waits for tomorrow
  const lines = contact ? await linesFor(pile, contact, ops) : [];
  const first = pile.notices[0];
  if (!first) return false;
  const notices = pile.notices.map(({ obligationId, dueVersion, rule, contactId }) => ({
    ...{ obligationId, dueVersion, rule },
    ...(contactId !== pile.contactId && { contactId }),
  }));
  const base = { region: first.region, contactId: pile.contactId, on, notices };
  const origin = { actor: 'duban.letters', commandId: mailId };
  if (!contact || lines.length === 0) {
    const withdrawnId = `withdrawn.${mailId}`;
    const because = contact ? ('closed' as const) : ('no-contact' as const);
    const data = { ...base, mailId: withdrawnId, because };
    const command = { type: 'WithdrawNotices', data } as const;
    await desk.run(letterStream(withdrawnId), letterDecider, command, origin);
    return false;
  }
  const letter = compose(pile, contact, lines, { on, calendar: tools.calendar });
  const planIds = [...new Set(lines.map(({ row }) => row.planId))];
  const data = { ...base, mailId, planIds, letter };
  const command = { type: 'IssueLetter', data } as const;
  const { written } = await desk.run(letterStream(mailId), letterDecider, command, origin);
  return written > 0;
}

function compose(
  pile: Pile,
  contact: Contact,
  lines: readonly Line[],
  { on, calendar }: { on: LocalDate; calendar: WorkCalendar },
): Letter {
  const office = lines[0]?.row.office ?? '';
  const head = { on, recipientName: contact.name, organization: contact.organization, office };
  const items = lines.map(({ row, reason }) => ({ subject: row, reason }));
  if (pile.kind === 'digest') return composeDigest(head, items, calendar);
  const drafts = items.map(({ subject, reason }) =>
    lineOf(subject, reason, workingDaysLeft(calendar, on, subject.dueOn)),
  );
  return { ...head, kind: 'red-draft', groups: [{ bucket: 'items', lines: drafts }] };
}
