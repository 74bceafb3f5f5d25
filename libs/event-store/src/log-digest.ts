import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import { type RecordedEvent } from './event-store.port.ts';

/** All that two copies of an event must have alike: everything but its position. */
export function lineOf(event: RecordedEvent): string {
  const { stream, revision, id, type, data, meta, recordedAt } = event;
  return canonicalJson({ stream, revision, id, type, data, meta, recordedAt });
}

/**
 * What a log holds, in one number: SHA-256 over its events in log order, each a line of canonical JSON
 * (RFC 8785, UTF-8, ended by a line feed) of stream, revision, id, type, data, meta and recordedAt.
 */
export class LogDigest {
  private readonly sha = createHash('sha256');
  private eventCount = 0;
  private streamCount = 0;

  /** The events must be all of a log, in its order. Returns the event's line. */
  add(event: RecordedEvent): string {
    const line = lineOf(event);
    this.sha.update(line).update('\n');
    this.eventCount++;
    if (event.revision === 0) this.streamCount++;
    return line;
  }

  get events(): number {
    return this.eventCount;
  }

  get streams(): number {
    return this.streamCount;
  }

  /** In small hexadecimal, of what was added so far. */
  get hash(): string {
    return this.sha.copy().digest('hex');
  }
}
