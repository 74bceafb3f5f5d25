import { type Instant } from '#kernel';
import { type ExpectedRevision } from './event-store.port.ts';

/** Somebody else wrote first, or the stream is not what was expected. Load, decide again. */
export class RevisionConflict extends Error {
  override readonly name = 'RevisionConflict';
  readonly stream: string;
  readonly expected: ExpectedRevision;
  /** Revision of the last event now; -1 when there is no stream. */
  readonly actual: number;

  constructor(stream: string, expected: ExpectedRevision, actual: number) {
    super(`${stream}: expected ${expected}, found ${actual}`);
    this.stream = stream;
    this.expected = expected;
    this.actual = actual;
  }
}

/** Something that was done to a stream, by whom and when. */
export type StreamChange = { readonly actor: string; readonly at: Instant; readonly type: string };

/** A change was asked for on an older state of the stream than it has. Nothing was written. */
export class StaleRevision extends Error {
  override readonly name = 'StaleRevision';
  readonly stream: string;
  /** What was done since, oldest first; none when the state asked for has not been there. */
  readonly changes: readonly StreamChange[];

  constructor(stream: string, changes: readonly StreamChange[]) {
    super(`${stream} has changed since`);
    this.stream = stream;
    this.changes = changes;
  }
}

/** The stream was deleted (soft or for ever). */
export class StreamGone extends Error {
  override readonly name = 'StreamGone';
  readonly stream: string;

  constructor(stream: string) {
    super(`${stream} was deleted`);
    this.stream = stream;
  }
}

/** The answer was lost: it may be written or not. Retry with the same ids and the same expected revision. */
export class UnknownOutcome extends Error {
  override readonly name = 'UnknownOutcome';
}

/** Over the size limits. Nothing was written; retrying does not help. */
export class TooLarge extends Error {
  override readonly name = 'TooLarge';
}

/** A bad stream name, a doubled id in a batch, data that is no JSON. Nothing was written; a bug of the caller. */
export class InvalidAppend extends Error {
  override readonly name = 'InvalidAppend';
}

/** Busy, full, closed or out of reach. Nothing was written; may be retried unless `fatal`. */
export class StoreUnavailable extends Error {
  override readonly name = 'StoreUnavailable';
  /** True when retrying cannot help: wrong version, damaged file, read-only disk, closed. */
  readonly fatal: boolean;

  constructor(message: string, fatal = false, options?: ErrorOptions) {
    super(message, options);
    this.fatal = fatal;
  }
}
