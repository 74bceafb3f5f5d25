import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { parseInstant } from '#kernel';
import { credentialStoreContract, sessionOf } from '../credentials/credential-store.contract.ts';
import { factorStoreContract } from '../factors/factor-store.contract.ts';
import { MOST_UNDER_WAY } from '../factors/factor-store.port.ts';
import { openSqliteCredentialStore, openSqliteFactorStore } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-credentials-'));
let files = 0;
const newPath = (): string => join(folder, `${++files}.db`);
afterAll(() => rmSync(folder, { recursive: true }));

credentialStoreContract('SqliteCredentialStore', () =>
  openSqliteCredentialStore({ path: newPath() }),
);

factorStoreContract('SqliteFactorStore', () => openSqliteFactorStore({ path: newPath() }));

it('a file of before codes knew where they were sent is taken as it is', async () => {
  const path = newPath();
  const old = new Database(path);
  old.exec(`create table code (codeSha256 text primary key, purpose text not null, userId text not null,
    browserSha256 text, digitsSha256 text, expiresAt text not null, wrong integer not null default 0) strict;
    insert into code values ('c', 'enrolment', 'a', null, null, '2026-12-02T00:00:00.000Z', 0)`);
  old.close();
  const store = openSqliteCredentialStore({ path });
  const brought = { codeSha256: 'c', purpose: 'enrolment', browserSha256: null } as const;
  const now = parseInstant('2026-12-01T00:00:00Z');
  expect(await store.takeCode(brought, now)).toMatchObject({ userId: 'a', addressSha256: null });
  await store.close();
});

it('what is under way in all is bounded, whatever addresses it comes from', async () => {
  const path = newPath();
  const store = openSqliteFactorStore({ path });
  const now = parseInstant('2026-12-01T00:00:00Z');
  const expiresAt = parseInstant('2026-12-01T00:15:00Z');
  const begin = (name: string) => {
    const from = { address: `address of ${name}`, expiresAt };
    return store.begin({ browserSha256: name, kind: 'oidc', about: '{}', ...from }, now);
  };
  await begin('first');
  const beside = new Database(path);
  const insert = beside.prepare(`insert into under_way values (?, 'oidc', '{}', ?, ?)`);
  const fill = (): void => {
    for (let n = 1; n < MOST_UNDER_WAY.inAll; n++) insert.run(`x${n}`, expiresAt, `address ${n}`);
  };
  beside.transaction(fill)();
  beside.close();
  expect(await store.underWay('first', 'oidc', now)).toBeDefined();
  await begin('last');
  expect(await store.underWay('first', 'oidc', now)).toBeUndefined();
  expect(await store.underWay('x1', 'oidc', now)).toBeDefined();
  expect(await store.underWay('last', 'oidc', now)).toBeDefined();
  await store.close();
});

it('only the owner may read the file of the credentials, and it outlives the process', async () => {
  const path = newPath();
  const before = openSqliteCredentialStore({ path });
  await before.openSession(sessionOf('a'));
  expect(statSync(path).mode & 0o777).toBe(0o600);
  await before.close();
  const after = openSqliteCredentialStore({ path });
  expect(await after.sessionBy('sha-a')).toEqual(sessionOf('a'));
  await after.close();
});
