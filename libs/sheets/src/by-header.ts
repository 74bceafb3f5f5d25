import { Rejection } from '#contract';
import { type Sheet, type SheetRow } from './sheet.ts';

export type Column = {
  /** What its head may say; the first is named when it is missing. Spaces, letter case and full-width forms do not matter. */
  readonly names: readonly string[];
  /** True: it may be missing, and is then empty in every row. Default false. */
  readonly optional?: boolean;
};

export type HeadedRow<F extends string> = SheetRow & {
  /** By field; empty where nothing stands. */
  readonly values: Readonly<Record<F, string>>;
  /** Cells that the head has: a row with another number of them has slipped. */
  readonly width: number;
};

/** Over the head there may stand a title and a note or two. */
const HEAD_WITHIN = 5;

/**
 * The rows under the head of a sheet, each cell by the field its column stands for; other columns are passed over.
 * The head is the first of the top five rows that names every column that must be there.
 * @throws {Rejection} `sheet-columns-missing` with the names of the `missing`, `sheet-column-twice`
 */
export function byHeader<F extends string>(
  { rows }: Sheet,
  columns: Readonly<Record<F, Column>>,
): readonly HeadedRow<F>[] {
  const heads = rows.slice(0, HEAD_WITHIN).map(({ cells }) => placesOf(cells, columns));
  const missing = heads.map((head) => missingIn(head, columns));
  const fewest = Math.min(...missing.map(({ length }) => length));
  const at = missing.findIndex(({ length }) => length === fewest);
  const [head, lacking] = [heads[at], missing[at]];
  if (!head || !lacking || lacking.length > 0) throw headless(lacking ?? [], rows[at]);
  demandOnce(head, columns);
  const width = rows[at]?.cells.length ?? 0;
  return rows.slice(at + 1).map((row) => ({
    ...row,
    width,
    values: mapped(head, ([place]) => (place === undefined ? '' : (row.cells[place] ?? ''))),
  }));
}

type Places<F extends string> = Readonly<Record<F, readonly number[]>>;

function placesOf<F extends string>(
  cells: readonly string[],
  columns: Readonly<Record<F, Column>>,
): Places<F> {
  const said = cells.map(plain);
  return mapped(columns, ({ names }) => {
    const known = names.map(plain);
    return said.flatMap((head, place) => (known.includes(head) ? [place] : []));
  });
}

const plain = (text: string): string => text.normalize('NFKC').replace(/[\s*]/g, '').toLowerCase();

const fieldsOf = <F extends string>(record: Readonly<Record<F, unknown>>): readonly F[] =>
  Object.keys(record) as F[];

const mapped = <F extends string, A, B>(
  record: Readonly<Record<F, A>>,
  map: (value: A) => B,
): Readonly<Record<F, B>> =>
  Object.fromEntries(fieldsOf(record).map((field) => [field, map(record[field])])) as Readonly<
    Record<F, B>
  >;

const missingIn = <F extends string>(
  head: Places<F>,
  columns: Readonly<Record<F, Column>>,
): readonly string[] =>
  fieldsOf(columns)
    .filter((field) => !columns[field].optional && head[field].length === 0)
    .flatMap((field) => columns[field].names.slice(0, 1));

function headless(missing: readonly string[], { line, cells }: SheetRow = NOTHING): Rejection {
  const isWide = cells.length === 1 && cells.some((cell) => cell.includes('，'));
  const hint = isWide ? '分隔用的是全角逗号，请改为半角逗号' : '请按模板填写表头';
  return new Rejection('sheet-columns-missing', { missing, line, hint });
}

const NOTHING: SheetRow = { line: 1, cells: [] };

/** Columns that must be there and are empty in a row, by the first of their names. */
export const emptyColumns = <F extends string>(
  values: Readonly<Record<F, string>>,
  columns: Readonly<Record<F, Column>>,
): readonly string[] =>
  fieldsOf(columns)
    .filter((field) => !columns[field].optional && values[field] === '')
    .flatMap((field) => columns[field].names.slice(0, 1));

function demandOnce<F extends string>(head: Places<F>, columns: Readonly<Record<F, Column>>): void {
  const twice = fieldsOf(head).find((field) => head[field].length > 1);
  if (!twice) return;
  const name = columns[twice].names[0] ?? twice;
  throw new Rejection('sheet-column-twice', { name });
}
