import { dateIn, parseInstant } from '#kernel';
import { type MonthEnd } from './year-expectations.fixtures.ts';
import { type Hand, PLAN } from './year-people.fixtures.ts';
import { type ReceivedMail } from './smtp-sink.fixtures.ts';

type Page<R> = { readonly rows: readonly R[]; readonly cursor?: string };

export async function everyRow<R>(server: Hand, path: string): Promise<readonly R[]> {
  const rows: R[] = [];
  for (let cursor = ''; ;) {
    const page = (await server.get(`${path}&limit=500${cursor}`)) as Page<R>;
    rows.push(...page.rows);
    if (page.cursor === undefined) return rows;
    cursor = `&cursor=${encodeURIComponent(page.cursor)}`;
  }
}

export const tally = (names: readonly string[]): Readonly<Record<string, number>> =>
  Object.fromEntries([...Map.groupBy(names, String)].map(([name, some]) => [name, some.length]));

const KINDS: Readonly<Record<string, string>> = {
  督办提醒: 'digest',
  待办提醒: 'desk',
  任务交办: 'assignment',
  办结退回: 'return',
  督办单待签发: 'red-draft',
  红色督办单: 'red',
  终止办理: 'ended',
  任务改派: 'transferred',
};

/** By what a person sees first: 【督办提醒】…. */
export const kindOf = ({ subject }: ReceivedMail): string =>
  KINDS[/^【(.+?)】/.exec(subject)?.[1] ?? ''] ?? subject;

/** The day that stands at the end of a mail. */
export function dayOf({ text }: ReceivedMail): string {
  const [, year = '', month = '', day = ''] = /\n(\d{4})年(\d+)月(\d+)日\n/.exec(text) ?? [];
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** How the system itself runs: when the clock was moved and looked after depends on the test's own steps. */
const OWN = ['LogBegun', 'ClockMoved', 'ClockSettled', 'SelfAuditDone', 'RecordsRead'];

type AuditLine = { readonly type: string; readonly summary: string; readonly occurredAt: string };

/** What happened in a month, as the auditors see it; when it was recorded is another date, that of the machine. */
export async function trailOf(server: Hand, day: string): Promise<readonly AuditLine[]> {
  const month = day.slice(0, 7);
  const lines = await everyRow<AuditLine>(server, '/api/audit?lines=records');
  return lines.filter(
    ({ type, occurredAt }) =>
      !OWN.includes(type) && dateIn('Asia/Shanghai', parseInstant(occurredAt)).startsWith(month),
  );
}

type Row = { readonly obligationId: string; readonly status: string; readonly level: string };

/** What the boards, the trail and the mailboxes show. @param mails of the month */
export async function look(
  server: Hand,
  day: string,
  mails: readonly ReceivedMail[],
): Promise<Omit<MonthEnd, 'at' | 'day' | 'said'>> {
  const obligations = await everyRow<Row>(server, `/api/obligations?planId=${PLAN}`);
  const overdue = await everyRow<Row>(server, `/api/obligations?planId=${PLAN}&status=overdue`);
  const cases = await everyRow<Row>(server, `/api/escalations?planId=${PLAN}&status=open`);
  const path = `/api/targets/summary?planId=${PLAN}&on=${day}`;
  const { counts } = (await server.get(path)) as { counts: Record<string, number> };
  const trail = await trailOf(server, day);
  return {
    obligations: tally(obligations.map(({ status }) => status)),
    overdue: overdue.map(({ obligationId }) => obligationId).sort(),
    board: cases.map(({ obligationId, level }) => `${obligationId} ${level}`).sort(),
    targets: Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0)),
    mails: tally(mails.map(kindOf)),
    audit: tally(trail.map(({ type }) => type)),
  };
}
