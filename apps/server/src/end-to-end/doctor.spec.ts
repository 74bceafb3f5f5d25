import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type AuditRow } from '#audit';
import { newId, toEpochMs, toInstant } from '#kernel';
import { type MailRow } from '#notifications';
import { type ObligationRow } from '#obligations';
import { type SelfAuditReport } from '../consistency/self-audit.events.ts';
import { type RunningServer } from '../start-server.ts';
import { embedded } from './logs.fixtures.ts';
import { asker, openObligations, Town } from './town.fixtures.ts';

const DUE = { first: '2025-12-31', second: '2025-11-28', third: '2026-06-30' };
type Report = SelfAuditReport & { readonly done: boolean };

describe('the self-audit', () => {
  let town: Town;
  let server: RunningServer;
  let ask: ReturnType<typeof asker>;

  beforeAll(async () => {
    town = await Town.open(embedded, '2025-11-03T09:00:00+08:00');
    server = await town.start();
    ask = asker(server);
    await openObligations(server, DUE, '2025-11-03');
    await ask('POST', 'demo/clock', { to: '2025-12-03T10:00:00+08:00' });
  });
  afterAll(() => town.close());

  const examine = (repair = false): Promise<Report> => ask('POST', 'doctor', { repair });

  /** Damages the file in use. */
  function harm(set: 'ops' | 'views', ...statements: readonly string[]): void {
    const folder = join(town.data, set);
    const db = new Database(join(folder, readFileSync(join(folder, `${set}.live`), 'utf8')));
    for (const statement of statements) expect(db.prepare(statement).run().changes).toBe(1);
    db.close();
  }

  const rows = async <R extends object>(view: string): Promise<readonly R[]> =>
    (await server.app.ops.find<R>(view)).rows;

  it('finds nothing where nothing is wrong, and tells how much it looked at', async () => {
    const report = await examine(true);
    expect(report).toMatchObject({ done: true, found: 0, differences: [], repaired: [] });
    expect(report.checked).toMatchObject({ obligations: 3, reminders: 6, plans: 0, jobs: 0 });
    for (const name of ['ops', 'views', 'notices', 'letters']) {
      expect(report.checked[name]).toBeGreaterThan(1);
    }
    expect(await ask('GET', 'doctor')).toMatchObject({ runId: report.runId, found: 0 });
  });

  it('finds rows that are gone, changed or made up, and changes nothing unless it is asked to', async () => {
    const [mails, obligations] = [await rows<MailRow>('mail-list'), await rows('obligation-list')];
    harm(
      'ops',
      `delete from "obligation-list" where key = 'x.first.县教育局'`,
      `delete from "mail-list" where key = '${mails[0]?.mailId}'`,
      `insert into "contact-list" (key, row) values ('ghost', '{"contactId":"ghost"}')`,
      `update "obligation-list" set "nextAt" = null where key = 'x.third.县教育局'`,
    );
    harm('views', `update "user-list" set row = json_set(row, '$.role', 'auditor')`);
    const report = await examine();
    const tables = report.differences.filter((line) => line.startsWith('表 '));
    expect(tables).toEqual([
      expect.stringMatching(/^表 obligation-list 与日志不符：缺 1 行，多 0 行，不同 1 行/),
      expect.stringMatching(/^表 mail-list 与日志不符：缺 1 行，多 0 行，不同 0 行/),
      expect.stringMatching(/^表 contact-list 与日志不符：缺 0 行，多 1 行，不同 0 行（ghost）/),
      expect.stringMatching(/^表 user-list 与日志不符：缺 0 行，多 0 行，不同 1 行（office）/),
    ]);
    expect(report.repaired).toEqual([]);
    expect(await rows('obligation-list')).toHaveLength(obligations.length - 1);
  });

  it('repairs them when it is asked to, sends nothing again, and finds nothing afterwards', async () => {
    const report = await examine(true);
    expect(report.found).toBe(4);
    expect(report.repaired).toEqual(['从日志重建了 ops 的表', '从日志重建了 views 的表']);
    expect(await examine(true)).toMatchObject({ found: 0, repaired: [] });
    expect(await rows<ObligationRow>('obligation-list')).toHaveLength(3);
    const mails = await rows<MailRow>('mail-list');
    expect(mails.map(({ status, attempts }) => [status, attempts])).toEqual(
      mails.map(() => ['delivered', 1]),
    );
  });

  it('tells of reminders that nobody owed, and of mails that nobody sends', async () => {
    const { log } = server.app;
    const first = (await log.load('obligation-x.first.县教育局')).events;
    const reminder = first.find(({ type }) => type === 'ReminderIssued');
    const letter = (await log.load(`mail-${(await rows<MailRow>('mail-list'))[0]?.mailId}`)).events;
    expect(reminder && letter[0]).toBeDefined();
    const again = async (stream: string, event: typeof reminder, data: object): Promise<void> => {
      const { type = '', meta = {} } = event ?? {};
      await log.append(
        stream,
        [{ id: newId(), type, data: { ...event?.data, ...data }, meta }],
        'any',
      );
    };
    await again('obligation-x.first.县教育局', reminder, { recipients: [] });
    await again('obligation-x.first.县教育局', reminder, { rule: '+99wd', recipients: [] });
    const { differences } = await examine();
    expect(differences).toEqual([
      '事项 x.first.县教育局 的提醒 -30d 发了不止一次',
      '事项 x.first.县教育局 的提醒 +99wd 不在督办规则的时间点上',
    ]);
  });

  it('sounds an alarm where the log is another than what was seen, and repairs nothing over it', async () => {
    const trail = async () => {
      const { rows: acts } = await server.app.views.find<AuditRow>('audit-trail', {
        where: { type: 'UserRegistered' },
        limit: 1,
      });
      return acts[0];
    };
    const seen = await trail();
    await town.stop();
    const log = new Database(join(town.data, 'log.db'));
    const triggers = log
      .prepare<[], { name: string; sql: string }>(
        `select name, sql from sqlite_master where type = 'trigger'`,
      )
      .all();
    for (const { name } of triggers) log.exec(`drop trigger "${name}"`);
    const forge = `update event set meta = json_set(meta, '$.actor', 'somebody-else') where stream = (select sid from stream where name = ?) and type = 'UserRegistered'`;
    expect(log.prepare(forge).run(seen?.stream).changes).toBe(1);
    for (const { sql } of triggers) log.exec(sql);
    log.close();
    server = await town.start();
    ask = asker(server);
    for (const repair of [true, true, false]) {
      const { alarms = [], repaired } = await examine(repair);
      expect(alarms[0]).toMatch(/^办理记录中有1条与日志现在所记不同，日志可能被改动/);
      expect(alarms[1]).toMatch(
        /曾记“.* duban.setup UserRegistered .*”，日志现为“.* somebody-else /,
      );
      expect(repaired).not.toContain('从日志重建了 views 的表');
    }
    expect(await trail()).toEqual(seen);
  });
});

describe('the self-audit, on a clock that runs', () => {
  it('finds that Redis has lost its jobs, and has them scheduled again', async () => {
    const town = await Town.open(embedded, '2025-11-03T09:00:00+08:00');
    try {
      const real = { DUBAN_DEMO: '0' };
      const first = await town.start(undefined, real);
      const at = first.app.clock.now();
      const nextAt = toInstant(toEpochMs(at) + 20 * 3_600_000);
      const about = { mailId: 'm1', region: 'x', contactId: 'li', planIds: [], on: '2025-11-03' };
      const letter = { kind: 'digest', organization: '县教育局', groups: [] };
      const deferred = { mailId: 'm1', region: 'x', at, attempt: 1, reason: 'busy', nextAt };
      const facts = [
        ['LetterIssued', { ...about, letter, notices: [] }],
        ['NotificationDeferred', deferred],
      ] as const;
      const meta = { actor: 'test', correlationId: 'x', occurredAt: at };
      await first.app.log.append(
        'mail-m1',
        facts.map(([type, data]) => ({ id: newId(), type, data, meta })),
        'any',
      );
      await town.stop();
      const server = await town.start(undefined, real);
      const delayed = async () => (await server.app.worker()?.queue.counts())?.delayed;
      while ((await delayed()) !== 1) await new Promise((resolve) => setTimeout(resolve, 20));
      const ask = asker(server);
      expect(await ask<Report>('POST', 'doctor', { repair: true })).toMatchObject({
        found: 0,
        checked: { jobs: 1 },
      });
      await town.redis.flush();
      expect(await ask<Report>('POST', 'doctor', { repair: true })).toMatchObject({
        differences: ['26 小时内到时的提醒和邮件，有 1 个不在队列里'],
        repaired: ['重新排入了 1 个到时提醒'],
      });
      expect(await delayed()).toBe(1);
      expect(await ask<Report>('POST', 'doctor', {})).toMatchObject({ found: 0 });
    } finally {
      await town.close();
    }
  });
});
