import { InvalidAppend, TooLarge } from './errors.ts';
import { type NewEvent } from './event-store.port.ts';
import { toJson } from './json.ts';

/** An event as it goes to disk. */
export type PreparedEvent = {
  readonly id: string;
  readonly type: string;
  /** JSON. */
  readonly data: string;
  /** JSON of an object whose values are all text. */
  readonly meta: string;
  /** When another log recorded it, in milliseconds since 1970-01-01T00:00:00Z; absent for a new event: now. */
  readonly recordedAtMs?: number | undefined;
};

/** Most bytes of JSON, data and meta together, in one event. */
export const MAX_EVENT_BYTES = 1024 * 1024;
/** Most bytes of JSON in one append. */
export const MAX_BATCH_BYTES = 4 * MAX_EVENT_BYTES;

const MAX_NAME = 250;
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * Everything about an append that can be judged without looking at the log.
 * @throws {InvalidAppend | TooLarge}
 */
export function prepareAppend(
  stream: string,
  events: readonly NewEvent[],
): readonly PreparedEvent[] {
  checkStreamName(stream);
  let total = 0;
  const prepared = events.map((event) => {
    const one = prepare(event);
    const bytes = bytesOf(one);
    if (bytes > MAX_EVENT_BYTES)
      throw new TooLarge(`${event.type} ${event.id}: over 1 MiB of JSON`);
    total += bytes;
    return one;
  });
  if (total > MAX_BATCH_BYTES) throw new TooLarge(`${stream}: a batch over 4 MiB of JSON`);
  if (events.length > 1 && new Set(events.map(({ id }) => id)).size < events.length) {
    throw new InvalidAppend(`${stream}: an event id stands twice in one batch`);
  }
  return prepared;
}

/** @throws {InvalidAppend} */
export function checkStreamName(stream: string): void {
  if (!isName(stream)) {
    throw new InvalidAppend(
      `${JSON.stringify(stream)}: a stream has 1 to 250 printable characters`,
    );
  }
  if (stream.startsWith('$'))
    throw new InvalidAppend(`${stream}: names with $ are the store's own`);
}

function prepare({ id, type, data, meta }: NewEvent): PreparedEvent {
  if (!UUID.test(id)) throw new InvalidAppend(`"${id}" is no UUID in lower case`);
  if (!isName(type)) {
    throw new InvalidAppend(`${JSON.stringify(type)}: a type has 1 to 250 printable characters`);
  }
  if (Array.isArray(data)) throw new InvalidAppend(`${type}: data is an object, not an array`);
  for (const [name, value] of Object.entries<unknown>(meta)) {
    if (typeof value !== 'string') throw new InvalidAppend(`${type}: meta.${name} is not text`);
  }
  return { id, type, data: toJson(data, type), meta: JSON.stringify(meta) };
}

const isName = (name: string): boolean =>
  name.length > 0 && name.length <= MAX_NAME && name.isWellFormed() && !CONTROL.test(name);

const bytesOf = ({ data, meta }: PreparedEvent): number =>
  Buffer.byteLength(data) + Buffer.byteLength(meta);
