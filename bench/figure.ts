/** One measured figure, beside its limit or its peer of the same run. */
export type Figure = {
  /** `P1 +1 ms` */
  readonly name: string;
  /** What was done, in a few words. */
  readonly what: string;
  readonly ours: number;
  /** The same work written by hand, or the bare tool. */
  readonly limit?: number;
  /** Another product that does this work. */
  readonly peer?: number;
  readonly unit: string;
  /** What the goal is about: ours to the limit or the peer. */
  readonly ratio?: number;
  readonly goal: string;
  readonly note?: string;
};

const HEADINGS = ['', 'what', 'ours', 'limit', 'peer', 'unit', 'ratio', 'goal', 'note'];
const IS_NUMBER = new Set([2, 3, 4, 6]);

/** A table for people, one line a figure. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [HEADINGS, ...figures.map(cellsOf)];
  const widths = HEADINGS.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) => {
          const width = widths[column] ?? 0;
          return IS_NUMBER.has(column) ? cell.padStart(width) : cell.padEnd(width);
        })
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function cellsOf({ name, what, ours, limit, peer, unit, ratio, goal, note }: Figure): string[] {
  const ratioText = ratio === undefined ? '' : ratio.toFixed(2);
  return [name, what, round(ours), round(limit), round(peer), unit, ratioText, goal, note ?? ''];
}

/** Three digits that mean something. */
function round(value: number | undefined): string {
  if (value === undefined) return '';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toPrecision(3);
}

/** @throws {RangeError} of nothing */
export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** @param part 0 to 1 @throws {RangeError} of nothing */
export function quantile(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
  if (value === undefined) throw new RangeError('No values');
  return value;
}
