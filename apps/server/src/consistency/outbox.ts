import { type WorkCalendar } from '#calendar';
import { dateIn, defined, type Instant, toEpochMs, toInstant } from '#kernel';
import type { OpsModels, Where } from '#views';
import {
  digestId,
  lastMailMoment,
  MAIL_ZONE,
  type MailRow,
  mailTimeOf,
  noticeKey,
  type NoticeRow,
} from '#notifications';
import { type Findings } from './findings.ts';

type Tools = {
  readonly ops: OpsModels;
  readonly calendar: WorkCalendar;
  readonly now: Instant;
  /** When each notice was issued, by its key. */
  readonly issuedAt: ReadonlyMap<string, Instant>;
};

/** The engine holds mails back for five minutes at most. */
const LETTER_SLACK_MS = 15 * 60_000;
/** A mail due for so long without an outcome is stuck. */
const MAIL_SLACK_MS = 3_600_000;

const before = (now: Instant, ms: number): Instant => toInstant(toEpochMs(now) - ms);

/** Every notice that was due has its mail, and every mail an outcome or a time at which it is tried. */
export async function checkOutbox({ ops, calendar, now, issuedAt }: Tools): Promise<Findings> {
  const settled = before(now, LETTER_SLACK_MS);
  const pending = await all<NoticeRow>(ops, 'notice-list', { status: 'pending' });
  const overdue = pending.flatMap((row) => {
    const issued = row.restoredAt ?? issuedAt.get(noticeKey(row, row.contactId));
    const mailAt = lastMailMoment(calendar, mailTimeOf(row), settled);
    if (issued === undefined || issued >= mailAt) return [];
    return [{ ...row, mailId: digestId(row, dateIn(MAIL_ZONE, mailAt)) }];
  });
  // What came when the mail of its day was out already waits for the next one.
  const out = await ops.getMany<MailRow>(
    'mail-list',
    overdue.map(({ mailId }) => mailId),
  );
  const late = overdue.filter(({ mailId }) => !out.has(mailId));
  const undecided = await all<MailRow>(ops, 'mail-list', {
    status: { in: ['pending', 'deferred'] },
  });
  const stuckSince = before(now, MAIL_SLACK_MS);
  const stuck = undecided.filter(({ nextAt }) => nextAt === null || nextAt < stuckSince);
  const counts = {
    notices: await count(ops, 'notice-list'),
    letters: await count(ops, 'mail-list'),
  };
  return {
    checked: counts,
    differences: [
      ...late.map(
        ({ obligationId, rule, contactId }) =>
          `事项 ${obligationId} 的提醒 ${rule} 过了发信时间，还没有写进给 ${contactId} 的信`,
      ),
      ...stuck.map(({ mailId, nextAt }) =>
        nextAt === null
          ? `邮件 ${mailId} 没有结果，也没有下次发送的时间`
          : `邮件 ${mailId} 早该发送，至今没有结果`,
      ),
    ],
  };
}

async function count(ops: OpsModels, view: string): Promise<number> {
  return (await ops.count(view))[0]?.count ?? 0;
}

async function all<R extends object>(
  ops: OpsModels,
  view: string,
  where: Where,
): Promise<readonly R[]> {
  const rows: R[] = [];
  let cursor: string | undefined;
  do {
    const page = await ops.find<R>(view, {
      where,
      limit: 10_000,
      ...defined({ cursor }),
    });
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
}
