import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { viewStoreContract } from '../view-store.contract.ts';
import { openSqliteViewStore } from './index.ts';

const folder = mkdtempSync(join(tmpdir(), 'duban-views-'));
let files = 0;
const newPath = (): string => join(folder, `${++files}.db`);
afterAll(() => rmSync(folder, { recursive: true }));

viewStoreContract('SqliteViewStore', () => openSqliteViewStore({ path: newPath() }));
viewStoreContract('SqliteViewStore that is durable', () =>
  openSqliteViewStore({ path: newPath(), durable: true }),
);
