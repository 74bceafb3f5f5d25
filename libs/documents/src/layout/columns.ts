import { type Row, rowOf } from './rows.ts';

/** Rows that two columns must share to be columns. */
const FEWEST_ROWS = 6;
/** Of a column's width its lines fill so much; cells of a table do not. */
const FILLED = 0.6;
/** In letters: columns stand so far apart at least. */
const GAP = 0.7;
const NEAR = 4;

/**
 * The rows in the order in which they are read: where a page is set in two columns, the left one before the right, stretch by
 * stretch between the lines that go over both.
 */
export function inColumns(rows: readonly Row[]): readonly (readonly Row[])[] {
  const split = splitOf(rows);
  if (split === null) return [rows];
  const blocks: Row[][] = [];
  let [left, right]: [Row[], Row[]] = [[], []];
  const close = (): void => {
    blocks.push(...[left, right].filter(({ length }) => length > 0));
    [left, right] = [[], []];
  };
  for (const row of rows) {
    const sides = sidesOf(row, split);
    if (sides) {
      if (sides.left) left.push(sides.left);
      if (sides.right) right.push(sides.right);
    } else {
      close();
      blocks.push([row]);
    }
  }
  close();
  return blocks;
}

/** What of a row stands on which side; null when it goes over both. */
function sidesOf(row: Row, split: number): { left?: Row; right?: Row } | null {
  if (row.pieces.some(({ left, right }) => left < split && right > split + NEAR)) return null;
  const left = row.pieces.filter((piece) => piece.left < split);
  const right = row.pieces.filter((piece) => piece.left >= split);
  return {
    ...(left.length > 0 && { left: rowOf(left) }),
    ...(right.length > 0 && { right: rowOf(right) }),
  };
}

/** Where the right column begins; null where there is but one. */
function splitOf(rows: readonly Row[]): number | null {
  const gaps = rows.flatMap(gapsIn);
  const begins = gaps.map(({ right }) => right);
  const split = begins.find((at) => {
    const same = gaps.filter(({ right }) => Math.abs(right - at) < NEAR);
    return same.length >= FEWEST_ROWS && isColumn(rows, same, at);
  });
  return split === undefined ? null : split - NEAR / 2;
}

type Gap = { readonly left: number; readonly right: number };

/** Between pieces, where nothing stands. */
function gapsIn({ pieces, size }: Row): readonly Gap[] {
  const gaps: Gap[] = [];
  let end = pieces[0]?.right ?? 0;
  for (const { left, right } of pieces.slice(1)) {
    if (left - end > size * GAP) gaps.push({ left: end, right: left });
    end = Math.max(end, right);
  }
  return gaps;
}

/** Half of the rows keep the gap free, and the lines on its left fill their column, as cells of a table do not. */
function isColumn(rows: readonly Row[], gaps: readonly Gap[], at: number): boolean {
  const margin = Math.min(...rows.map(({ left }) => left));
  const ends = rows.flatMap(({ pieces }) => {
    const left = pieces.filter((piece) => piece.left < at - NEAR);
    const end = Math.max(...left.map(({ right }) => right));
    return left.length > 0 && end <= at ? [end] : [];
  });
  const edge = Math.min(...gaps.map(({ right }) => right));
  return ends.length * 2 >= rows.length && median(ends) - margin >= (edge - margin) * FILLED;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
