import { type AllStreamResolvedEvent, type ResolvedEvent } from '@kurrent/kurrentdb-client';
import { type Instant, toEpochMs, toInstant } from '#kernel';
import { StoreUnavailable } from '../errors.ts';
import { type EventMeta, type Position, type RecordedEvent } from '../event-store.port.ts';
import { type PreparedEvent } from '../prepare-append.ts';
import { type Namespace } from './namespace.ts';
import { toPosition } from './place.ts';

/** Key of the meta data of an event taken over from another log: when it was recorded there. */
export const RECORDED_AT = '$recordedAt';

type ServerEvent = NonNullable<AllStreamResolvedEvent['event'] | ResolvedEvent['event']>;

/** @returns undefined for events of others, and for those that the server wrote for itself */
export function ownEvent(
  { event }: AllStreamResolvedEvent | ResolvedEvent,
  namespace: Namespace,
): RecordedEvent | undefined {
  if (event === undefined || event.type.startsWith('$')) return undefined;
  const stream = namespace.fromServer(event.streamId);
  return stream === undefined ? undefined : toRecorded(event, stream);
}

/** @throws {StoreUnavailable} fatal, naming the event, when another program wrote what Duban cannot read */
function toRecorded(event: ServerEvent, stream: string): RecordedEvent {
  const { [RECORDED_AT]: taken, ...meta } = metaOf(event);
  const ms = taken === undefined ? event.created.getTime() : toEpochMs(taken as Instant);
  if (Number.isNaN(ms)) throw unreadable(event, `has no moment in ${RECORDED_AT}`);
  return {
    id: event.id,
    type: event.type,
    data: dataOf(event),
    meta,
    stream,
    revision: Number(event.revision),
    position: positionOf(event),
    recordedAt: toInstant(ms),
  };
}

/** @throws {StoreUnavailable} fatal, for servers before 22.6, which do not tell it of events read from a stream */
export function positionOf(event: ServerEvent): Position {
  if (event.position === undefined) throw unreadable(event, 'comes without its position');
  return toPosition(event.position);
}

function dataOf(event: ServerEvent): object {
  const { data } = event;
  if (!event.isJson || typeof data !== 'object' || data === null || Array.isArray(data)) {
    throw unreadable(event, 'holds no JSON object');
  }
  return data;
}

function metaOf(event: ServerEvent): EventMeta {
  const { metadata } = event;
  if (metadata === undefined) return {};
  if (!isTexts(metadata)) throw unreadable(event, 'has meta data that is no JSON object of texts');
  return metadata;
}

function isTexts(value: unknown): value is EventMeta {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.values(value).every((text) => typeof text === 'string');
}

/** Fatal: it is so however often it is read. */
function unreadable({ streamId, revision, id, type }: ServerEvent, why: string): StoreUnavailable {
  const name = `Event ${revision} of ${streamId} (${type}, ${id})`;
  return new StoreUnavailable(`${name} ${why}: another program wrote it`, true);
}

/** An event as the client takes it: parsed, so that it is this text and not what the caller makes of it later. */
export function toServerEvent({ id, type, data, meta, recordedAtMs }: PreparedEvent): {
  id: string;
  contentType: 'application/json';
  type: string;
  data: Record<string, unknown>;
  metadata: Record<string, unknown>;
} {
  const metadata = JSON.parse(meta) as Record<string, unknown>;
  if (recordedAtMs !== undefined) metadata[RECORDED_AT] = toInstant(recordedAtMs);
  const parsed = JSON.parse(data) as Record<string, unknown>;
  return { id, contentType: 'application/json', type, data: parsed, metadata };
}
