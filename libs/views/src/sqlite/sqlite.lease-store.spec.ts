import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leaseStoreContract } from '../lease-store.contract.ts';
import { openSqliteLeaseStore } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-leases-'));
let files = 0;
const newPath = (): string => join(folder, `${++files}.db`);
afterAll(() => rmSync(folder, { recursive: true }));

leaseStoreContract('SqliteLeaseStore', () => openSqliteLeaseStore({ path: newPath() }));

it('the store of leases gives a greater epoch also when the file was lost', async () => {
  const path = newPath();
  const before = await openSqliteLeaseStore({ path });
  const first = (await before.acquire('duty', 'a', undefined)) ?? 0;
  await before.close();
  for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true });
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  const after = await openSqliteLeaseStore({ path });
  expect(await after.acquire('duty', 'b', undefined)).toBeGreaterThan(first);
  await after.close();
});

it('the store of leases is shared by all who open the file', async () => {
  const path = newPath();
  const [one, other] = [await openSqliteLeaseStore({ path }), await openSqliteLeaseStore({ path })];
  await one.acquire('duty', 'a', undefined);
  expect(await other.acquire('duty', 'b', undefined)).toBeUndefined();
  expect((await other.read('duty'))?.holder).toBe('a');
  await one.close();
  await other.close();
});
