import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, toEpochMs } from '#kernel';
import { type EvidenceStore } from '../evidence-store.port.ts';
import { isMissing, orFault } from './faults.ts';
import { FileEvidenceStore, INCOMING } from './file.evidence-store.ts';

/** What is older was left by a process that died. */
const LEFT_AFTER_MS = 60 * 60 * 1000;

/**
 * Evidence as files in a folder, which several processes may use at once. Files left half by a process that died are
 * swept away when they are an hour old.
 * @param clock the machine's, by which the system dates files, in the demo too
 * @throws {EvidenceUnavailable} the folder cannot be used
 */
export async function openFileEvidenceStore(options: {
  readonly folder: string;
  readonly clock: Clock;
}): Promise<EvidenceStore> {
  const incoming = join(options.folder, INCOMING);
  await orFault(sweep(incoming, toEpochMs(options.clock.now()) - LEFT_AFTER_MS));
  return new FileEvidenceStore(options.folder);
}

async function sweep(incoming: string, before: number): Promise<void> {
  await mkdir(incoming, { recursive: true, mode: 0o700 });
  for (const name of await readdir(incoming)) {
    const path = join(incoming, name);
    if ((await changedAt(path)) < before) await rm(path, { force: true });
  }
}

/** Another process may just have renamed it. */
async function changedAt(path: string): Promise<number> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (isMissing(error)) return Infinity;
    throw error;
  }
}
