export type CsvRecord = {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** False when a quotation is never closed: everything to the end is in its last cell. */
  readonly closed: boolean;
};

const LINE_END = /\r\n|\r|\n/g;

type Cell = {
  readonly value: string;
  readonly closed: boolean;
  /** False at the end of a record. */
  readonly more: boolean;
  readonly lineEnds: number;
};

const SEPARATORS = [',', ';', '\t'] as const;
type Separator = (typeof SEPARATORS)[number];

/** So much of a text, and so many records of it, tell by what its columns are parted. */
const LOOK = 64 * 1024;
const LOOK_RECORDS = 5;

/**
 * The records of a text in columns (CSV, RFC 4180), with or without a byte order mark. Empty lines are left out. Parted by
 * commas, or by semicolons or tabs where its first records then have more columns.
 */
export function parseCsv(source: string): readonly CsvRecord[] {
  const text = source.replace(/^\uFEFF/, '');
  const begin = text.slice(0, LOOK);
  const widths = SEPARATORS.map((separator) =>
    recordsOf(begin, separator)
      .slice(0, LOOK_RECORDS)
      .reduce((most, { cells }) => Math.max(most, cells.length), 1),
  );
  const separator = SEPARATORS[widths.indexOf(Math.max(...widths))] ?? ',';
  return recordsOf(text, separator);
}

function recordsOf(text: string, separator: Separator): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let [line, begin] = [1, 1];
  let cells: Cell[] = [];
  for (const cell of cellsOf(text, separator)) {
    cells.push(cell);
    line += cell.lineEnds;
    if (cell.more) continue;
    const values = cells.map(({ value }) => value);
    const closed = cells.every((each) => each.closed);
    if (values.some((value) => value.trim())) records.push({ line: begin, cells: values, closed });
    begin = line;
    cells = [];
  }
  return records;
}

function* cellsOf(text: string, separator: Separator): Iterable<Cell> {
  const rest = new RegExp(`([^${separator}\\r\\n]*)(${separator}|\\r\\n|\\r|\\n|$)`, 'y');
  let at = 0;
  for (let more = false; more || at < text.length;) {
    const quoted = text[at] === '"' ? quotedAt(text, at + 1) : { value: '', end: at, closed: true };
    rest.lastIndex = quoted.end;
    const [, tail = '', end] = rest.exec(text) ?? [];
    const next = rest.lastIndex;
    more = end === separator;
    yield {
      value: quoted.value + tail,
      closed: quoted.closed,
      more,
      lineEnds: text.slice(at, next).match(LINE_END)?.length ?? 0,
    };
    at = next;
  }
}

/** What stands in quotes from a place on: a doubled quote is one of the text. Linear, however long. */
function quotedAt(text: string, from: number): { value: string; end: number; closed: boolean } {
  for (let search = from; ; search += 2) {
    search = text.indexOf('"', search);
    const closed = search >= 0;
    if (closed && text[search + 1] === '"') continue;
    const value = text.slice(from, closed ? search : text.length).replaceAll('""', '"');
    return { value, end: closed ? search + 1 : text.length, closed };
  }
}
