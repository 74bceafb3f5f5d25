import { readSheet as readTable } from 'read-excel-file/universal';
import { Rejection } from '#contract';
import { countTags, type Tags } from './count-tags.ts';
import { firstSheet } from './first-sheet.ts';
import { MAX_COLUMNS, MAX_ROWS, outOfBounds, unreadable } from './limits.ts';
import { columnOf, fillDown, mergedBlocks } from './merged-cells.ts';
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
 * The rows of the first sheet of an Excel table (.xlsx). Formulas by what they last came to; errors are empty;
 * what stands in a merged cell holds for all its rows.
 * @throws {Rejection} `sheet-too-large`, `sheet-unreadable`
 */
export async function readXlsx(bytes: Uint8Array): Promise<readonly SheetRow[]> {
  const parts = await xmlParts(bytes);
  demandSmall(parts);
  const merged = mergedBlocks(firstSheet(parts));
  try {
    const rows: readonly (readonly unknown[])[] = await readTable(archiveOf(parts), {
      parseNumber: numberOf,
    });
    const filled = fillDown(
      rows.map((cells) => cells.map(textOf)),
      merged,
    );
    return filled.map((cells, index) => ({ line: index + 1, cells }));
  } catch (error) {
    if (error instanceof Rejection) throw error;
    throw unreadable('不是可以读取的 Excel 表格（.xlsx），请重新另存再导入');
  }
}

/**
 * The reader fills every gap before a cell, so that a cell far out would take the memory of all before it:
 * every address is looked at first.
 */
function demandSmall(parts: readonly Part[]): void {
  const texts = parts.map(({ bytes }) => Buffer.from(bytes).toString('utf8'));
  if (texts.some((text) => OPEN_IN_A_TAG.test(text))) {
    throw unreadable('表格的内容已损坏，请重新另存为 .xlsx 再导入');
  }
  let counted: Tags | undefined;
  for (const text of texts) counted = countTags(text, counted);
  texts.filter((text) => text.includes('sheetData')).forEach(demandPlaces);
}

function demandPlaces(text: string): void {
  for (const [, double, single] of text.matchAll(ADDRESS)) {
    const [, letters, digits] = PLACE.exec(double ?? single ?? '') ?? [];
    if (letters === undefined || digits === undefined) {
      throw unreadable('表格里有不能识别的单元格地址，请重新另存为 .xlsx 再导入');
    }
    if (Number(digits) > MAX_ROWS || columnOf(letters) > MAX_COLUMNS) throw outOfBounds();
  }
}

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
