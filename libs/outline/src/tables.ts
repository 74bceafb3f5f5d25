import type { Line } from './line.ts';
import { isDivision, markerAt, type Marker } from './markers.ts';
import { squeeze } from './normalise.ts';
import { Passage } from './passage.ts';
import { columnsOf, isSecondHeader, withGroups, type Column } from './table-columns.ts';
import { splitterFor, type Row } from './table-rows.ts';

/** The lines that a table gives, a row's item first, and where the text goes on behind it. */
export type Table = { lines: Line[]; next: number };

const RULE = /^:?-{2,}:?$/;
/** Nothing is meant, where an empty cell may be merged with the one above. */
const NONE = /^(?:无|暂无|-+|\/|--)$/;

/** Reads the table of duties whose header begins at `from`, the start of a line; null when none does. */
export function tableAt(text: string, from: number, line: string): Table | null {
  const split = splitterFor(line);
  const first = split?.(text, from);
  if (!split || !first) return null;
  const header = withSecond(first, split(text, first.next));
  const columns = columnsOf(wordsOf(header));
  if (!columns) return null;
  const rows: Passage[][] = [];
  let { next } = header;
  while (next < text.length) {
    const row = split(text, next);
    if (!row) break;
    ({ next } = row);
    const repeats = row.cells.every(({ text: words }, at) => words === header.cells[at]?.text);
    // Headers only: each of them would be looked behind in vain.
    if (repeats && rows.length === 0) return null;
    if (!repeats && isRow(row.cells)) rows.push(row.cells);
  }
  return rows.length > 0 ? { lines: linesIn(rows, columns), next } : null;
}

const wordsOf = ({ cells }: Row): string[] => cells.map(({ text }) => squeeze(text));

/** 责任分工 over 牵头单位 and 配合单位: what the second row of a header says more exactly. */
function withSecond(first: Row, second: Row | null): Row {
  if (!second || !isSecondHeader(wordsOf(second))) return first;
  const cells = second.cells.map((cell, at) =>
    cell.length > 0 ? cell : (first.cells[at] ?? cell),
  );
  return columnsOf(wordsOf({ ...second, cells })) ? { ...second, cells } : first;
}

/** Neither a ruled line nor empty. */
function isRow(cells: readonly Passage[]): boolean {
  const full = cells.filter(({ length }) => length > 0);
  return full.length > 0 && !full.every(({ text }) => RULE.test(text));
}

function linesIn(rows: readonly Passage[][], printed: readonly Column[]): Line[] {
  const columns = withGroups(
    printed,
    rows.map((row) => row.map(({ text }) => text)),
  );
  const lines: Line[] = [];
  let above: Line[] = [];
  let count = 0;
  for (const row of rows) {
    const heading = headingIn(row);
    if (heading) {
      lines.push(heading);
      above = [];
      continue;
    }
    const cells = cellsOf(row, columns);
    if (cells.some(({ cell }) => cell === 'item')) {
      count++;
      const own = withMerged(cells, above);
      lines.push(...own.map((line) => numbered(line, row, columns, count)));
      above = own;
    } else lines.push(...cells); // goes on with the row above, broken by a page
  }
  return lines;
}

/** A row that holds nothing but `（一）完善设施` is the heading of those below it. */
function headingIn(row: readonly Passage[]): Line | null {
  const [passage, ...others] = row.filter(({ length }) => length > 0);
  const marker = passage && others.length === 0 ? markerAt(passage.norm) : null;
  if (!passage || !marker || !isDivision(marker)) return null;
  return { passage, marker, furniture: null };
}

/** The cells that say something: the item first. A row without one has its longest text instead. */
function cellsOf(row: readonly Passage[], columns: readonly Column[]): Line[] {
  const lines = row.flatMap((passage, at): Line[] => {
    const cell = columns[at] ?? 'text';
    return cell === 'number' || cell === 'group' || passage.length === 0
      ? []
      : [{ passage, marker: null, furniture: null, cell }];
  });
  const isItem = ({ cell }: Line): boolean => cell === 'item';
  const said = lines.filter(({ passage }) => !NONE.test(passage.norm));
  return [...said.filter(isItem), ...said.filter((line) => !isItem(line))];
}

const names = ({ cell }: Line): boolean =>
  cell === 'lead' || cell === 'support' || cell === 'responsible';

/** A row that names nobody has the departments of the row above, and its limit where it has none of its own. */
function withMerged(cells: readonly Line[], above: readonly Line[]): Line[] {
  if (cells.some(names)) return [...cells];
  const dated = cells.some(({ cell }) => cell === 'deadline');
  const merged = above.filter((line) => names(line) || (!dated && line.cell === 'deadline'));
  return [...cells, ...merged];
}

function numbered(
  line: Line,
  row: readonly Passage[],
  columns: readonly Column[],
  count: number,
): Line {
  if (line.cell !== 'item') return line;
  const printed = squeeze(row[columns.indexOf('number')]?.norm ?? '');
  const own = printed === '' ? markerAt(line.passage.norm) : null;
  if (own) return { ...line, marker: { ...own, form: 'row' } };
  const number = /^\d{1,4}$/.test(printed) ? Number(printed) : count;
  const marker: Marker = { form: 'row', number, ordinal: printed || String(count), length: 0 };
  return { ...line, marker };
}
