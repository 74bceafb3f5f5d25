import { previousWorkingDay, type WorkCalendar } from '#calendar';
import {
  addDays,
  atTime,
  dateIn,
  defined,
  type Instant,
  timeIn,
  toEpochMs,
  toInstant,
} from '#kernel';
import type { OpsModels, Where } from '#views';
import { MAIL_TIME, type MailRow, noticeKey, type NoticeRow } from '#notifications';
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
  const mailTime = lastMailTime(calendar, before(now, LETTER_SLACK_MS));
  const pending = await all<NoticeRow>(ops, 'notice-list', { status: 'pending' });
  const late = pending.filter((row) => {
    const issued = issuedAt.get(noticeKey(row, row.contactId));
    return issued !== undefined && issued < mailTime;
  });
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

/** The last 08:30 of a working day not after this moment. */
function lastMailTime(calendar: WorkCalendar, moment: Instant): Instant {
  const { timeZone, sendAt } = MAIL_TIME;
  const today = dateIn(timeZone, moment);
  const last = timeIn(timeZone, moment) >= sendAt ? today : addDays(today, -1);
  return atTime(timeZone, previousWorkingDay(calendar, last), sendAt);
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
