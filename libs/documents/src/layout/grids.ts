import { type Page, type Ruling } from './page.ts';

/** A ruled table: where its lines stand, and which sides of its cells are drawn. */
export type Grid = {
  /** Ascending. */
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Whether a line is drawn on the right of a cell, and below it. */
  readonly closedRight: (row: number, column: number) => boolean;
  readonly closedBelow: (row: number, column: number) => boolean;
};

/** Lines so near are one. */
const NEAR = 3;

const isDown = ({ left, right, top, bottom }: Ruling): boolean => bottom - top > right - left;
const touch = (a: Ruling, b: Ruling): boolean =>
  a.left <= b.right + NEAR &&
  b.left <= a.right + NEAR &&
  a.top <= b.bottom + NEAR &&
  b.top <= a.bottom + NEAR;

/**
 * The tables of a page: lines that touch one another, with two columns and two rows at least. Where an outer line is missing,
 * as of a row that the page breaks, the table reaches as far as the others do.
 */
export function gridsIn({ rulings }: Page): readonly Grid[] {
  return groupsOf(rulings).flatMap((group) => {
    const down = group.filter(isDown);
    const along = group.filter((ruling) => !isDown(ruling));
    if (down.length === 0 || along.length === 0) return [];
    const xs = apart([
      ...down.map(({ left, right }) => (left + right) / 2),
      Math.min(...along.map(({ left }) => left)),
      Math.max(...along.map(({ right }) => right)),
    ]);
    const ys = apart([
      ...along.map(({ top, bottom }) => (top + bottom) / 2),
      Math.min(...down.map(({ top }) => top)),
      Math.max(...down.map(({ bottom }) => bottom)),
    ]);
    if (xs.length < 3 || ys.length < 3) return [];
    return [
      {
        xs,
        ys,
        closedRight: (row, column) => crosses(down, xs[column + 1], middle(ys, row)),
        closedBelow: (row, column) => passes(along, middle(xs, column), ys[row + 1]),
      },
    ];
  });
}

const middle = (places: readonly number[], at: number): number =>
  ((places[at] ?? 0) + (places[at + 1] ?? 0)) / 2;

const crosses = (down: readonly Ruling[], x: number | undefined, y: number): boolean =>
  down.some(({ left, right, top, bottom }) => {
    const at = (left + right) / 2;
    return Math.abs(at - (x ?? Infinity)) <= NEAR && top <= y && y <= bottom;
  });

const passes = (along: readonly Ruling[], x: number, y: number | undefined): boolean =>
  along.some(({ left, right, top, bottom }) => {
    const at = (top + bottom) / 2;
    return Math.abs(at - (y ?? Infinity)) <= NEAR && left <= x && x <= right;
  });

/** The places, those that are near one another once. */
function apart(places: readonly number[]): readonly number[] {
  const sorted = places.toSorted((a, b) => a - b);
  return sorted.filter((place, at) => at === 0 || place - (sorted[at - 1] ?? 0) > NEAR);
}

/** Lines that hang together, of pages that have few. */
function groupsOf(rulings: readonly Ruling[]): readonly (readonly Ruling[])[] {
  const groups: Ruling[][] = [];
  for (const ruling of rulings.toSorted((a, b) => a.top - b.top)) {
    const near = groups.filter((group) => group.some((one) => touch(one, ruling)));
    const [first, ...others] = near;
    if (!first) groups.push([ruling]);
    else {
      first.push(ruling, ...others.flat());
      for (const other of others) groups.splice(groups.indexOf(other), 1);
    }
  }
  return groups;
}
