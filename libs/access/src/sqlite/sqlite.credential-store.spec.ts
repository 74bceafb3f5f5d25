import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { credentialStoreContract, sessionOf } from '../credentials/credential-store.contract.ts';
import { factorStoreContract } from '../factors/factor-store.contract.ts';
import { openSqliteCredentialStore, openSqliteFactorStore } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-credentials-'));
let files = 0;
const newPath = (): string => join(folder, `${++files}.db`);
afterAll(() => rmSync(folder, { recursive: true }));

credentialStoreContract('SqliteCredentialStore', () =>
  openSqliteCredentialStore({ path: newPath() }),
);

factorStoreContract('SqliteFactorStore', () => openSqliteFactorStore({ path: newPath() }));

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
