import { type Position } from '../event-store.port.ts';

/** Where the server keeps an event; of what Duban writes, both numbers are the same. */
export type Place = { readonly commit: bigint; readonly prepare: bigint };

const DIGITS = 20;
const SHAPE = /^k1:(\d{20}):(\d{20})$/;

/** Of fixed width, so that positions sort as text. */
export function toPosition({ commit, prepare }: Place): Position {
  return `k1:${padded(commit)}:${padded(prepare)}` as Position;
}

/** @throws {RangeError} when the text is no position of this kind of log */
export function toPlace(position: Position): Place {
  const [, commit, prepare] = SHAPE.exec(position) ?? [];
  if (commit === undefined || prepare === undefined) {
    throw new RangeError(`"${position}" is no position of this log`);
  }
  return { commit: BigInt(commit), prepare: BigInt(prepare) };
}

const padded = (number: bigint): string => number.toString().padStart(DIGITS, '0');

export const later = (a: Position, b: Position): Position => (a < b ? b : a);
