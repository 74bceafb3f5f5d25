import { workingDaysLeft, type WorkCalendar } from '#calendar';
import { type LocalDate } from '#kernel';
import { type ObligationRow } from '#obligations';
import type { OpsModels, Where } from '#views';
import { BUCKETS, pressing, requestOf } from '../domain/digest.ts';
import { type Letter, type LetterLine } from '../domain/letter.events.ts';
import { type MailRow } from '../views/mail-list.ts';
import { withdrawnOf } from '../views/withdrawn-plans.ts';

/** Letters that tell that something ended. */
const SAYS_WHEN: readonly Letter['kind'][] = ['ended', 'transferred'];
const ENDED: readonly string[] = ['met', 'waived', 'missed'];
const MANY = 10_000;

/**
 * What of each letter is still open, by its mail: without the lines that have ended. Left out is what has nothing open any
 * more: all of it is done, its plan was withdrawn, or a later digest to
 * the same person was delivered.
 */
export async function stillOpen(
  mails: readonly MailRow[],
  ops: OpsModels,
): Promise<ReadonlyMap<string, Letter>> {
  if (mails.length === 0) return new Map();
  const [withdrawn, owed, overtaken] = await Promise.all([
    withdrawnOf(
      mails.flatMap(({ planIds }) => planIds),
      ops,
    ),
    owedIn(mails, ops),
    overtakenDigests(mails, ops),
  ]);
  return new Map(
    mails.flatMap((mail) => {
      const { mailId, letter, planIds } = mail;
      if (planIds.length > 0 && planIds.every((id) => withdrawn.has(id))) return [];
      if (SAYS_WHEN.includes(letter.kind)) return [[mailId, letter]];
      const isOwed = (line: LetterLine): boolean => !overtaken.has(mailId) && isOpen(line, owed);
      // An answer is news until it has arrived, whatever became of what was asked.
      const isNews = (line: LetterLine): boolean => line.answer !== undefined || isOwed(line);
      const groups = letter.groups
        .map((group) => ({ ...group, lines: group.lines.filter(isNews) }))
        .filter(({ lines }) => lines.length > 0);
      return groups.length > 0 || letter.lost ? [[mailId, { ...letter, groups }]] : [];
    }),
  );
}

type Owed = ReadonlyMap<string, readonly ObligationRow[]>;

/** Mails that reached nobody, about which nothing was done and of which something is still open; the newest first. */
export async function undeliveredIn(where: Where, ops: OpsModels): Promise<readonly MailRow[]> {
  const { rows } = await ops.find<MailRow>('mail-list', {
    where: { ...where, undelivered: 1 },
    orderBy: [['on', 'desc']],
    limit: MANY,
  });
  const open = await stillOpen(rows, ops);
  return rows.filter(({ mailId }) => open.has(mailId)).map(({ key: _key, ...row }) => row);
}

/** A line may stand for several who owe the same. What the tables do not know is not taken for ended. */
function isOpen(line: LetterLine, owed: Owed): boolean {
  const rows = rowsOf(line, owed);
  return rows.length === 0 || rows.some(({ status }) => !ENDED.includes(status));
}

function rowsOf(
  { itemId, obligationId, organization, alsoOwedBy }: LetterLine,
  owed: Owed,
): readonly ObligationRow[] {
  const rows = owed.get(itemId) ?? [];
  if (!alsoOwedBy) return rows.filter((row) => row.obligationId === obligationId);
  const part = obligationId.slice(0, -organization.length);
  const ids = [organization, ...alsoOwedBy].map((name) => part + name);
  return rows.filter((row) => ids.includes(row.obligationId));
}

const linesOf = ({ letter }: MailRow): readonly LetterLine[] =>
  letter.groups.flatMap((group) => group.lines);

/** By the item that it is owed of. */
async function owedIn(mails: readonly MailRow[], ops: OpsModels): Promise<Owed> {
  const items = [...new Set(mails.flatMap(linesOf).map(({ itemId }) => itemId))];
  const { rows } = await ops.find<ObligationRow>('obligation-list', {
    where: { subjectId: { in: items } },
    limit: MANY,
  });
  return Map.groupBy(rows, ({ subjectId }) => subjectId);
}

/** A digest lists all that is open: a later one that arrived has told it. */
async function overtakenDigests(
  mails: readonly MailRow[],
  ops: OpsModels,
): Promise<ReadonlySet<string>> {
  const digests = mails.filter(({ kind }) => kind === 'digest');
  const people = [...new Set(digests.map(({ contactId }) => contactId))];
  if (people.length === 0) return new Set();
  const where = { contactId: { in: people }, kind: 'digest', status: 'delivered' };
  const { rows } = await ops.find<MailRow>('mail-list', { where, limit: MANY });
  const isLater = (mail: MailRow): boolean =>
    rows.some(({ contactId, on }) => contactId === mail.contactId && on > mail.on);
  return new Set(digests.filter(isLater).map(({ mailId }) => mailId));
}

type Now = { readonly on: LocalDate; readonly calendar: WorkCalendar };

/**
 * The letter as it is sent on another day: the dates in force, the days left to them, and what to do by then. What tells
 * that something ended says the day on which it did.
 */
export async function refreshed(
  letter: Letter,
  ops: OpsModels,
  { on, calendar }: Now,
): Promise<Letter> {
  if (letter.on === on || SAYS_WHEN.includes(letter.kind)) return letter;
  const ids = letter.groups.flatMap(({ lines }) => lines.map((line) => line.obligationId));
  const rows = await ops.getMany<ObligationRow>('obligation-list', ids);
  const again = (line: LetterLine): LetterLine => {
    if (line.answer) return line;
    const row = rows.get(line.obligationId);
    const left = workingDaysLeft(calendar, on, row?.dueOn ?? line.dueOn);
    if (!row) return { ...line, workingDaysLeft: left };
    const { dueOn, originallyDueOn } = row;
    const { originallyDueOn: _before, ...said } = line;
    const role = line.organization === letter.organization ? 'lead.liaison' : 'support.liaison';
    const toDo = line.waits ? line.toDo : requestOf({ ...row, status: 'open' }, role, left).zh;
    const moved = originallyDueOn !== dueOn && { originallyDueOn };
    return { ...said, dueOn, workingDaysLeft: left, toDo, ...moved };
  };
  const groups = letter.groups.map((group) => ({ ...group, lines: group.lines.map(again) }));
  return { ...letter, on, groups: letter.kind === 'digest' ? regrouped(groups, on) : groups };
}

const KEPT: readonly string[] = ['review', 'answers'];

/** By the days that are left now; what waits for the office, and answers, stay so. */
function regrouped(groups: Letter['groups'], on: LocalDate): Letter['groups'] {
  const placed = groups.flatMap(({ bucket, lines }) =>
    lines.map((line) => {
      const { dueOn, workingDaysLeft: left, waits } = line;
      const stays = waits !== undefined || KEPT.includes(bucket);
      return { line, bucket: stays ? bucket : pressing(dueOn, left, on) };
    }),
  );
  return BUCKETS.map((bucket) => ({
    bucket,
    lines: placed.filter((one) => one.bucket === bucket).map(({ line }) => line),
  })).filter(({ lines }) => lines.length > 0);
}
