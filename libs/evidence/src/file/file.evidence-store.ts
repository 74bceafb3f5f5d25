import { createHash } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type Clock, newId, toEpochMs } from '#kernel';
import {
  type AdmitEvidence,
  type EvidenceBytes,
  type EvidenceLabel,
  type EvidenceRef,
  EvidenceStore,
  type OpenedEvidence,
} from '../evidence-store.port.ts';
import { evidenceName } from '../label.ts';
import { withinLimits } from '../limits.ts';
import { type Content } from '../content.ts';
import { allowedTypeOf, mediaTypeOf } from '../media-type.ts';
import { isMissing, orFault } from './faults.ts';
import { sweep } from './sweep.ts';

const SHA256 = /^[0-9a-f]{64}$/;
/** A text file may have been damaged. */
const UNKNOWN = 'application/octet-stream';

/** What is older was left by a process that died. */
const LEFT_AFTER_MS = 60 * 60 * 1000;

/** Folder of uploads under way. */
export const INCOMING = 'incoming';

/**
 * One file a content: `<folder>/ab/ab12…`. Written under a temporary name, flushed, then renamed: what has its name is whole.
 */
export class FileEvidenceStore extends EvidenceStore {
  private readonly folder: string;
  private readonly clock: Clock;

  /** Use {@link openFileEvidenceStore}, which makes the folders. */
  constructor({ folder, clock }: { readonly folder: string; readonly clock: Clock }) {
    super();
    this.folder = folder;
    this.clock = clock;
  }

  put(bytes: EvidenceBytes, label: EvidenceLabel, admit?: AdmitEvidence): Promise<EvidenceRef> {
    return orFault(this.keep(bytes, { ...label, name: evidenceName(label.name) }, admit));
  }

  async has(sha256: string): Promise<boolean> {
    if (!SHA256.test(sha256)) return false;
    const found = await orFault(orMissing(stat(this.pathOf(sha256))));
    return found?.isFile() ?? false;
  }

  async open(sha256: string): Promise<OpenedEvidence | undefined> {
    if (!SHA256.test(sha256)) return undefined;
    const file = await orFault(orMissing(open(this.pathOf(sha256), 'r')));
    if (!file) return undefined;
    try {
      const { size } = await file.stat();
      const type = (await mediaTypeOf(contentOf(file, size))) ?? UNKNOWN;
      return { stream: file.createReadStream({ start: 0 }), size, type };
    } catch (error) {
      await file.close();
      return orFault(Promise.reject(error as Error));
    }
  }

  async remove(sha256: string): Promise<void> {
    if (!SHA256.test(sha256)) return;
    await orFault(rm(this.pathOf(sha256), { force: true }));
  }

  async removeUnended(): Promise<void> {
    const before = toEpochMs(this.clock.now()) - LEFT_AFTER_MS;
    await orFault(sweep(join(this.folder, INCOMING), before));
  }

  private async keep(
    bytes: EvidenceBytes,
    { name, type: told }: EvidenceLabel,
    admit?: AdmitEvidence,
  ): Promise<EvidenceRef> {
    const incoming = join(this.folder, INCOMING, newId());
    const file = await open(incoming, 'wx+', 0o600);
    try {
      const { sha256, size } = await receive(bytes, file, name);
      const type = told ?? (await allowedTypeOf(contentOf(file, size), name));
      const ref = { sha256, name, size, type };
      await file.sync();
      await admit?.(ref);
      await this.giveName(incoming, sha256);
      return ref;
    } finally {
      await file.close();
      await rm(incoming, { force: true });
    }
  }

  /** The same content a second time takes the place of the first: they are equal, and a damaged one is healed. */
  private async giveName(incoming: string, sha256: string): Promise<void> {
    const path = this.pathOf(sha256);
    const made = await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rename(incoming, path);
    await flushFolder(dirname(path));
    if (made !== undefined) await flushFolder(this.folder);
  }

  private pathOf(sha256: string): string {
    return join(this.folder, sha256.slice(0, 2), sha256);
  }
}

async function receive(
  bytes: EvidenceBytes,
  file: FileHandle,
  name: string,
): Promise<Pick<EvidenceRef, 'sha256' | 'size'>> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const chunk of withinLimits(bytes, name)) {
    hash.update(chunk);
    await file.writeFile(chunk); // goes on where it stood, and writes all of it
    size += chunk.byteLength;
  }
  return { sha256: hash.digest('hex'), size };
}

const contentOf = (file: FileHandle, size: number): Content => ({
  size,
  read: async (from, length) => {
    const buffer = Buffer.alloc(Math.min(length, Math.max(0, size - from)));
    let filled = 0;
    while (filled < buffer.length) {
      const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, from + filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return buffer.subarray(0, filled);
  },
});

/** A rename is durable only once its folder is flushed. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function orMissing<T>(work: Promise<T>): Promise<T | undefined> {
  try {
    return await work;
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
