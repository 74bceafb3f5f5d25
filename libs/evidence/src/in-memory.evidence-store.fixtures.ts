import { createHash } from 'node:crypto';
import {
  type AdmitEvidence,
  type EvidenceBytes,
  type EvidenceLabel,
  type EvidenceRef,
  EvidenceStore,
  type OpenedEvidence,
} from './evidence-store.port.ts';
import { evidenceName } from './label.ts';
import { withinLimits } from './limits.ts';
import { allowedTypeOf } from './media-type.ts';

/** For the specs of features. */
export class InMemoryEvidenceStore extends EvidenceStore {
  private readonly files = new Map<string, { readonly bytes: Buffer; readonly type: string }>();

  async put(
    bytes: EvidenceBytes,
    label: EvidenceLabel,
    admit?: AdmitEvidence,
  ): Promise<EvidenceRef> {
    const name = evidenceName(label.name);
    const chunks: Uint8Array[] = [];
    for await (const chunk of withinLimits(bytes, name)) chunks.push(chunk);
    const whole = Buffer.concat(chunks);
    const content = {
      size: whole.length,
      read: (from: number, length: number) => Promise.resolve(whole.subarray(from, from + length)),
    };
    const type = label.type ?? (await allowedTypeOf(content, name));
    const sha256 = createHash('sha256').update(whole).digest('hex');
    const ref = { sha256, name, size: whole.length, type };
    await admit?.(ref);
    this.files.set(sha256, { bytes: whole, type });
    return ref;
  }

  has(sha256: string): Promise<boolean> {
    return Promise.resolve(this.files.has(sha256));
  }

  open(sha256: string): Promise<OpenedEvidence | undefined> {
    const file = this.files.get(sha256);
    if (!file) return Promise.resolve(undefined);
    const { bytes, type } = file;
    // oxlint-disable-next-line typescript/require-await -- a stream of one chunk
    const stream = (async function* () {
      yield bytes;
    })();
    return Promise.resolve({ stream, size: bytes.length, type });
  }

  remove(sha256: string): Promise<void> {
    this.files.delete(sha256);
    return Promise.resolve();
  }

  removeUnended(): Promise<void> {
    return Promise.resolve();
  }
}
