import { Rejection } from '#contract';
import { ArchiveRefused, type Part, partsOf } from '#zip';

const MEGABYTE = 1024 * 1024;
/** Bytes of a file that is handed in. */
export const MAX_FILE = 10 * MEGABYTE;
/** Bytes of the files in an archive that are read, unpacked. */
const MAX_UNPACKED = 50 * MEGABYTE;
/** Files in an archive, pictures counted. */
const MAX_PARTS = 2_000;
/** Elements within elements: Word's own tables within tables stay far below. */
export const MAX_DEPTH = 200;
/** Elements of one part: some hundred times what a plan of 50 pages has. */
export const MAX_ELEMENTS = 1_000_000;

export const damaged = (): Rejection => new Rejection('document-damaged');
export const tooComplex = (): Rejection => new Rejection('document-too-complex');

/** @throws {Rejection} `document-too-large` */
export function demandSmall(bytes: Uint8Array): void {
  if (bytes.length <= MAX_FILE) return;
  const megabytes = (bytes.length / MEGABYTE).toFixed(1);
  const most = MAX_FILE / MEGABYTE;
  throw new Rejection('document-too-large', { megabytes, bytes: bytes.length, most });
}

/** @throws {Rejection} `document-damaged`, `document-too-complex`, `document-password` */
export async function partsWithin(
  archive: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<readonly Part[]> {
  try {
    return await partsOf(archive, wanted, { parts: MAX_PARTS, unpacked: MAX_UNPACKED });
  } catch (error) {
    if (!(error instanceof ArchiveRefused)) throw error;
    if (error.fault === 'damaged') throw damaged();
    throw error.fault === 'encrypted' ? new Rejection('document-password') : tooComplex();
  }
}
