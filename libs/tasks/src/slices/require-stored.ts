import { type EvidenceRef, type EvidenceStore } from '#evidence';
import { Rejection } from '#contract';

/** Facts name only files that are kept. @throws {Rejection} `evidence-not-found` */
export async function requireStored(
  store: EvidenceStore,
  evidence: readonly EvidenceRef[] = [],
): Promise<void> {
  for (const { sha256, name } of evidence) {
    if (!(await store.has(sha256))) {
      throw new Rejection('evidence-not-found', { id: name.slice(0, 50) });
    }
  }
}
