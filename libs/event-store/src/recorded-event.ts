import { toInstant } from '#kernel';
import { type EventMeta, type Position, type RecordedEvent } from './event-store.port.ts';

/** An event as it lies on disk. */
export type StoredEvent = {
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  /** JSON. */
  readonly data: string;
  /** JSON of an object whose values are all text. */
  readonly meta: string;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly recordedAtMs: number;
};

export function toRecorded(stored: StoredEvent, position: Position): RecordedEvent {
  return {
    id: stored.id,
    type: stored.type,
    data: JSON.parse(stored.data) as object,
    meta: JSON.parse(stored.meta) as EventMeta,
    stream: stored.stream,
    revision: stored.revision,
    position,
    recordedAt: toInstant(stored.recordedAtMs),
  };
}
