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
  return /,.*,/.test(line) ? delimited(',') : null;
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
