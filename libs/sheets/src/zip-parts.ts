import { zipSync } from 'fflate';
import { ArchiveRefused, type ArchiveFault, type Part, partsOf } from '#zip';
import { type Rejection } from '#contract';
import { MAX_PARTS, MAX_UNPACKED, tooLarge, unreadable } from './limits.ts';

export type { Part };

/** Other parts of the archive are not needed. */
const WANTED = /^(?!customXml\/|docProps\/).*\.xml(\.rels)?$/i;

/**
 * The XML files of a table's zip archive, unpacked within the limits of a table.
 * @throws {Rejection} `sheet-too-large`, `sheet-unreadable`
 */
export async function xmlParts(archive: Uint8Array): Promise<readonly Part[]> {
  try {
    const limits = { parts: MAX_PARTS, unpacked: MAX_UNPACKED };
    return await partsOf(archive, (name) => WANTED.test(name), limits);
  } catch (error) {
    throw error instanceof ArchiveRefused ? refusalOf(error.fault) : error;
  }
}

function refusalOf(fault: ArchiveFault): Rejection {
  if (fault === 'too-many-parts') return tooLarge('表格文件里的部件太多，请另存为 .xlsx 再导入');
  if (fault === 'too-large')
    return tooLarge(`表格解开后超过 ${MAX_UNPACKED / 1024 / 1024} MB，请拆分后再导入`);
  return unreadable('表格文件已损坏或不完整，请重新另存为 .xlsx 再导入');
}

/** An archive of those files, not packed, as the reader of tables takes it: it then meets nothing that was not checked. */
export const archiveOf = (parts: readonly Part[]): ArrayBuffer =>
  zipSync(Object.fromEntries(parts.map(({ name, bytes }) => [name, bytes])), { level: 0 }).buffer;
