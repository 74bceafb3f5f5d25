import { Rejection } from '#contract';

const MEGABYTE = 1024 * 1024;
export const MAX_BYTES = 5 * MEGABYTE;
/** A head and ten thousand lines, empty ones counted. */
export const MAX_ROWS = 10_001;
export const MAX_COLUMNS = 100;
/** Characters of a cell; Excel's own limit. */
export const MAX_CELL = 32_767;
/** Cells of a table, empty ones counted: ten thousand lines of thirty columns. */
export const MAX_CELLS = 300_000;
/** Tags of all parts of a table: each cell has up to seven, its text among others' counted. */
export const MAX_TAGS = 2_500_000;
/** Attributes of one tag; Excel writes about twenty. */
export const MAX_ATTRIBUTES = 100;
/** Bytes of all parts of a table, unpacked: about four times what 10,000 lines of 20 columns need. */
export const MAX_UNPACKED = 32 * MEGABYTE;
/** Files in a packed table; Excel writes about a dozen. */
export const MAX_PARTS = 1_000;

export const tooLarge = (sentence: string): Rejection =>
  new Rejection('sheet-too-large', { why: sentence });

export const outOfBounds = (): Rejection =>
  tooLarge(
    `表格超过 ${MAX_ROWS - 1} 行或 ${MAX_COLUMNS} 列（含设了格式的空行空列），请拆分或删去多余部分`,
  );

export const unreadable = (sentence: string): Rejection =>
  new Rejection('sheet-unreadable', { why: sentence });
