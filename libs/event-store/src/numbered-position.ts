import { type Position } from './event-store.port.ts';

const DIGITS = 20;

/** Positions of logs that number their events 1, 2, 3 …: of fixed width, so that they sort as text. */
export type NumberedPositions = {
  readonly toPosition: (number: number) => Position;
  /** @throws {RangeError} when the text is no position of this kind of log */
  readonly toNumber: (position: Position) => number;
};

/** @param kind two characters that name the kind of log, `s1`: foreign positions are told by it */
export function numberedPositions(kind: string): NumberedPositions {
  const shape = new RegExp(`^${kind}:\\d{${DIGITS}}$`);
  const heads = Array.from({ length: DIGITS + 1 }, (_, digits) => {
    return `${kind}:${'0'.repeat(DIGITS - digits)}`;
  });
  return {
    toPosition: (number) => {
      const digits = String(number);
      return `${heads[digits.length] ?? ''}${digits}` as Position;
    },
    toNumber: (position) => {
      if (!shape.test(position)) throw new RangeError(`"${position}" is no position of this log`);
      return Number(position.slice(kind.length + 1));
    },
  };
}

const POSITION = new RegExp(`^[a-z]\\d(?::\\d{${DIGITS}}){1,2}$`);

/** Whether a text that somebody sent is a position of some log of ours. */
export const isPosition = (text: string): text is Position => POSITION.test(text);

/** Total order of positions of one log. */
export function comparePositions(a: Position, b: Position): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
