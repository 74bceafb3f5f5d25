import { createHash, hash, randomUUID } from 'node:crypto';

export const newId = (): string => randomUUID();

/** The same UUID (version 5 shape) for the same text, for ever: what makes a repeated append harmless. */
export function idOf(text: string): string {
  const bytes = hash('sha1', `duban${text}`, 'buffer').subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

export const sha256 = (data: string | Uint8Array): string =>
  createHash('sha256').update(data).digest('hex');

/** The same id for the same name in a region, for ever: of what nobody gave an id. */
export const idOfName = (region: string, name: string): string =>
  `${region}-${sha256(`${region}\n${name}`).slice(0, 12)}`;
