import { joined } from '../joined.ts';
import { type Grid } from './grids.ts';
import { type Box, boxOf, type Piece } from './page.ts';
import { boxOfRow, type Row, rowsOf, textOf } from './rows.ts';

export type TableCell = { readonly text: string; readonly box: Box | null };
export type RuledTable = {
  readonly top: number;
  readonly rows: readonly (readonly TableCell[])[];
  /** What stands in it. */
  readonly pieces: ReadonlySet<Piece>;
};

const EMPTY: TableCell = { text: '', box: null };

/** A ruled table with what stands in its cells: of a merged cell in each of its rows, in the first of its columns. */
export function tableIn(grid: Grid, pieces: readonly Piece[]): RuledTable {
  const inside = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const [row, column] = [rowAt(grid, piece), columnAt(grid, piece)];
    if (row < 0 || column < 0) continue;
    const key = keyOf(cornerOf(grid, row, column));
    inside.set(key, [...(inside.get(key) ?? []), piece]);
  }
  const rows = grid.ys.slice(1).map((_, row) =>
    grid.xs.slice(1).map((__, column) => {
      const corner = cornerOf(grid, row, column);
      if (corner.column !== column) return EMPTY;
      const right = grid.xs[lastColumn(grid, row, column) + 1] ?? Infinity;
      return cellOf(inside.get(keyOf(corner)) ?? [], right);
    }),
  );
  return { top: grid.ys[0] ?? 0, rows, pieces: new Set([...inside.values()].flat()) };
}

type Corner = { readonly row: number; readonly column: number };

const keyOf = ({ row, column }: Corner): string => `${row}/${column}`;

/** The upper left cell of those that are merged with this one. */
function cornerOf(grid: Grid, row: number, column: number): Corner {
  let [top, left] = [row, column];
  while (left > 0 && !grid.closedRight(row, left - 1)) left--;
  while (top > 0 && !grid.closedBelow(top - 1, left)) top--;
  return { row: top, column: left };
}

function lastColumn(grid: Grid, row: number, column: number): number {
  let last = column;
  while (last < grid.xs.length - 2 && !grid.closedRight(row, last)) last++;
  return last;
}

const MIDDLE_OF_LETTERS = 0.35;

const rowAt = ({ ys }: Grid, { y, size }: Piece): number =>
  between(ys, y - size * MIDDLE_OF_LETTERS);
const columnAt = ({ xs }: Grid, { left, size }: Piece): number =>
  between(xs, left + size * MIDDLE_OF_LETTERS);

/** Between which two of the ascending places it stands; -1: outside. */
function between(places: readonly number[], at: number): number {
  const next = places.findIndex((place) => place > at);
  return next < 1 ? -1 : next - 1;
}

function cellOf(pieces: readonly Piece[], right: number): TableCell {
  if (pieces.length === 0) return EMPTY;
  const rows = rowsOf(pieces);
  let text = '';
  for (const [at, row] of rows.entries()) {
    const above = rows[at - 1];
    text = above ? goOn(text, textOf(row), endsEarly(above, right)) : textOf(row);
  }
  return { text, box: boxOf(rows.map(boxOfRow)) };
}

/** No sentence goes on so: a name ends, and the next begins. */
const NAME_ENDS = /[局委办部会院府室]$/;
const NAME_BEGINS = /^[省市县区州旗]\S/;

const goOn = (above: string, below: string, parted: boolean): string =>
  parted || (NAME_ENDS.test(above) && NAME_BEGINS.test(below))
    ? joined(above, below)
    : above + below;

/** A line that leaves room for more than two letters was not broken by the edge of its cell. */
const endsEarly = ({ right: end, size }: Row, right: number): boolean => right - end > size * 2.6;
