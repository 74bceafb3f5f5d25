import { type Instant, toEpochMs, toInstant } from '#kernel';
import { StoreUnavailable } from '../errors.ts';
import { type EventMeta, type Position, type RecordedEvent } from '../event-store.port.ts';
import { type Namespace } from './namespace.ts';
import { toPosition } from './place.ts';
import { type ServerEvent } from './server-event.ts';

/** Key of the meta data of an event taken over from another log: when it was recorded there. */
export const RECORDED_AT = '$recordedAt';

/**
 * @returns undefined for events of others, and for those that the server wrote for itself
 * @throws {StoreUnavailable} fatal, naming the event, when another program wrote what Duban cannot read
 */
export function ownEvent(event: ServerEvent, namespace: Namespace): RecordedEvent | undefined {
  const stream = namespace.fromServer(event.stream);
  if (stream === undefined || event.type.startsWith('$')) return undefined;
  const { [RECORDED_AT]: taken, ...meta } = metaOf(event);
  const ms = taken === undefined ? event.createdMs : toEpochMs(taken as Instant);
  if (Number.isNaN(ms)) throw unreadable(event, `has no moment in ${RECORDED_AT}`);
  return {
    id: event.id,
    type: event.type,
    data: dataOf(event),
    meta,
    stream,
    revision: event.revision,
    position: positionOf(event),
    recordedAt: toInstant(ms),
  };
}

/** @throws {StoreUnavailable} fatal, for servers before 22.6, which do not tell it of events read from a stream */
export function positionOf(event: ServerEvent): Position {
  if (event.place === undefined) throw unreadable(event, 'comes without its position');
  return toPosition(event.place);
}

function dataOf(event: ServerEvent): object {
  const data = event.isJson ? parsed(event.data) : undefined;
  if (!isObject(data)) throw unreadable(event, 'holds no JSON object');
  return data;
}

function metaOf(event: ServerEvent): EventMeta {
  const meta = event.metadata === '' ? {} : parsed(event.metadata);
  if (!isTexts(meta)) throw unreadable(event, 'has meta data that are no JSON object of texts');
  return meta;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): value is EventMeta =>
  isObject(value) && Object.values(value).every((text) => typeof text === 'string');

/** Fatal: it is so however often it is read. */
function unreadable({ stream, revision, id, type }: ServerEvent, why: string): StoreUnavailable {
  const name = `Event ${revision} of ${stream} (${type}, ${id})`;
  return new StoreUnavailable(`${name} ${why}: another program wrote it`, true);
}
