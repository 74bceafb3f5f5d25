import { basename } from 'node:path';
import type { EvidenceRef } from './api.ts';
import { type ServerClient } from './client.ts';
import { readBytes } from './files.ts';
import { several } from './options.ts';
import { type Option } from 'commander';

export type EvidenceOption = { readonly evidence?: readonly string[] };

/** Files are stored by their content: the same handed in again is the same. */
export const evidenceOption = (): Option =>
  several('--evidence <文件>', '佐证材料，可多次填写，每个不超过20 MB');

/** Hands in the files, one after another; undefined when there are none. @throws {Rejection} `file-unreadable` */
export async function handedIn(
  server: ServerClient,
  { evidence }: EvidenceOption,
): Promise<readonly EvidenceRef[] | undefined> {
  if (evidence === undefined) return undefined;
  const files = await Promise.all(
    evidence.map(async (file) => [basename(file), await readBytes(file)] as const),
  );
  const refs: EvidenceRef[] = [];
  for (const [name, bytes] of files) {
    refs.push(await server.upload(name, new Uint8Array(bytes)));
  }
  return refs;
}
