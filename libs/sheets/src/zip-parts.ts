import { zipSync } from 'fflate';
import { buffer } from 'node:stream/consumers';
import { type Entry, fromBufferPromise } from 'yauzl';
import { Rejection } from '#contract';
import { MAX_PARTS, MAX_UNPACKED, tooLarge, unreadable } from './limits.ts';

export type Part = { readonly name: string; readonly bytes: Uint8Array };

/** Other parts of the archive are not needed. */
const WANTED = /^(?!customXml\/|docProps\/).*\.xml(\.rels)?$/i;

/**
 * The XML files of a table's zip archive, unpacked. What it says of its sizes is checked before anything is unpacked, and held
 * to while unpacking, so that a bomb costs nothing.
 * @throws {Rejection} `sheet-too-large`, `sheet-unreadable`
 */
export async function xmlParts(archive: Uint8Array): Promise<readonly Part[]> {
  try {
    return await unpacked(archive);
  } catch (error) {
    if (error instanceof Rejection) throw error;
    throw unreadable('表格文件已损坏或不完整，请重新另存为 .xlsx 再导入');
  }
}

async function unpacked(archive: Uint8Array): Promise<readonly Part[]> {
  const zip = await fromBufferPromise(Buffer.from(archive));
  if (zip.entryCount > MAX_PARTS) throw tooLarge('表格文件里的部件太多，请另存为 .xlsx 再导入');
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) if (WANTED.test(entry.fileName)) entries.push(entry);
  if (entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0) > MAX_UNPACKED) {
    throw tooLarge(`表格解开后超过 ${MAX_UNPACKED / 1024 / 1024} MB，请拆分后再导入`);
  }
  const parts: Part[] = [];
  for (const entry of entries) {
    const bytes = await buffer(await zip.openReadStreamPromise(entry));
    parts.push({ name: entry.fileName, bytes });
  }
  return parts;
}

/** An archive of those files, not packed, as the reader of tables takes it: it then meets nothing that was not checked. */
export const archiveOf = (parts: readonly Part[]): ArrayBuffer =>
  zipSync(Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes])), { level: 0 }).buffer;
