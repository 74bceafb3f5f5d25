import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from './faults.ts';

/** Removes the files of a folder that were last written to before. @param before ms of the epoch, by the system's clock */
export async function sweep(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder)) {
    const path = join(folder, name);
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
