import type { ReadResp } from '@kurrent/kurrentdb-client/generated/kurrentdb/protocols/v1/streams_pb.js';
import { type Place } from './place.ts';

/** An event as the server tells it. */
export type ServerEvent = {
  readonly id: string;
  readonly stream: string;
  readonly revision: number;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: string;
  /** Empty when there are none. */
  readonly metadata: string;
  /** Milliseconds since 1970-01-01T00:00:00Z. */
  readonly createdMs: number;
  /** Servers before 22.6 do not tell it of events read from a stream. */
  readonly place: Place | undefined;
};

/** 2^64 − 1 stands for "not known". */
const UNKNOWN = '18446744073709551615';

/** @returns undefined when the answer brings no event */
export function serverEvent(answer: ReadResp): ServerEvent | undefined {
  const event = answer.getEvent()?.getEvent();
  if (!event) return undefined;
  const known = event.getMetadataMap();
  return {
    id: event.getId()?.getString() ?? '',
    stream: textOf(event.getStreamIdentifier()?.getStreamName_asU8()),
    revision: Number(event.getStreamRevision()),
    type: known.get('type') ?? '',
    isJson: known.get('content-type') === 'application/json',
    data: textOf(event.getData_asU8()),
    metadata: textOf(event.getCustomMetadata_asU8()),
    createdMs: Number((known.get('created') ?? '').slice(0, -4)), // of ticks, 10,000 to the millisecond
    place: placeOf(event.getCommitPosition(), event.getPreparePosition()),
  };
}

function placeOf(commit: string, prepare: string): Place | undefined {
  if (commit === UNKNOWN || prepare === UNKNOWN) return undefined;
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}

function textOf(bytes: Uint8Array | undefined): string {
  if (!bytes) return '';
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}
