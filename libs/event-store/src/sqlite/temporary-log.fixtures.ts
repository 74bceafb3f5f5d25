import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenedLog } from '../event-store.fixtures.ts';
import { openSqliteEventStore } from './open-store.ts';

/** Folders made by a spec, removed when it ends. */
const folders: string[] = [];

export async function temporaryPath(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'duban-log-'));
  folders.push(folder);
  return join(folder, 'log.db');
}

export async function removeTemporary(): Promise<void> {
  await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
}

export async function openTemporaryLog(): Promise<OpenedLog> {
  const path = await temporaryPath();
  const store = await openSqliteEventStore({ path });
  return {
    store,
    reopen: async () => {
      await store.close();
      return openSqliteEventStore({ path });
    },
  };
}
