/** Spreadsheets take a cell that begins so for a formula, also in its full-width forms. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/;
const QUOTED = /[",\r\n]|^\s|\s$/;

/** Without it Excel takes UTF-8 for the machine's own encoding. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** One record of CSV (RFC 4180) with its line end. A cell that a spreadsheet would calculate gets a leading `'`. */
export const csvLine = (cells: readonly (string | number)[]): string =>
  `${cells.map(cellOf).join(',')}\r\n`;

function cellOf(value: string | number): string {
  const text = typeof value === 'string' && FORMULA.test(value) ? `'${value}` : String(value);
  return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
