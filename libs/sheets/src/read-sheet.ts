import { Rejection } from '#contract';
import { decodeText } from './decode-text.ts';
import {
  MAX_BYTES,
  MAX_CELL,
  MAX_COLUMNS,
  MAX_ROWS,
  outOfBounds,
  tooLarge,
  unreadable,
} from './limits.ts';
import { parseCsv } from './parse-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { type Sheet, type SheetRow } from './sheet.ts';

const ZIP = 'PK\x03\x04';
const OLE = '\xd0\xcf\x11\xe0';

/**
 * The rows of a table handed in as a file: an Excel table (.xlsx, its first sheet) or a text in columns, parted by commas,
 * semicolons or tabs, in UTF-8, UTF-16 or GB18030.
 * What it is, its bytes say; its name is only for the sentence of a refusal.
 * At most 5 MB, 10,000 rows beside the head, 100 columns, 32,767 characters a cell.
 * @throws {Rejection} `sheet-empty`, `sheet-too-large`, `sheet-unreadable`
 */
export async function readSheet(bytes: Uint8Array, name: string): Promise<Sheet> {
  if (bytes.length > MAX_BYTES) throw tooLarge(`${labelOf(name)}超过 5 MB，请拆分后再导入`);
  const rows = (await rowsOf(bytes, name)).filter(({ cells }) => cells.some(Boolean));
  if (rows.length === 0) throw new Rejection('sheet-empty', { name: labelOf(name) });
  rows.forEach(demandSmall);
  if (rows.length > MAX_ROWS) throw outOfBounds();
  return { rows };
}

const labelOf = (name: string): string =>
  `文件“${name.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '').slice(0, 100)}”`;

async function rowsOf(bytes: Uint8Array, name: string): Promise<readonly SheetRow[]> {
  const head = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (head === ZIP) return readXlsx(bytes);
  if (head === OLE) throw unreadable(`${labelOf(name)}是旧版 Excel 文件，请另存为 .xlsx 或 CSV`);
  return rowsOfText(decodeText(bytes), name);
}

function rowsOfText(text: string, name: string): readonly SheetRow[] {
  if (text.includes('\0')) {
    throw unreadable(`${labelOf(name)}不是 .xlsx 表格，也不是 CSV 文本`);
  }
  return parseCsv(text).map(({ line, cells, closed }) => {
    if (!closed) throw unreadable(`第 ${line} 行的引号没有结束，请改正后再导入`);
    return { line, cells: cells.map((cell) => cell.trim()) };
  });
}

function demandSmall({ line, cells }: SheetRow): void {
  if (cells.length > MAX_COLUMNS) throw outOfBounds();
  if (cells.some((cell) => cell.length > MAX_CELL)) {
    throw tooLarge(`第 ${line} 行有一格超过 ${MAX_CELL} 个字符`);
  }
}
