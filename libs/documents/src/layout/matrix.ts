/** a, b, c, d, e, f of PDF: x' = ax + cy + e, y' = bx + dy + f. */
export type Matrix = readonly [number, number, number, number, number, number];

/** First `inner`, then `outer`. */
export function times(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

export const applied = (
  [a, b, c, d, e, f]: Matrix,
  x: number,
  y: number,
): readonly [number, number] => [a * x + c * y + e, b * x + d * y + f];

const isNumber = (value: unknown): value is number => typeof value === 'number';

/** @param values what a PDF gives; null where it is no matrix */
export function matrixOf(values: unknown): Matrix | null {
  const numbers = Array.isArray(values) ? values.filter(isNumber) : [];
  return numbers.length === 6 ? (numbers as unknown as Matrix) : null;
}
