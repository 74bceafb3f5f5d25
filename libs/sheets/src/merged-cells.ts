import { MAX_COLUMNS, MAX_ROWS, unreadable } from './limits.ts';

/** Rows and columns from 0, the last one included. */
type Block = { readonly top: number; readonly bottom: number; readonly column: number };

const MERGED = /<(?:\w+:)?mergeCell\s[^<>]*?ref="([A-Z]{1,3})(\d{1,7}):[A-Z]{1,3}(\d{1,7})"/g;

/** Blocks of one sheet: Excel lets none overlap, and a table of ten thousand lines has no more. */
const MAX_BLOCKS = 10_000;

/** The merged blocks that a sheet's XML tells. @throws {Rejection} `sheet-unreadable` when they overlap */
export function mergedBlocks(sheet: string): readonly Block[] {
  const blocks = [...sheet.matchAll(MERGED).take(MAX_BLOCKS + 1)].map(
    ([, letters = '', first, last]): Block => ({
      top: Number(first) - 1,
      bottom: Math.min(Number(last), MAX_ROWS) - 1,
      column: columnOf(letters) - 1,
    }),
  );
  const rows = blocks.reduce((sum, { top, bottom }) => sum + Math.max(bottom - top, 0), 0);
  if (blocks.length > MAX_BLOCKS || rows > MAX_ROWS * MAX_COLUMNS) {
    throw unreadable('表格里的合并单元格有误，请取消合并后另存为 .xlsx 再导入');
  }
  return blocks;
}

/** Of a column's letters; A is 1. */
export const columnOf = (letters: string): number =>
  Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

/**
 * What stands in a merged cell holds for every row beside it, as a person sees it; of its columns, for the first. Rows in
 * which nothing else stands stay empty.
 */
export function fillDown(
  rows: readonly (readonly string[])[],
  blocks: readonly Block[],
): readonly (readonly string[])[] {
  const filled = rows.map((cells) => [...cells]);
  for (const { top, bottom, column } of blocks) {
    const value = rows[top]?.[column] ?? '';
    for (let at = top + 1; value !== '' && at <= bottom && at < rows.length; at++) {
      const own = filled[at];
      if (!own || !rows[at]?.some(Boolean)) continue;
      while (own.length < column) own.push('');
      own[column] ||= value;
    }
  }
  return filled;
}
