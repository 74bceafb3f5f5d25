import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteCredentialStore } from '#access/sqlite';
import { openSqliteEventStore } from '#event-store/sqlite';
import { newId, parseInstant, sha256 } from '#kernel';
import { called } from './cli.fixtures.ts';

const data = mkdtempSync(join(tmpdir(), 'duban-recover-'));
const path = join(data, 'log.db');
const access = join(data, 'access.db');
beforeAll(async () => {
  const log = await openSqliteEventStore({ path });
  const user = { userId: 'office', name: '督查室', region: null, organization: null };
  const registered = { ...user, organizationId: null, role: 'office' };
  const event = { id: newId(), type: 'UserRegistered', data: registered, meta: { actor: 'x' } };
  await log.append('user-office', [event], 'no-stream');
  await log.close();
  await openSqliteCredentialStore({ path: access }).close();
});
afterAll(() => rmSync(data, { recursive: true }));

const recover = (...more: readonly string[]) => called('users', 'recover', ...more);

it('an account is recovered on the data folder of a stopped server, and that is written down', async () => {
  const { exitCode, out, err } = await recover('office', '--data', data);
  expect({ exitCode, err }).toEqual({
    exitCode: 0,
    err: expect.stringContaining('原有密码、登录令牌和动态口令已作废') as string,
  });
  const code = /^一次性代码：([\w-]{43})\n$/.exec(out)?.[1] ?? '';
  const store = openSqliteCredentialStore({ path: access });
  const brought = { codeSha256: sha256(code), purpose: 'enrolment', browserSha256: null } as const;
  const now = parseInstant('2025-01-01T00:00:00Z');
  expect(await store.takeCode(brought, now)).toMatchObject({ userId: 'office' });
  await store.close();
  const log = await openSqliteEventStore({ path, readOnly: true });
  const { events } = await log.load('sign-in-office');
  expect(events).toMatchObject([{ type: 'SignInRecovered', meta: { actor: 'duban.terminal' } }]);
  await log.close();
});

it('nobody is recovered while the server runs, nor on a folder that is none of ours', async () => {
  const running = await openSqliteEventStore({ path });
  const { exitCode, err } = await recover('office', '--data', data);
  expect(exitCode).toBe(3);
  expect(err).toMatch(/请先停止督办服务/);
  await running.close();
  const elsewhere = await recover('office', '--data', tmpdir());
  expect(elsewhere).toMatchObject({ exitCode: 1 });
  expect(elsewhere.err).toContain('不是督办的数据文件夹');
  expect(await recover('nobody', '--data', data)).toMatchObject({ exitCode: 1, out: '' });
});
