import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { type Position } from '#event-store';
import { viewStoreContract } from '../view-store.contract.ts';
import { boards } from '../views.fixtures.ts';
import { openSqliteViewStore } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-views-'));
let files = 0;
const newPath = (): string => join(folder, `${++files}.db`);
afterAll(() => rmSync(folder, { recursive: true }));

it('56 the store of views keeps nothing of a commit that fails half-way', async () => {
  const path = newPath();
  const store = await openSqliteViewStore({ path });
  await store.define(boards);
  const db = new Database(path);
  db.exec(`create trigger full before insert on "task-rows" when new.key = 'b'
           begin select raise(abort, 'disk full'); end`);
  db.close();
  const row = { task: 'a', organization: 'east', percent: 1, reports: 0 };
  const changes = ['a', 'b', 'c'].map((key) => ({ view: 'task-rows', key, row }));
  const to = { position: 'p1' as Position, epoch: 'e' };
  await expect(store.commit('boards', changes, undefined, to)).rejects.toThrow('disk full');
  expect(await store.count('task-rows')).toEqual([{ group: {}, count: 0 }]);
  expect(await store.checkpoint('boards')).toBeUndefined();
  await store.close();
});

viewStoreContract('SqliteViewStore', () => openSqliteViewStore({ path: newPath() }));
viewStoreContract('SqliteViewStore that is durable', () =>
  openSqliteViewStore({ path: newPath(), durable: true }),
);
