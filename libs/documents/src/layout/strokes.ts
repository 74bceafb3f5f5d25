import { type Ruling } from './page.ts';

export type Point = readonly [number, number];

/** A thicker one is an area. */
const THICKEST = 3;
/** A shorter one is a part of a drawing. */
const SHORTEST = 6;

/** A thin rectangle is one line; of any other stroke each side that goes along or down. */
export function rulingsOfStroke(points: readonly Point[]): readonly Ruling[] {
  const whole = rulingOver(points);
  if (isThin(whole)) return isLong(whole) ? [whole] : [];
  const sides = points.slice(1).map((point, at) => rulingOver([points[at] ?? point, point]));
  return sides.filter((side) => isThin(side) && isLong(side));
}

function rulingOver(points: readonly Point[]): Ruling {
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

const isThin = ({ left, right, top, bottom }: Ruling): boolean =>
  Math.min(right - left, bottom - top) <= THICKEST;
const isLong = ({ left, right, top, bottom }: Ruling): boolean =>
  Math.max(right - left, bottom - top) >= SHORTEST;
