import { Passage } from './passage.ts';

export type Row = {
  cells: Passage[];
  /** Offset behind the row's line break. */
  next: number;
};

type Splitter = (text: string, from: number) => Row | null;

/** How the cells of a row may be parted, by the line that may be the header of a table; null when by nothing. */
export function splitterFor(line: string): Splitter | null {
  if (/\|.*\|/.test(line)) return splitAtBars;
  if (line.includes('\t')) return delimited('\t');
  if (/,.*,/.test(line)) return delimited(',');
  const columns = line.length < LONGEST_ALIGNED ? stretchesOf(line) : [];
  return columns.length > 2 ? aligned(columns) : null;
}

const LONGEST_ALIGNED = 200;

/** What stands between two blanks or more, and at which column of the screen it begins. */
type Stretch = { from: number; to: number; column: number };

function stretchesOf(line: string): Stretch[] {
  const found: Stretch[] = [];
  let column = 0;
  let at = 0;
  for (const { 0: words, index } of line.matchAll(/\S+(?:[ \u3000]\S+)*/g)) {
    column += widthOf(line.slice(at, index));
    found.push({ from: index, to: index + words.length, column });
    column += widthOf(words);
    at = index + words.length;
  }
  return found;
}

/** Chinese characters are twice as wide as Latin ones. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, char) => sum + (char < '\u2e80' ? 1 : 2), 0);

/** Cells set under their headers by blanks; each belongs to the header that begins nearest to it. */
const aligned =
  (columns: readonly Stretch[]): Splitter =>
  (text, from) => {
    const end = endOf(text, from);
    const line = text.slice(from, Math.min(end, from + LONGEST_ALIGNED));
    const stretches = stretchesOf(line);
    const indented = /^[ \u3000]{2,}\S/.test(line);
    if (stretches.length < 2 && !indented) return null;
    const cells = columns.map(() => Passage.empty);
    for (const [index, stretch] of stretches.entries()) {
      const at = stretches.length === columns.length ? index : nearest(columns, stretch.column);
      cells[at] = cellOf(text, from + stretch.from, from + stretch.to);
    }
    return { cells, next: end + 1 };
  };

function nearest(columns: readonly Stretch[], column: number): number {
  const distances = columns.map((one) => Math.abs(one.column - column));
  return distances.indexOf(Math.min(...distances));
}

const endOf = (text: string, from: number): number => {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
};

/** `| a | b |`, or `a | b`. */
function splitAtBars(text: string, from: number): Row | null {
  const end = endOf(text, from);
  const line = text.slice(from, end);
  if (!line.includes('|')) return null;
  const bars = [...line.matchAll(/\|/g)].map(({ index }) => from + index);
  const edges = [from - 1, ...bars, end];
  const cells = edges.slice(0, -1).map((edge, at) => cellOf(text, edge + 1, edges[at + 1] ?? end));
  const opens = line.trimStart().startsWith('|');
  const closes = line.trimEnd().endsWith('|');
  return { cells: cells.slice(opens ? 1 : 0, closes ? -1 : undefined), next: end + 1 };
}

/** Comma or tab, a cell in quotation marks over as many lines as it takes. */
const delimited =
  (mark: ',' | '\t'): Splitter =>
  (text, from) => {
    const cells: Passage[] = [];
    let at = from;
    for (;;) {
      const end = text.charAt(at) === '"' ? closingQuote(text, at) : cellEnd(text, at, mark);
      const quoted = text.charAt(at) === '"' && end > at;
      cells.push(quoted ? cellOf(text, at + 1, end - 1) : cellOf(text, at, end));
      const stop = quoted ? cellEnd(text, end, mark) : end;
      if (text.charAt(stop) === mark) {
        at = stop + 1;
        continue;
      }
      return cells.length > 1 ? { cells, next: stop + 1 } : null;
    }
  };

function cellEnd(text: string, from: number, mark: string): number {
  const end = endOf(text, from);
  const at = text.indexOf(mark, from);
  return at < 0 || at > end ? end : at;
}

/** Longer quotations are taken for a mark that nothing closes. */
const LONGEST_CELL = 5_000;

/** Behind the mark that closes the cell; the end of its line where none does. */
function closingQuote(text: string, from: number): number {
  for (let at = from + 1; at < Math.min(text.length, from + LONGEST_CELL); at++) {
    if (text.charAt(at) !== '"') continue;
    if (text.charAt(at + 1) !== '"') return at + 1;
    at++;
  }
  return cellEnd(text, from, '\n');
}

const cellOf = (text: string, from: number, to: number): Passage =>
  from < to ? Passage.of(text, from, to).trim() : Passage.empty;
