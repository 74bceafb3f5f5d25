import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock } from '#kernel';
import { type EvidenceStore } from '../evidence-store.port.ts';
import { orFault } from './faults.ts';
import { FileEvidenceStore, INCOMING } from './file.evidence-store.ts';

/**
 * Evidence as files in a folder, which several processes may use at once. Files left half by a process that died are
 * swept away, now and each night, when they are an hour old.
 * @param clock the machine's, by which the system dates files, in the demo too
 * @throws {EvidenceUnavailable} the folder cannot be used
 */
export async function openFileEvidenceStore(options: {
  readonly folder: string;
  readonly clock: Clock;
}): Promise<EvidenceStore> {
  await orFault(mkdir(join(options.folder, INCOMING), { recursive: true, mode: 0o700 }));
  const store = new FileEvidenceStore(options);
  await store.removeUnended();
  return store;
}
