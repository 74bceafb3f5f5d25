import { InvalidAppend, RevisionConflict } from './errors.ts';
import { type ExpectedRevision } from './event-store.port.ts';

/** Where an event stands. */
export type Place = { readonly stream: string; readonly revision: number };

/** @param actual revision of the stream's last event, -1 when there is none */
export function holds(expected: ExpectedRevision, actual: number): boolean {
  switch (expected) {
    case 'any':
      return true;
    case 'no-stream':
      return actual === -1;
    case 'stream-exists':
      return actual >= 0;
    default:
      return expected === actual;
  }
}

export type Attempt = {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  /** Revision of the stream's last event, -1 when there is none. */
  readonly actual: number;
  /** For each event of the append, in order: where an event with its id stands already. */
  readonly places: readonly (Place | undefined)[];
};

/**
 * Judges an append that cannot simply be written: `expected` does not hold, or an id is in the log already.
 * @returns the revision that the same append reached the first time
 * @throws {RevisionConflict} when it is no repetition, or only its beginning was written before
 * @throws {InvalidAppend} when `expected` holds but an id was used elsewhere
 */
export function settleRepeat({ stream, expected, actual, places }: Attempt): number {
  const start = firstRevision(expected, places[0]);
  const repeated = places.every(
    (place, index) => place?.stream === stream && place.revision === start + index,
  );
  if (repeated) return start + places.length - 1;
  const elsewhere = places.some((place) => place !== undefined && place.stream !== stream);
  if (!holds(expected, actual) || (typeof expected !== 'number' && !elsewhere)) {
    throw new RevisionConflict(stream, expected, actual);
  }
  throw new InvalidAppend(`${stream}: an event id is in the log already, at another place`);
}

function firstRevision(expected: ExpectedRevision, first: Place | undefined): number {
  if (typeof expected === 'number') return expected + 1;
  return expected === 'no-stream' ? 0 : (first?.revision ?? -1);
}
