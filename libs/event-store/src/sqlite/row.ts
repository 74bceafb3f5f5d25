import { toInstant } from '#kernel';
import { type EventMeta, type RecordedEvent } from '../event-store.port.ts';
import { numberedPositions } from '../numbered-position.ts';

/** pos, rev, id in hexadecimal, type, data, meta, milliseconds of recording: a bare row reads faster than a named one. */
export type Row = readonly [number, number, string, string, string, string, number];

export const positions = numberedPositions('s1');

export function toEvent(row: readonly [...Row, ...unknown[]], stream: string): RecordedEvent {
  return {
    id: toUuid(row[2]),
    type: row[3],
    data: JSON.parse(row[4]) as object,
    meta: JSON.parse(row[5]) as EventMeta,
    stream,
    revision: row[1],
    position: positions.toPosition(row[0]),
    recordedAt: toInstant(row[6]),
  };
}

function toUuid(hex: string): string {
  const id = hex.toLowerCase();
  return `${id.slice(0, 8)}-${id.slice(8, 12)}-${id.slice(12, 16)}-${id.slice(16, 20)}-${id.slice(20)}`;
}
