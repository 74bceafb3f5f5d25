/** A file that was handed in, as facts name it. */
export type EvidenceRef = {
  /** Of the content, 64 lower-case hexadecimal digits: where the file is found again, and what proves it unchanged. */
  readonly sha256: string;
  /** What the file was called when it was handed in: a label for people, never a path. At most 200 characters. */
  readonly name: string;
  /** Bytes. */
  readonly size: number;
  /** Media type, read from the content; what a browser or a name says of it is not believed. */
  readonly type: string;
};

export type EvidenceBytes = Uint8Array | AsyncIterable<Uint8Array>;

export type EvidenceLabel = { readonly name: string; readonly type?: string };

/** Asked when all of a file has come in and before it is kept; what it refuses leaves nothing behind. */
export type AdmitEvidence = (ref: EvidenceRef) => Promise<void>;

export type OpenedEvidence = {
  readonly stream: AsyncIterable<Uint8Array>;
  readonly size: number;
  readonly type: string;
};

/** Bytes of one file, at most. */
export const MAX_EVIDENCE_BYTES = 20 * 1024 * 1024;

/** 佐证材料: the files behind reports and claims, found by their content. Nothing is ever changed. */
export abstract class EvidenceStore {
  /**
   * Keeps a file; when it answers, the file outlives a crash. The same content again is the same file.
   * @param label its name; and its media type where its reader has told it: it is then kept whatever it is
   * @param admit default: whatever may be kept is
   * @throws {Rejection} `evidence-empty`, `evidence-too-large` (over {@link MAX_EVIDENCE_BYTES}),
   * `evidence-type-refused`, `evidence-incomplete` (the bytes ended in an error)
   * @throws {EvidenceUnavailable} the disk is full or fails; nothing was kept
   */
  abstract put(
    bytes: EvidenceBytes,
    label: EvidenceLabel,
    admit?: AdmitEvidence,
  ): Promise<EvidenceRef>;

  /** Whether a file of this content is kept; false for what is no SHA-256. @throws {EvidenceUnavailable} */
  abstract has(sha256: string): Promise<boolean>;

  /** Undefined when there is none. Read the stream to its end or return it. @throws {EvidenceUnavailable} */
  abstract open(sha256: string): Promise<OpenedEvidence | undefined>;

  /** Removes a file that nobody names; harmless when it is not there. @throws {EvidenceUnavailable} */
  abstract remove(sha256: string): Promise<void>;

  /** Removes what began to come in more than an hour ago and never ended, for its process died. @throws {EvidenceUnavailable} */
  abstract removeUnended(): Promise<void>;
}
