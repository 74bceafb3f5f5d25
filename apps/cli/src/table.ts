import { clip, displayWidth, pad, wrapped } from './display-width.ts';
import { plain } from './output.ts';
import { type Style, type World } from './world.ts';

export type Column<R> = {
  readonly title: string;
  readonly of: (row: R) => string | number | null;
  /** Numbers stand to the right. */
  readonly align?: 'right';
  /** Gives way where the line is longer than the terminal is wide: is cut, or goes on below. */
  readonly flexible?: true | 'wraps';
  /** Left out where nothing stands in it, and where the line is longer than the terminal is wide: the highest number first. */
  readonly spare?: number;
  readonly style?: (row: R) => Style | null;
};

const GAP = '  ';
/** What a flexible column gives way to before others are left out, and what at last. */
const READABLE = { cut: 12, wraps: 30 };
const NARROWEST = 8;

/**
 * Lines of a table: titles, then a line a row, or several where a column wraps. On a terminal every line fits: flexible
 * columns give way first, the widest first, as long as they can be read; then spare columns are left out; then flexible
 * ones give way to a few characters, and at last the end of the line is cut. Elsewhere nothing is cut, parted or left out.
 */
export function tableLines<R>(
  rows: readonly R[],
  all: readonly Column<R>[],
  { width, paint }: Pick<World, 'width' | 'paint'>,
): readonly string[] {
  const told = all.filter(
    ({ spare, of }) => spare === undefined || rows.some((row) => isTold(of(row))),
  );
  const columns = shownOf(rows, told, width);
  const widths = fitted(naturalWidths(rows, columns), columns, width, () => NARROWEST);
  const line = (texts: readonly string[], style: (index: number) => Style | null): string => {
    let room = width ?? Infinity;
    return texts
      .map((text, index) => {
        const last = index === texts.length - 1;
        const cell = clip(cellOf(text, widths[index] ?? 0, columns[index]?.align, last), room);
        room -= displayWidth(cell) + GAP.length;
        const painted = style(index);
        return painted ? paint(painted, cell) : cell;
      })
      .join(GAP)
      .trimEnd();
  };
  const titles = columns.map(({ title }) => title);
  return [
    line(titles, () => 'dim'),
    ...rows.flatMap((row) =>
      parted(cellsOf(row, columns), columns, widths).map((cells) =>
        line(cells, (index) => columns[index]?.style?.(row) ?? null),
      ),
    ),
  ];
}

const isTold = (value: string | number | null): boolean => value !== null && value !== '';

const cellsOf = <R>(row: R, columns: readonly Column<R>[]): readonly string[] =>
  columns.map(({ of }) => plain(String(of(row) ?? '')));

/** A row in as many lines as its longest wrapping cell needs. */
function parted(
  cells: readonly string[],
  columns: readonly { readonly flexible?: true | 'wraps' }[],
  widths: readonly number[],
): readonly (readonly string[])[] {
  const pieces = cells.map((cell, index) =>
    columns[index]?.flexible === 'wraps' ? wrapped(cell, widths[index] ?? Infinity) : [cell],
  );
  const height = Math.max(...pieces.map(({ length }) => length));
  return Array.from({ length: height }, (_, at) => pieces.map((piece) => piece[at] ?? ''));
}

function cellOf(text: string, width: number, align: 'right' | undefined, last: boolean): string {
  const cut = clip(text, width);
  if (align === 'right') return pad(cut, width, 'right');
  return last ? cut : pad(cut, width);
}

const naturalWidths = <R>(rows: readonly R[], columns: readonly Column<R>[]): readonly number[] => {
  const lines = [columns.map(({ title }) => title), ...rows.map((row) => cellsOf(row, columns))];
  return columns.map((_, index) => widest(lines.map((line) => line[index] ?? '')));
};

const widest = (texts: readonly string[]): number => Math.max(...texts.map(displayWidth));

const lengthOf = (widths: readonly number[]): number =>
  widths.reduce((sum, one) => sum + one, GAP.length * (widths.length - 1));

/** Those that fit while flexible ones can be read. */
function shownOf<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  width: number | null,
): readonly Column<R>[] {
  const least = ({ flexible }: Column<R>): number =>
    READABLE[flexible === 'wraps' ? 'wraps' : 'cut'];
  const widths = fitted(naturalWidths(rows, columns), columns, width, least);
  const first = Math.max(0, ...columns.map(({ spare = 0 }) => spare));
  if (first === 0 || lengthOf(widths) <= (width ?? Infinity)) return columns;
  const kept = columns.filter(({ spare }) => spare !== first);
  return shownOf(rows, kept, width);
}

function fitted<R>(
  natural: readonly number[],
  columns: readonly Column<R>[],
  width: number | null,
  least: (column: Column<R>) => number,
): readonly number[] {
  const widths = [...natural];
  let excess = lengthOf(widths) - (width ?? Infinity);
  while (excess > 0) {
    const room = widths.map((one, index) => {
      const column = columns[index];
      return column?.flexible && one > least(column) ? one : 0;
    });
    const largest = Math.max(0, ...room);
    if (largest === 0) break;
    widths[room.indexOf(largest)] = largest - 1;
    excess--;
  }
  return widths;
}
