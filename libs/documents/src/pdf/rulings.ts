import { applied, type Matrix, matrixOf, times } from '../layout/matrix.ts';
import { type Ruling } from '../layout/page.ts';
import { type Point, rulingsOfStroke } from '../layout/strokes.ts';

/** The operations of a page, by the codes of PDF.js. */
export type Operations = {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
};

export type OperationCodes = Readonly<
  Record<
    | 'save'
    | 'restore'
    | 'transform'
    | 'constructPath'
    | 'endPath'
    | 'paintFormXObjectBegin'
    | 'paintFormXObjectEnd',
    number
  >
>;

/** Pages with more are drawings. */
const MOST_RULINGS = 20_000;

/** The lines that a page draws along and down, thin rectangles among them. @param view from the page's space to ours */
export function rulingsIn(
  { fnArray, argsArray }: Operations,
  codes: OperationCodes,
  view: Matrix,
): readonly Ruling[] {
  const rulings: Ruling[] = [];
  const saved: Matrix[] = [];
  let matrix = view;
  for (const [at, code] of fnArray.entries()) {
    const args = argsArray[at];
    if (code === codes.save || code === codes.paintFormXObjectBegin) saved.push(matrix);
    if (code === codes.restore || code === codes.paintFormXObjectEnd) matrix = saved.pop() ?? view;
    if (code === codes.transform) matrix = moved(matrix, args);
    if (code === codes.paintFormXObjectBegin) matrix = moved(matrix, (args as unknown[])[0]);
    if (code === codes.constructPath) rulings.push(...rulingsOfPath(args, matrix, codes));
    if (rulings.length > MOST_RULINGS) return [];
  }
  return rulings;
}

function moved(matrix: Matrix, by: unknown): Matrix {
  const step = matrixOf(by);
  return step ? times(matrix, step) : matrix;
}

/** A path that is ended without being drawn only bounds what is drawn. */
function rulingsOfPath(
  args: unknown,
  matrix: Matrix,
  { endPath }: OperationCodes,
): readonly Ruling[] {
  const [paint, data] = args as readonly [
    number,
    readonly (ArrayLike<number> | null)[] | undefined,
  ];
  const path = data?.[0];
  if (!path || paint === endPath) return [];
  return strokesOf(path).flatMap((points) =>
    rulingsOfStroke(points.map(([x, y]) => applied(matrix, x, y))),
  );
}

/** How many numbers follow each step of a path: to move, a line, a curve, a simpler curve, back to its start. */
const LENGTHS = [2, 2, 6, 4, 0];
const [MOVE, LINE, , , CLOSE] = [0, 1, 2, 3, 4];

type Stroke = { readonly points: Point[]; curved: boolean };

/** The straight strokes of a path, each by its corners; those with curves are left out. */
function strokesOf(path: ArrayLike<number>): readonly (readonly Point[])[] {
  const strokes: Stroke[] = [];
  for (let at = 0; at < path.length;) {
    const step = path[at] ?? 0;
    const [x = 0, y = 0] = [path[at + 1], path[at + 2]];
    if (step === MOVE) strokes.push({ points: [[x, y]], curved: false });
    else strokes.slice(-1).forEach((stroke) => goOn(stroke, step, [x, y]));
    at += 1 + (LENGTHS[step] ?? path.length);
  }
  return strokes.filter(({ curved }) => !curved).map(({ points }) => points);
}

function goOn(stroke: Stroke, step: number, point: Point): void {
  const { points } = stroke;
  if (step === LINE) points.push(point);
  else if (step === CLOSE) points.push(...points.slice(0, 1));
  else stroke.curved = true;
}
