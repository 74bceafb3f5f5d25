import { Rejection } from '#contract';
import { type EvidenceBytes, MAX_EVIDENCE_BYTES } from './evidence-store.port.ts';

const MEGABYTE = 1024 * 1024;

/** @param bytes left out: not known, more than may be */
export function tooLargeEvidence(name: string, bytes?: number): Rejection {
  // Never the limit itself: 20 MB and a byte are 20.1.
  const megabytes = bytes === undefined ? null : String(Math.ceil((bytes / MEGABYTE) * 10) / 10);
  const most = MAX_EVIDENCE_BYTES / MEGABYTE;
  return new Rejection('evidence-too-large', { name, megabytes, most });
}

/**
 * The bytes as they come, as long as they keep the limits. @param name told in a refusal
 * @throws {Rejection} `evidence-empty`, `evidence-too-large`, `evidence-incomplete`
 */
export async function* withinLimits(
  bytes: EvidenceBytes,
  name: string,
): AsyncGenerator<Uint8Array> {
  const { byteLength } = bytes as Partial<Uint8Array>;
  let size = 0;
  for await (const chunk of toTheEnd(bytes, name)) {
    size += chunk.byteLength;
    if (size > MAX_EVIDENCE_BYTES) throw tooLargeEvidence(name, byteLength);
    yield chunk;
  }
  if (size === 0) throw new Rejection('evidence-empty', { name });
}

/** A sender that disconnects is no fault of the store. */
async function* toTheEnd(bytes: EvidenceBytes, name: string): AsyncGenerator<Uint8Array> {
  if (bytes instanceof Uint8Array) {
    yield bytes;
    return;
  }
  try {
    yield* bytes;
  } catch {
    throw new Rejection('evidence-incomplete', { name });
  }
}
