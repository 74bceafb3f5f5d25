import { workingDaysLeft, type WorkCalendar } from '#calendar';
import { type Desk } from '#event-store';
import { dateIn, type Instant, type LocalDate, timeIn } from '#kernel';
import type { Letter } from '#mail';
import type { OpsModels } from '#views';
import { composeDigest, lineOf, type LineReason } from '../domain/digest.ts';
import { letterDecider, letterStream } from '../domain/letter.ts';
import { type Contact, type Contacts } from '../ports/contacts.port.ts';
import { type MailRow } from '../views/mail-list.ts';
import { type NoticeRow } from '../views/notice-list.ts';
import { type ObligationRow } from '../views/obligation-list.ts';
import { eachOf } from '../reactions/origin.ts';
import { rankOf } from '../domain/timeline.ts';

export type LetterTools = {
  readonly desk: Desk;
  readonly ops: OpsModels;
  readonly contacts: Contacts;
  readonly calendar: WorkCalendar;
};

/** Mail goes from this time of a working day, in this zone (domain.md §5). */
export const MAIL_TIME = { timeZone: 'Asia/Shanghai', sendAt: '08:30' };

type Pile = {
  readonly contactId: string;
  readonly kind: 'digest' | 'red-draft';
  readonly notices: NoticeRow[];
};

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
  const piles = await pendingPiles(tools.ops);
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

async function writeOne(pile: Pile, on: LocalDate, tools: LetterTools): Promise<boolean> {
  const { desk, ops, contacts } = tools;
  const mailId = `${pile.kind}.${on}.${pile.contactId}`;
  if (await ops.get<MailRow>('mail-list', mailId)) return false; // today's is out: the rest waits for tomorrow
  const contact = await contacts.get(pile.contactId);
  const lines = contact ? await linesFor(pile, contact, tools) : [];
  const first = pile.notices[0];
  if (!first) return false;
  const notices = pile.notices.map(({ obligationId, dueVersion, rule }) => ({
    ...{ obligationId, dueVersion, rule },
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

type Line = { readonly row: ObligationRow; readonly reason: LineReason };

/** A digest lists all that is open to this person; a red draft only what is to be decided. */
async function linesFor(
  pile: Pile,
  contact: Contact,
  { ops }: LetterTools,
): Promise<readonly Line[]> {
  const earlier = pile.kind === 'digest' ? await everNoticed(contact.contactId, ops) : [];
  const notices = [...pile.notices, ...earlier];
  const reasons = new Map<string, LineReason>();
  for (const { obligationId, role, form, draft } of notices) {
    if (draft !== (pile.kind === 'red-draft')) continue;
    const known = reasons.get(obligationId);
    if (!known || rankOf(form) > rankOf(known.form)) reasons.set(obligationId, { role, form });
  }
  const rows = await ops.getMany<ObligationRow>('obligation-list', [...reasons.keys()]);
  const open = [...rows.values()].filter(({ status }) => status === 'open');
  const due = pile.notices.some((notice) => isDue(notice, rows.get(notice.obligationId)));
  if (!due) return []; // what was to be said is settled: no mail for the rest alone
  const claims = await toReview(pile, contact, open, ops);
  return [...open, ...claims]
    .map((row) => ({
      row,
      reason: row.status === 'claimed' ? REVIEW : reasons.get(row.obligationId),
    }))
    .filter((line): line is Line => line.reason !== undefined)
    .sort((a, b) => compare(a.row, b.row));
}

/** What was planned for a date that is no longer in force is void. */
const isDue = ({ dueVersion }: NoticeRow, row: ObligationRow | undefined): boolean =>
  row?.status === 'open' && row.state.dueVersion === dueVersion;

const REVIEW: LineReason = { role: 'office.liaison', form: 'reminder' };

/** Claims that wait for the supervising office, for its own liaison's digest. */
async function toReview(
  pile: Pile,
  { region, organization }: Contact,
  open: readonly ObligationRow[],
  ops: OpsModels,
): Promise<readonly ObligationRow[]> {
  const isLiaison = pile.notices.some(({ role }) => role.endsWith('.liaison'));
  const isOffice = open.some(({ office }) => office === organization);
  if (pile.kind !== 'digest' || !isLiaison || !isOffice) return [];
  const where = { region, status: 'claimed' };
  const { rows } = await ops.find<ObligationRow>('obligation-list', { where, limit: 1_000 });
  return rows.filter(({ office }) => office === organization);
}

const compare = (a: ObligationRow, b: ObligationRow): number =>
  a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.obligationId < b.obligationId ? -1 : 1;

/** The first ten thousand: those of today's pile are known without. */
async function everNoticed(contactId: string, ops: OpsModels): Promise<readonly NoticeRow[]> {
  const { rows } = await ops.find<NoticeRow>('notice-list', {
    where: { contactId },
    limit: 10_000,
  });
  return rows;
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
