import { applied, type Matrix } from '../layout/matrix.ts';
import { type Ruling } from '../layout/page.ts';
import { type Point, rulingsOfStroke } from '../layout/strokes.ts';
import { child, isElement, type XmlElement } from '../xml.ts';

/** How many numbers follow each step of a path; the last two are where it leads. */
const LENGTHS: Readonly<Record<string, number>> = { S: 2, M: 2, L: 2, Q: 4, B: 6, A: 7, C: 0 };

/** The lines along and down that one object draws. @param matrix from the object's space to that of the page */
export function rulingsOfPath(object: XmlElement, matrix: Matrix): readonly Ruling[] {
  const { Stroke: stroke, Fill: fill } = object.attributes;
  if (stroke === 'false' && fill !== 'true') return [];
  const data = child(object, 'ofd:AbbreviatedData');
  const text = data?.children.map((node) => (isElement(node) ? '' : node)).join('') ?? '';
  return strokesIn(text).flatMap((points) =>
    rulingsOfStroke(points.map(([x, y]) => applied(matrix, x, y))),
  );
}

/** The strokes of a path by their corners. Curves are taken for what leads straight to their end: too short to be lines. */
function strokesIn(text: string): readonly (readonly Point[])[] {
  const strokes: Point[][] = [];
  const words = text.trim().split(/[\s,]+/);
  for (let at = 0; at < words.length;) {
    const step = words[at] ?? '';
    const length = LENGTHS[step] ?? 0;
    const point: Point = [Number(words[at + length - 1]), Number(words[at + length])];
    const stroke = strokes.at(-1);
    if (step === 'S' || step === 'M') strokes.push([point]);
    else if (step === 'C') stroke?.push(...stroke.slice(0, 1));
    else if (length > 0) stroke?.push(point);
    at += 1 + length;
  }
  return strokes.filter((points) => points.every(([x, y]) => Number.isFinite(x + y)));
}
