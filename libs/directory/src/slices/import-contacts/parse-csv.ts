/** One record of a CSV text. */
export type CsvRecord = {
  /** Where it begins, counted from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** False when a quotation is never closed: everything to the end is in its last cell. */
  readonly closed: boolean;
};

/** A quoted cell with what follows its closing quote, or a bare one; then what ends it. It matches at any place. */
const CELL = /(?:"((?:[^"]+|"")*)("|$)([^,\r\n]*)|([^,\r\n]*))(,|\r\n|\r|\n|$)/y;
const LINE_END = /\r\n|\r|\n/g;

type Cell = {
  readonly value: string;
  readonly closed: boolean;
  /** False at the end of a record. */
  readonly more: boolean;
  readonly lineEnds: number;
};

/** The records of a CSV text (RFC 4180), with or without a byte order mark. Empty lines are left out. */
export function parseCsv(source: string): readonly CsvRecord[] {
  const records: CsvRecord[] = [];
  let [line, begin] = [1, 1];
  let cells: Cell[] = [];
  for (const cell of cellsOf(source.replace(/^\uFEFF/, ''))) {
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

function* cellsOf(text: string): Iterable<Cell> {
  const pattern = new RegExp(CELL);
  for (let more = false; more || pattern.lastIndex < text.length;) {
    const [whole = '', quoted, quote, tail = '', bare = '', end] = pattern.exec(text) ?? [];
    more = end === ',';
    yield {
      value: quoted === undefined ? bare : quoted.replaceAll('""', '"') + tail,
      closed: quoted === undefined || quote === '"',
      more,
      lineEnds: whole.match(LINE_END)?.length ?? 0,
    };
  }
}
