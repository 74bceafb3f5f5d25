import { Rejection } from '#contract';
import { type EvidenceBytes, MAX_EVIDENCE_BYTES } from './evidence-store.port.ts';

export const emptyEvidence = (): Rejection => new Rejection('evidence-empty');

export const tooLargeEvidence = (): Rejection =>
  new Rejection('evidence-too-large', { most: MAX_EVIDENCE_BYTES / 1024 / 1024 });

/**
 * The bytes as they come, as long as they keep the limits.
 * @throws {Rejection} `evidence-empty`, `evidence-too-large`, `evidence-incomplete`
 */
export async function* withinLimits(bytes: EvidenceBytes): AsyncGenerator<Uint8Array> {
  let size = 0;
  for await (const chunk of toTheEnd(bytes)) {
    size += chunk.byteLength;
    if (size > MAX_EVIDENCE_BYTES) throw tooLargeEvidence();
    yield chunk;
  }
  if (size === 0) throw emptyEvidence();
}

/** A sender that disconnects is no fault of the store. */
async function* toTheEnd(bytes: EvidenceBytes): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) {
    yield bytes;
    return;
  }
  try {
    yield* bytes;
  } catch {
    throw new Rejection('evidence-incomplete');
  }
}
