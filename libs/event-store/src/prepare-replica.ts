import { toEpochMs, toInstant } from '#kernel';
import { InvalidAppend } from './errors.ts';
import { type RecordedEvent } from './event-store.port.ts';
import { type PreparedEvent, prepareAppend } from './prepare-append.ts';

/** Events of another log as they go to disk. */
export type PreparedReplica = {
  readonly stream: string;
  readonly events: readonly PreparedEvent[];
  /** What must be true of the stream: that it ends just before the first. */
  readonly expected: 'no-stream' | number;
};

/**
 * Everything about taking over events that can be judged without looking at the log.
 * @returns nothing when there are no events
 * @throws {InvalidAppend | TooLarge} as an append, and when the events are not consecutive events of one stream
 */
export function prepareReplica(events: readonly RecordedEvent[]): PreparedReplica | undefined {
  const [first] = events;
  if (first === undefined) return undefined;
  const { stream, revision } = first;
  if (!Number.isSafeInteger(revision) || revision < 0) {
    throw new InvalidAppend(`${stream}: ${revision} is no revision`);
  }
  const misplaced = events.find(
    (event, index) => event.stream !== stream || event.revision !== revision + index,
  );
  if (misplaced) {
    const { stream: other, revision: found } = misplaced;
    throw new InvalidAppend(`${stream}: ${other} ${found} does not follow in it`);
  }
  const moments = events.map(momentOf);
  const prepared = prepareAppend(stream, events);
  return {
    stream,
    events: prepared.map((event, index) => ({ ...event, recordedAtMs: moments[index] })),
    expected: revision === 0 ? 'no-stream' : revision - 1,
  };
}

function momentOf({ recordedAt, type, id }: RecordedEvent): number {
  const ms = toEpochMs(recordedAt);
  if (Number.isNaN(ms) || toInstant(ms) !== recordedAt) {
    throw new InvalidAppend(`${type} ${id}: "${recordedAt}" is no moment to the millisecond`);
  }
  return ms;
}
