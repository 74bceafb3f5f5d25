import {
  type EvidenceAccess,
  type EvidenceReader,
  type EvidenceRef,
  type EvidenceStore,
} from '#evidence';
import { Rejection } from '#contract';

/** Where files are kept, and who may read them. */
export type Files = { readonly store: EvidenceStore; readonly access: EvidenceAccess };

/**
 * Facts name only files that are kept, and that whoever names them may read: nobody comes to another's file by its hash.
 * @throws {Rejection} `evidence-not-found`
 */
export async function requireStored(
  { store, access }: Files,
  reader: EvidenceReader,
  evidence: readonly EvidenceRef[] = [],
): Promise<void> {
  for (const { sha256, name } of evidence) {
    if (!(await store.has(sha256)) || !(await access.mayRead(reader, sha256))) {
      throw new Rejection('evidence-not-found', { id: name.slice(0, 50) });
    }
  }
}
