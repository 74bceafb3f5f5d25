import { clip, displayWidth, pad } from './display-width.ts';
import { plain } from './output.ts';
import { type Style, type World } from './world.ts';

export type Column<R> = {
  readonly title: string;
  readonly of: (row: R) => string | number | null;
  /** Numbers stand to the right. */
  readonly align?: 'right';
  /** Gives way when the line is longer than the terminal is wide. */
  readonly flexible?: true;
  readonly style?: (row: R) => Style | null;
};

const GAP = '  ';
const NARROWEST = 8;

/**
 * Lines of a table: titles, then a line a row. On a terminal every line fits: flexible columns are cut first, the widest
 * first, then the end of the line. Elsewhere nothing is cut.
 */
export function tableLines<R>(
  rows: readonly R[],
  columns: readonly Column<R>[],
  { width, paint }: Pick<World, 'width' | 'paint'>,
): readonly string[] {
  const cells = rows.map((row) => columns.map(({ of }) => plain(String(of(row) ?? ''))));
  const widths = fitted(
    columns.map(({ title }, index) => widest([title, ...cells.map((line) => line[index] ?? '')])),
    columns,
    width,
  );
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
    ...rows.map((row, number) =>
      line(cells[number] ?? [], (index) => columns[index]?.style?.(row) ?? null),
    ),
  ];
}

function cellOf(text: string, width: number, align: 'right' | undefined, last: boolean): string {
  const cut = clip(text, width);
  if (align === 'right') return pad(cut, width, 'right');
  return last ? cut : pad(cut, width);
}

const widest = (texts: readonly string[]): number => Math.max(...texts.map(displayWidth));

function fitted(
  natural: readonly number[],
  columns: readonly { readonly flexible?: true }[],
  width: number | null,
): readonly number[] {
  const widths = [...natural];
  const gaps = GAP.length * (widths.length - 1);
  let excess = widths.reduce((sum, one) => sum + one, gaps) - (width ?? Infinity);
  while (excess > 0) {
    const flexible = widths.flatMap((one, index) => (columns[index]?.flexible ? [one] : []));
    const largest = Math.max(0, ...flexible);
    if (largest <= NARROWEST) break;
    widths[widths.findIndex((one, index) => one === largest && columns[index]?.flexible)] =
      largest - 1;
    excess--;
  }
  return widths;
}
