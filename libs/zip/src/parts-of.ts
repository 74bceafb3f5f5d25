import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** A file of an archive, unpacked. */
export type Part = { readonly name: string; readonly bytes: Uint8Array };

export type ArchiveLimits = {
  /** Files that the archive may list, wanted or not. */
  readonly parts: number;
  /** Bytes of all wanted files, unpacked. */
  readonly unpacked: number;
};

/** Why an archive was not unpacked. */
export type ArchiveFault = 'too-many-parts' | 'too-large' | 'damaged' | 'encrypted';

export class ArchiveRefused extends Error {
  override readonly name = 'ArchiveRefused';

  constructor(readonly fault: ArchiveFault) {
    super(fault);
  }
}

/**
 * The wanted files of a ZIP archive, unpacked. What it says of their sizes is checked before anything is unpacked, and held to
 * while unpacking, so that a bomb costs nothing.
 * @throws {ArchiveRefused}
 */
export async function partsOf(
  archive: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ArchiveLimits,
): Promise<readonly Part[]> {
  try {
    return await unpacked(archive, wanted, limits);
  } catch (error) {
    if (error instanceof ArchiveRefused) throw error;
    throw new ArchiveRefused('damaged');
  }
}

/** The names of all files that a ZIP archive lists; none when it is damaged. Nothing is unpacked. */
export async function namesIn(archive: Uint8Array): Promise<readonly string[]> {
  try {
    const entries = await entriesOf(await fromBufferPromise(Buffer.from(archive)));
    return entries.map(({ fileName }) => fileName);
  } catch {
    return [];
  }
}

async function unpacked(
  archive: Uint8Array,
  wanted: (name: string) => boolean,
  limits: ArchiveLimits,
): Promise<readonly Part[]> {
  const zip = await fromBufferPromise(Buffer.from(archive));
  if (zip.entryCount > limits.parts) throw new ArchiveRefused('too-many-parts');
  const entries = (await entriesOf(zip)).filter(({ fileName }) => wanted(fileName));
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > limits.unpacked) {
    throw new ArchiveRefused('too-large');
  }
  if (entries.some((entry) => entry.isEncrypted())) throw new ArchiveRefused('encrypted');
  const parts: Part[] = [];
  for (const entry of entries) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    parts.push({ name: entry.fileName, bytes });
  }
  return parts;
}

async function entriesOf(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}
