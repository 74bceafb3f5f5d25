/** Part of a SIMULATOR of somebody else's server (KurrentDB): an event as it stands in the log. */
export type Bytes = Uint8Array;

/** An event as a client writes it; the bytes are kept as they came. */
export type WrittenEvent = {
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Bytes;
  readonly meta: Bytes;
};

export type StoredEvent = WrittenEvent & {
  readonly stream: string;
  /** `Infinity` is a tombstone's: the greatest 64-bit number. */
  readonly revision: number;
  /** Where its record begins: its commit and its prepare position alike. */
  readonly position: number;
  /** Where its record ends. */
  readonly end: number;
  /** Milliseconds since 1970. */
  readonly created: number;
};

/** Length of the record's fixed fields on the server's disk (`PrepareLogRecord`, version 1). */
const FIXED = 8 + 1 + 1 + 8 + 2 + 8 + 4 + 8 + 16 + 16 + 8 + 4 + 4;

/** A text's bytes behind its length, seven bits of it a byte. */
function textSize(text: string): number {
  const bytes = Buffer.byteLength(text);
  return bytes + (bytes < 128 ? 1 : bytes < 16_384 ? 2 : 3);
}

/** Bytes of the record in the server's log: positions grow by it. */
export const recordSize = (event: WrittenEvent & { readonly stream: string }): number =>
  FIXED + textSize(event.stream) + textSize(event.type) + event.data.length + event.meta.length;
