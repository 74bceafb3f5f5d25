import { readSheet as readTable } from 'read-excel-file/universal';
import { Rejection } from '#contract';
import { MAX_COLUMNS, MAX_ROWS, tooLarge, unreadable } from './limits.ts';
import { type SheetRow } from './sheet.ts';
import { archiveOf, type Part, xmlParts } from './zip-parts.ts';

/** Digits that a number of a table holds (Excel's specification); the rest of a stored one is noise. */
const DIGITS = 15;
/** As the reader sees an address: any prefix but that of a declaration is dropped. */
const ADDRESS = /(?<!xmlns:)(?<![\w.-])r=(?:"([^"]*)"|'([^']*)')/g;
/** No XML of a table has it, and the reader takes time by the cube of its length for it. */
const OPEN_IN_A_TAG = /<[^<>]*</;
const PLACE = /^([A-Z]{0,3})([1-9]\d{0,6})$/;

/**
 * The rows of the first sheet of an Excel table (.xlsx). Formulas by what they last came to; errors are empty.
 * @throws {Rejection} `sheet-too-large`, `sheet-unreadable`
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly SheetRow[]> {
  const parts = await xmlParts(bytes);
  parts.forEach(demandSmall);
  try {
    const rows: readonly (readonly unknown[])[] = await readTable(archiveOf(parts), {
      parseNumber: numberOf,
    });
    return rows.map((cells, index) => ({ line: index + 1, cells: cells.map(textOf) }));
  } catch (error) {
    if (error instanceof Rejection) throw error;
    throw unreadable('不是可以读取的 Excel 表格（.xlsx），请重新另存再导入');
  }
}

/**
 * The reader fills every gap before a cell, so that a cell far out would take the memory of all before it:
 * every address is looked at first.
 */
function demandSmall({ bytes }: Part): void {
  const text = Buffer.from(bytes).toString('utf8');
  if (OPEN_IN_A_TAG.test(text)) throw unreadable('表格的内容已损坏，请重新另存为 .xlsx 再导入');
  if (!text.includes('sheetData')) return;
  for (const [, double, single] of text.matchAll(ADDRESS)) {
    const [, letters, digits] = PLACE.exec(double ?? single ?? '') ?? [];
    if (letters === undefined || digits === undefined) {
      throw unreadable('表格里有不能识别的单元格地址，请重新另存为 .xlsx 再导入');
    }
    if (Number(digits) > MAX_ROWS || columnOf(letters) > MAX_COLUMNS) throw outOfBounds();
  }
}

export const outOfBounds = (): Rejection =>
  tooLarge(
    `表格超过 ${MAX_ROWS - 1} 行或 ${MAX_COLUMNS} 列（含设了格式的空行空列），请拆分或删去多余部分`,
  );

const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

function numberOf(text: string): string {
  const value = Number(text);
  return Number.isFinite(value) ? String(Number(value.toPrecision(DIGITS))) : '';
}

function textOf(value: unknown): string {
  if (value instanceof Date) {
    return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10);
  }
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value.trim() : '';
}
